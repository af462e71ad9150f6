package io.vitrine.moderation.report;

import io.vitrine.moderation.policy.CampaignPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * By the campaign's preset: {@code strict} hides whatever is reported, {@code balanced} what may break the law and what
 * the person shown reports, {@code trusting} nothing before a person looked. What is not known is handled as strict.
 */
@ApplicationScoped
public class PresetReportRules implements ReportRules {

    private static final String STRICTEST = "strict";

    @Override
    public boolean hideMeanwhile(Optional<CampaignPolicy> policy, Ground ground) {
        return switch (policy.map(CampaignPolicy::preset).orElse(STRICTEST)) {
            case "trusting" -> false;
            case "balanced" -> ground.isLegal() || ground.isOfThePersonShown();
            default -> true;
        };
    }
}
