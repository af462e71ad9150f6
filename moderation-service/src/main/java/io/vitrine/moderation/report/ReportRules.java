package io.vitrine.moderation.report;

import io.vitrine.moderation.policy.CampaignPolicy;
import java.util.Optional;

/** Whether a reported look is hidden until a person has looked. */
public interface ReportRules {

    /**
     * Whether to hide.
     *
     * @param policy what the look's campaign asks for; empty if it is not known here
     */
    boolean hideMeanwhile(Optional<CampaignPolicy> policy, Ground ground);
}
