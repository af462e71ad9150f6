package io.vitrine.moderation.hashbank;

import io.vitrine.audit.Actor;
import io.vitrine.audit.Subject;
import io.vitrine.moderation.audit.Action;
import io.vitrine.moderation.audit.AuditEntry;
import io.vitrine.moderation.decision.Reviewer;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the audit log keeps of a bank's changes: who did what, to which entry or by which addition. Neither hashes nor
 * labels: they are deleted some time after a removal, and entries of the log stay for good.
 */
final class BankAudit {

    private BankAudit() {}

    /**
     * An entry came in.
     *
     * @param restored the entry that it puts back; null if it is a new one
     */
    static AuditEntry added(UUID brandId, UUID addition, NewEntry entry, @Nullable UUID restored, Reviewer by) {
        Map<String, Object> details = new HashMap<>();
        details.put("addition", addition.toString());
        if (restored != null) {
            details.put("restored", restored.toString());
        }
        return new AuditEntry(
                brandId,
                member(by),
                restored == null ? Action.HASH_ADDED : Action.HASH_RESTORED,
                subject(brandId, entry.sourceCase()),
                details);
    }

    static AuditEntry removed(UUID brandId, Entry entry, Reviewer by) {
        return new AuditEntry(
                brandId,
                member(by),
                Action.HASH_REMOVED,
                subject(brandId, entry.sourceCase()),
                Map.of("entry", entry.id().toString()));
    }

    static AuditEntry importBegun(UUID brandId, UUID addition, Reviewer by) {
        return new AuditEntry(
                brandId,
                member(by),
                Action.HASH_IMPORT_BEGUN,
                Subject.ofBrand(brandId),
                Map.of("addition", addition.toString()));
    }

    /**
     * An import ended.
     *
     * @param added rows that went in
     * @param known rows that were there already
     * @param rejected rows that are no hashes
     */
    static AuditEntry imported(UUID brandId, UUID addition, int added, int known, int rejected, Reviewer by) {
        return new AuditEntry(
                brandId,
                member(by),
                Action.HASHES_IMPORTED,
                Subject.ofBrand(brandId),
                Map.of("addition", addition.toString(), "added", added, "known", known, "rejected", rejected));
    }

    static AuditEntry exported(UUID brandId, Reviewer by) {
        return new AuditEntry(brandId, member(by), Action.HASHES_EXPORTED, Subject.ofBrand(brandId), Map.of());
    }

    /** The time of removed entries was over; how long that is, whoever runs the installation says. */
    static AuditEntry purged(UUID brandId, int entries) {
        return new AuditEntry(
                brandId, Actor.operator(), Action.HASHES_PURGED, Subject.ofBrand(brandId), Map.of("entries", entries));
    }

    private static Subject subject(UUID brandId, @Nullable UUID sourceCase) {
        return sourceCase == null ? Subject.ofBrand(brandId) : Subject.ofCase(sourceCase);
    }

    private static Actor member(Reviewer by) {
        return Actor.member(by.memberId(), by.name());
    }
}
