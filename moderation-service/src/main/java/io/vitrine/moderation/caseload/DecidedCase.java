package io.vitrine.moderation.caseload;

import io.vitrine.moderation.decision.Decision;
import io.vitrine.moderation.decision.Opinion;
import io.vitrine.moderation.decision.Outcome;
import io.vitrine.moderation.decision.Panel;
import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.moderation.decision.StatedReason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case that was decided, by its policy or by a reviewer.
 *
 * @param selfie what was sent
 * @param examination what screening found
 * @param decision the decision in force
 */
public record DecidedCase(Selfie selfie, Examination examination, Decision decision) implements ScreenedCase {

    /** @throws IllegalArgumentException for an approval without a picture: there would be nothing to show */
    public DecidedCase {
        if (decision.outcome() == Outcome.APPROVED && !examination.hasPicture()) {
            throw new IllegalArgumentException("approved without a picture: " + selfie.id());
        }
    }

    @Override
    public long version() {
        return decision.version();
    }

    /** The decision is taken back by the reviewer who made it, who has the case on screen again. */
    public ClaimedCase undo(Claim claim) {
        List<Opinion> before = decision.opinions().stream()
                .limit(Math.max(0, decision.opinions().size() - 1))
                .toList();
        return new ClaimedCase(selfie, examination, version() + 1, Panel.of(examination.reviewers(), before), claim);
    }

    /** What is blurred changes; the same decision is announced anew, with the new pictures. */
    public DecidedCase repaint(Examination repainted) {
        return new DecidedCase(
                selfie,
                repainted,
                new Decision(
                        version() + 1,
                        decision.outcome(),
                        decision.reviewer(),
                        decision.policyVersion(),
                        decision.reasons(),
                        decision.note(),
                        decision.findings(),
                        decision.at(),
                        decision.opinions()));
    }

    /** Whether it is {@code before} with other things blurred, so that nobody decided anything anew. */
    public boolean isRepaintOf(ModerationCase before) {
        return before instanceof DecidedCase was && equals(was.repaint(examination));
    }

    /** A person decides anew, without the case being open in between. */
    public DecidedCase decideAgain(
            Reviewer by, Outcome outcome, List<StatedReason> reasons, @Nullable String note, Instant at) {
        return decideAgain(new Opinion(by, outcome, reasons, note, at));
    }

    /** The decision is taken back, and whoever comes first may decide anew. */
    public OpenCase reopen() {
        return new OpenCase(selfie, examination, version() + 1, Panel.of(examination.reviewers()));
    }

    /**
     * A reviewer decides otherwise, in one step.
     *
     * @param opinion theirs, with a note that says why
     * @throws IllegalArgumentException without a note, or where two people have to agree
     */
    public DecidedCase change(Opinion opinion) {
        if (opinion.note() == null || examination.reviewers() > 1) {
            throw new IllegalArgumentException("a change needs a note and is one person's: " + selfie.id());
        }
        return decideAgain(opinion);
    }

    private DecidedCase decideAgain(Opinion opinion) {
        var again = new Decision(
                version() + 1,
                opinion.outcome(),
                opinion.by(),
                examination.policyVersion(),
                opinion.reasons(),
                opinion.note(),
                examination.findings(),
                opinion.at(),
                List.of(opinion));
        return new DecidedCase(selfie, examination, again);
    }
}
