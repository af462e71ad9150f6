package io.vitrine.moderation.audit;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vitrine.audit.Actor;
import io.vitrine.audit.AuditLine;
import io.vitrine.audit.ChainedEntry;
import io.vitrine.audit.Subject;
import io.vitrine.moderation.audit.AuditTrail.Stored;
import io.vitrine.moderation.audit.ReadWhole.Piece;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Gives a brand's whole log as lines that anybody can check. */
@ApplicationScoped
public class ExportAudit {

    private final AuditLog log;
    private final AuditTrail trail;

    ExportAudit(AuditLog log, AuditTrail trail) {
        this.log = log;
        this.trail = trail;
    }

    /** Writes down that {@code actor} takes the log with them; {@link #lines} then includes that. */
    public Uni<Void> announce(UUID brandId, Actor actor) {
        return log.append(new AuditEntry(brandId, actor, Action.AUDIT_EXPORTED, Subject.ofBrand(brandId), Map.of()));
    }

    /**
     * The log, in UTF-8, some hundred lines at a time.
     *
     * @param withValues whether to give what is personal too: only to the check of the installation itself, because an
     *     erasure does not reach a file
     */
    public Multi<byte[]> lines(UUID brandId, boolean withValues) {
        return ReadWhole.of(trail, brandId).map(piece -> {
            StringBuilder text = new StringBuilder();
            linesOf(piece, brandId, withValues)
                    .forEach(line -> text.append(line.text()).append('\n'));
            return text.toString().getBytes(StandardCharsets.UTF_8);
        });
    }

    private static Stream<AuditLine> linesOf(Piece piece, UUID brandId, boolean withValues) {
        if (piece instanceof Piece.Entries page) {
            return page.entries().stream().flatMap(stored -> linesOf(stored, withValues));
        }
        return ((Piece.End) piece).head().stream().map(end -> new AuditLine.Head(end, withValues));
    }

    private static Stream<AuditLine> linesOf(Stored stored, boolean withValues) {
        AuditLine entry = stored.entry()
                .filter(ChainedEntry::isCanonical)
                .<AuditLine>map(AuditLine.Entry::new)
                .orElseGet(() -> new AuditLine.Spoiled(stored.place()));
        return withValues ? Stream.concat(Stream.of(entry), stored.values().stream()) : Stream.of(entry);
    }
}
