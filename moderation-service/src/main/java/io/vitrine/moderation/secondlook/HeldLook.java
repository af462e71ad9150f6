package io.vitrine.moderation.secondlook;

import io.vitrine.moderation.caseload.Claim;
import io.vitrine.moderation.caseload.ClaimedCase;
import io.vitrine.moderation.caseload.DecidedCase;
import io.vitrine.moderation.decision.Opinion;
import io.vitrine.moderation.decision.Outcome;
import io.vitrine.moderation.decision.Panel;
import io.vitrine.moderation.decision.Reviewer;
import java.util.Optional;

/**
 * A reviewer has it on screen.
 *
 * @param drawn what was drawn
 * @param claim by whom and until when
 */
public record HeldLook(Drawn drawn, Claim claim) implements SecondLook {

    /** Said where a reviewer wrote nothing: a change has a reason for colleagues. */
    static final String NOTE = "Found by a random check of what the policy approves";

    /** @throws IllegalArgumentException for who decided it */
    public HeldLook {
        if (!drawn.isFor(claim.by())) {
            throw new IllegalArgumentException("nobody looks at their own decision again: " + drawn.caseId());
        }
    }

    /** Whether {@code reviewer} is the one who has it. */
    public boolean isHeldBy(Reviewer reviewer) {
        return claim.by().is(reviewer);
    }

    /** The same reviewer still looks at it. */
    public HeldLook renew(Claim longer) {
        return new HeldLook(drawn, longer);
    }

    /** The reviewer lets it go unanswered. */
    public WaitingLook release() {
        return new WaitingLook(drawn, Optional.of(claim.by().memberId()));
    }

    /** The reviewer says what they would decide. */
    public GivenLook answer(Opinion opinion) {
        return new GivenLook(drawn, opinion);
    }

    /**
     * What the answer makes of the case: what a policy approved and a person refuses is rejected, and nothing else
     * changes.
     *
     * @return the case from now on; empty if its decision stays
     */
    public Optional<DecidedCase> consequence(DecidedCase decided, Opinion opinion) {
        boolean stays = drawn.kind() == Kind.BLIND
                || decided.decision().byReviewer().isPresent()
                || opinion.outcome() == decided.decision().outcome();
        return stays
                ? Optional.empty()
                : Optional.of(decided.decideAgain(
                        opinion.by(),
                        Outcome.REJECTED,
                        opinion.reasons(),
                        opinion.note() == null ? NOTE : opinion.note(),
                        opinion.at()));
    }

    @Override
    public ClaimedCase undecided(DecidedCase decided) {
        return new ClaimedCase(decided.selfie(), decided.examination(), decided.version() - 1, Panel.of(1), claim);
    }
}
