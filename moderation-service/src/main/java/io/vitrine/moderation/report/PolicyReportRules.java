package io.vitrine.moderation.report;

import io.vitrine.moderation.policy.CampaignPolicy;
import io.vitrine.moderation.policy.WhileReported;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * As the policy says that judges the campaign's selfies. Where none is known here, the look is hidden; so it is,
 * whatever a policy says, on the two grounds where an hour too long cannot be made good.
 */
@ApplicationScoped
class PolicyReportRules implements ReportRules {

    @Override
    public boolean hideMeanwhile(Optional<CampaignPolicy> policy, Ground ground) {
        if (ground == Ground.ILLEGAL_CHILD_ABUSE || ground == Ground.ILLEGAL_INTIMATE) {
            return true;
        }
        return switch (policy.map(known -> known.policy().whileReported()).orElse(WhileReported.HIDE)) {
            case SHOW -> false;
            case HIDE_IF_GRAVE -> ground.isLegal() || ground.isOfThePersonShown();
            case HIDE -> true;
        };
    }
}
