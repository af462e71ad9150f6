package io.vitrine.moderation.policy;

import io.vitrine.audit.Actor;
import io.vitrine.audit.Subject;
import io.vitrine.moderation.audit.Action;
import io.vitrine.moderation.audit.AuditEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the audit log keeps of a change that was made in the studio. The announcement goes over a compacted topic, which
 * carries nothing personal, so it does not say who of the brand's team it was. The words themselves are not in the
 * entry: they are free, and entries stay for good.
 */
final class StudioChange {

    private StudioChange() {}

    /** The entry; empty if {@code now} is not newer, or changes nothing about how selfies are judged. */
    static Optional<AuditEntry> between(AnnouncedPolicy before, AnnouncedPolicy now) {
        if (now.version() <= before.version()) {
            return Optional.empty();
        }
        List<String> changed = new ArrayList<>();
        Map<String, Object> details = new HashMap<>();
        if (!now.preset().equals(before.preset())) {
            changed.add("preset");
            details.put("was", before.preset());
            details.put("preset", now.preset());
        }
        if (!now.words().blocked().equals(before.words().blocked())) {
            changed.add("blocked words");
        }
        if (!now.words().allowed().equals(before.words().allowed())) {
            changed.add("allowed words");
        }
        if (now.blurBystanders() != before.blurBystanders()) {
            changed.add("blurring of bystanders");
            details.put("blurBystanders", now.blurBystanders());
        }
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        details.put("changed", changed);
        details.put("campaignVersion", now.version());
        return Optional.of(new AuditEntry(
                now.brandId(),
                Actor.team(),
                Action.STUDIO_POLICY_CHANGED,
                Subject.ofCampaign(now.campaignId()),
                details));
    }
}
