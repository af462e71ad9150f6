package io.vitrine.moderation.secondlook;

import io.vitrine.moderation.caseload.Claim;
import io.vitrine.moderation.caseload.DecidedCase;
import io.vitrine.moderation.decision.Decision;
import io.vitrine.moderation.decision.Opinion;
import io.vitrine.moderation.decision.Reviewer;
import java.time.Instant;
import java.util.List;

/**
 * Somebody has said what they would decide.
 *
 * @param drawn what was drawn
 * @param opinion what they said
 */
public record GivenLook(Drawn drawn, Opinion opinion) implements SecondLook {

    /** Whether {@code reviewer} gave the answer. */
    public boolean isBy(Reviewer reviewer) {
        return opinion.by().is(reviewer);
    }

    /** The answer is taken back by who gave it, who has the case on screen again. */
    public HeldLook takeBack(Claim claim) {
        return new HeldLook(drawn, claim);
    }

    /** Two people differ, and {@code by}, who is neither of them, says what holds. */
    public SettledLook settle(SettledLook.How how, Reviewer by, String why, Instant at) {
        return new SettledLook(this, how, by, why, at);
    }

    /** The case from now on if the other one's answer is to hold. */
    public DecidedCase change(DecidedCase decided, Reviewer by, String why, Instant at) {
        return decided.decideAgain(by, opinion.outcome(), opinion.reasons(), why, at);
    }

    @Override
    public DecidedCase undecided(DecidedCase decided) {
        Decision inForce = decided.decision();
        var own = new Decision(
                inForce.version(),
                opinion.outcome(),
                opinion.by(),
                inForce.policyVersion(),
                opinion.reasons(),
                opinion.note(),
                inForce.findings(),
                opinion.at(),
                List.of(opinion));
        return new DecidedCase(decided.selfie(), decided.examination(), own);
    }
}
