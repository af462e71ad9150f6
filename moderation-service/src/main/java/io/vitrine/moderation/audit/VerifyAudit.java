package io.vitrine.moderation.audit;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vitrine.audit.Break;
import io.vitrine.audit.ChainCheck;
import io.vitrine.audit.ChainReport;
import io.vitrine.moderation.audit.AuditTrail.LastCheck;
import io.vitrine.moderation.audit.ReadWhole.Piece;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Checks a brand's whole log in the database, and remembers what came out. */
@ApplicationScoped
public class VerifyAudit {

    /** Sentences that are remembered; the others are counted. */
    private static final int MOST_SENTENCES = 10;

    private final AuditTrail trail;
    private final Clock clock;
    private final ConcurrentMap<UUID, Uni<LastCheck>> running = new ConcurrentHashMap<>();

    VerifyAudit(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Checks the log. Whoever asks while a check of the brand runs here gets the result of that one; it goes on when
     * nobody waits for it any more.
     *
     * @param by who asks, as colleagues read it
     */
    public Uni<LastCheck> verify(UUID brandId, String by) {
        return Uni.createFrom()
                .deferred(() -> running.computeIfAbsent(brandId, id -> check(id, by)
                        .onTermination()
                        .invoke(() -> running.remove(id))
                        .memoize()
                        .indefinitely()));
    }

    /** Whether a check of the brand's log runs here now. */
    public boolean isRunning(UUID brandId) {
        return running.containsKey(brandId);
    }

    private Uni<LastCheck> check(UUID brandId, String by) {
        return Uni.createFrom()
                .item(ChainCheck::new)
                .chain(check -> ReadWhole.of(trail, brandId)
                        // Hashing is work, and others wait for the thread that reads.
                        .emitOn(Infrastructure.getDefaultWorkerPool(), 1)
                        .map(piece -> take(check, piece))
                        .collect()
                        .last())
                .map(Optional::orElseThrow)
                .map(report -> toLastCheck(report, by))
                .call(result -> trail.remember(brandId, result));
    }

    /** Empty until the end. */
    private static Optional<ChainReport> take(ChainCheck check, Piece piece) {
        if (piece instanceof Piece.Entries page) {
            page.entries().forEach(stored -> {
                stored.entry().ifPresentOrElse(check::entry, () -> check.spoiled(stored.place()));
                stored.values().forEach(check::value);
            });
            return Optional.empty();
        }
        return Optional.of(check.end(((Piece.End) piece).head(), true));
    }

    private LastCheck toLastCheck(ChainReport report, String by) {
        List<String> sentences = report.breaks().stream()
                .limit(MOST_SENTENCES)
                .map(Break::sentence)
                .toList();
        return new LastCheck(
                // as exactly as the database remembers it
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                by,
                report.end(),
                report.sealed(),
                report.kept(),
                report.breakCount(),
                sentences);
    }
}
