package io.vitrine.moderation.caseload;

import io.vitrine.moderation.decision.Agreement;
import io.vitrine.moderation.decision.Decision;
import io.vitrine.moderation.decision.Hearing;
import io.vitrine.moderation.decision.Opinion;
import io.vitrine.moderation.decision.Outcome;
import io.vitrine.moderation.decision.Panel;
import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.moderation.decision.StatedReason;
import io.vitrine.moderation.screening.Finding;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case that one reviewer has on screen. Only from here does a person decide.
 *
 * @param selfie what was sent
 * @param examination what screening found
 * @param version of the last decision or revocation, 0 if there was none
 * @param panel who has to speak, and what was said so far
 * @param claim by whom and until when
 */
public record ClaimedCase(Selfie selfie, Examination examination, long version, Panel panel, Claim claim)
        implements ScreenedCase {

    /** @throws IllegalArgumentException for a reviewer who has spoken about it already: another one has to */
    public ClaimedCase {
        if (panel.hasHeard(claim.by())) {
            throw new IllegalArgumentException("has spoken about it already: " + selfie.id());
        }
    }

    /** Whether {@code reviewer} is the one who has it. */
    public boolean isHeldBy(Reviewer reviewer) {
        return claim.by().is(reviewer);
    }

    /** Something was found about it meanwhile; see {@link Examination#with}. */
    public ClaimedCase with(Finding finding, int priority) {
        return new ClaimedCase(selfie, examination.with(finding, priority), version, panel, claim);
    }

    /** The same reviewer still looks at it. */
    public ClaimedCase renew(Claim longer) {
        return new ClaimedCase(selfie, examination, version, panel, longer);
    }

    /**
     * More is known about it than screening found. It stays on the reviewer's screen, but a decision that did not see
     * that is refused.
     */
    public ClaimedCase examined(Examination more) {
        return new ClaimedCase(selfie, more, version + 1, Panel.of(more.reviewers()), claim);
    }

    /** The reviewer lets it go undecided. */
    public OpenCase release() {
        return new OpenCase(selfie, examination, version, panel);
    }

    /** The latest opinion, one of {@code begun}, is taken back by who gave it, while this reviewer goes on looking. */
    public ClaimedCase takeBack(Panel.Begun begun) {
        return new ClaimedCase(selfie, examination, version, begun.takeBack(), claim);
    }

    /**
     * The reviewer says yes: it is decided, or waits for somebody else's opinion.
     *
     * @throws IllegalArgumentException without a picture: there would be nothing to show
     */
    public ScreenedCase approve(@Nullable String note, Instant at) {
        if (!examination.hasPicture()) {
            throw new IllegalArgumentException("approved without a picture: " + selfie.id());
        }
        return say(new Opinion(claim.by(), Outcome.APPROVED, List.of(), note, at));
    }

    /** The reviewer changes what is blurred. */
    public ClaimedCase repaint(Examination repainted) {
        return new ClaimedCase(selfie, repainted, version, panel, claim);
    }

    /** The reviewer says no, and why: it is decided, or waits for somebody else's opinion. */
    public ScreenedCase reject(StatedReason reason, @Nullable String note, Instant at) {
        return say(new Opinion(claim.by(), Outcome.REJECTED, List.of(reason), note, at));
    }

    private ScreenedCase say(Opinion opinion) {
        Hearing hearing = panel.hear(opinion);
        return hearing instanceof Agreement agreement
                ? decide(agreement)
                : new OpenCase(selfie, examination, version, (Panel) hearing);
    }

    private DecidedCase decide(Agreement agreement) {
        var decision = new Decision(
                version + 1,
                agreement.outcome(),
                agreement.last().by(),
                examination.policyVersion(),
                agreement.reasons(),
                agreement.note(),
                examination.findings(),
                agreement.last().at(),
                agreement.opinions());
        return new DecidedCase(selfie, examination, decision);
    }
}
