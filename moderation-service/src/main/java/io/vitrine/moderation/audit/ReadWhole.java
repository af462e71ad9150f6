package io.vitrine.moderation.audit;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vitrine.audit.ChainedEntry.Place;
import io.vitrine.moderation.audit.AuditTrail.Stored;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A brand's whole log in its order, page by page, and its head after that. The head is read after the last page, so
 * whatever was erased while the pages were read is told by an entry among them.
 */
final class ReadWhole {

    /** Entries in one page: some hundred kilobytes. */
    private static final int PAGE = 500;

    private final AuditTrail trail;
    private final UUID brandId;

    private ReadWhole(AuditTrail trail, UUID brandId) {
        this.trail = trail;
        this.brandId = brandId;
    }

    /** A piece of the log. */
    sealed interface Piece {

        /** Entries in their order, never none. */
        record Entries(List<Stored> entries) implements Piece {}

        /** Nothing follows. */
        record End(Optional<Place> head) implements Piece {}
    }

    /** The pieces, each read when it is asked for. The last one, and it alone, is the end. */
    static Multi<Piece> of(AuditTrail trail, UUID brandId) {
        var whole = new ReadWhole(trail, brandId);
        return Multi.createBy()
                .repeating()
                .uni(Reading::new, whole::next)
                .whilst(piece -> !(piece instanceof Piece.End));
    }

    /** How far it was read. */
    private static final class Reading {
        private long after;
        private @Nullable Place seen;
    }

    private Uni<Piece> next(Reading reading) {
        return trail.following(brandId, reading.after, PAGE)
                .chain(entries -> entries.isEmpty() ? end(reading) : entries(reading, entries));
    }

    private static Uni<Piece> entries(Reading reading, List<Stored> entries) {
        reading.after = entries.get(entries.size() - 1).place().number();
        return Uni.createFrom().item(new Piece.Entries(entries));
    }

    /** What was appended since the last page is read too; entries that the head names and nobody finds are missing. */
    private Uni<Piece> end(Reading reading) {
        return trail.head(brandId).chain(head -> {
            boolean isSettled = head.isEmpty()
                    || head.get().number() <= reading.after
                    || head.get().equals(reading.seen);
            reading.seen = head.orElse(null);
            return isSettled ? Uni.createFrom().item(new Piece.End(head)) : next(reading);
        });
    }
}
