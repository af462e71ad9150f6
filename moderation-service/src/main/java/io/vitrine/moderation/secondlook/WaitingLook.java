package io.vitrine.moderation.secondlook;

import io.vitrine.moderation.caseload.Claim;
import io.vitrine.moderation.caseload.DecidedCase;
import io.vitrine.moderation.caseload.OpenCase;
import io.vitrine.moderation.decision.Panel;
import io.vitrine.moderation.decision.Reviewer;
import java.util.Optional;
import java.util.UUID;

/**
 * Nobody has it on screen.
 *
 * @param drawn what was drawn
 * @param lately who had it last; for them it is an open case still
 */
public record WaitingLook(Drawn drawn, Optional<UUID> lately) implements SecondLook {

    /** Whether {@code reviewer} let it go, so that it may be on their screen as an open case. */
    public boolean wasWith(Reviewer reviewer) {
        return lately.equals(Optional.of(reviewer.memberId()));
    }

    /**
     * A reviewer takes it on screen.
     *
     * @throws IllegalArgumentException for who decided it
     */
    public HeldLook hold(Claim claim) {
        return new HeldLook(drawn, claim);
    }

    @Override
    public OpenCase undecided(DecidedCase decided) {
        return new OpenCase(decided.selfie(), decided.examination(), decided.version() - 1, Panel.of(1));
    }
}
