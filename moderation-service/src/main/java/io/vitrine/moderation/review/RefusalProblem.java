package io.vitrine.moderation.review;

import io.vitrine.moderation.decision.Decision;
import io.vitrine.moderation.decision.Outcome;
import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.web.Problem;
import java.util.Locale;
import java.util.Optional;

/** The one table from the desk's refusals to what a client reads. */
final class RefusalProblem {

    private RefusalProblem() {}

    static Problem of(Refusal refusal) {
        if (refusal instanceof Refusal.ClaimedBy claimed) {
            return Problem.of(
                            409,
                            "case-claimed",
                            claimed.by() + " took this one",
                            claimed.by() + " has this case on screen. Go on with the next one.")
                    .with("claimedBy", claimed.by())
                    .with("claimedUntil", claimed.until());
        }
        if (refusal instanceof Refusal.AlreadyDecided already) {
            return decided(already.decision());
        }
        if (refusal instanceof Refusal.Changed changed) {
            return Problem.of(
                            409,
                            "case-changed",
                            "This case has changed",
                            "Somebody worked on this case since you opened it. Look at it again, then decide.")
                    .with("version", changed.version());
        }
        if (refusal instanceof Refusal.TooLateToUndo late) {
            return Problem.of(
                    409,
                    "undo-too-late",
                    "Too late to undo",
                    "A decision can be undone for " + late.grace().toSeconds()
                            + " seconds. Reopen the case from the list of decided ones instead.");
        }
        return twoPeople(refusal).orElseGet(() -> plain(refusal));
    }

    private static Optional<Problem> twoPeople(Refusal refusal) {
        if (refusal instanceof Refusal.SomebodyElseHasToLook) {
            return Optional.of(
                    Problem.of(
                            409,
                            "opinion-given",
                            "Somebody else has to look",
                            "You have said what you think of this one. It waits for a colleague now; go on with the next one."));
        }
        if (refusal instanceof Refusal.TwoPeopleDecide) {
            return Optional.of(Problem.of(
                    409,
                    "two-people-decide",
                    "Two people decide this one",
                    "Its policy asks two people to agree. Reopen it, so that they look at it again."));
        }
        if (refusal instanceof Refusal.ChangeWithoutNote) {
            return Optional.of(Problem.of(
                    400,
                    "note-missing",
                    "Say why",
                    "Write in `note` why the decision is changed; colleagues read it beside the decision."));
        }
        if (refusal instanceof Refusal.PicturesGone) {
            return Optional.of(Problem.of(
                    409,
                    "pictures-gone",
                    "The picture is gone",
                    "It was rejected so long ago that its picture was deleted. It can stay rejected only."));
        }
        return Optional.empty();
    }

    private static Problem plain(Refusal refusal) {
        if (refusal instanceof Refusal.NotScreenedYet) {
            return Problem.of(
                    409, "case-not-screened", "Not screened yet", "This selfie is being screened. Try in a moment.");
        }
        if (refusal instanceof Refusal.Withdrawn) {
            return Problem.of(
                    409,
                    "case-withdrawn",
                    "Withdrawn",
                    "The author took this selfie back. There is nothing to decide.");
        }
        if (refusal instanceof Refusal.NotDecided) {
            return Problem.of(
                    409, "case-not-decided", "Not decided", "Nobody decided this case, so nothing can be taken back.");
        }
        if (refusal instanceof Refusal.NotYourDecision) {
            return Problem.of(
                    409,
                    "undo-not-yours",
                    "Not your decision",
                    "Only who decided can undo it. Reopen the case from the list of decided ones instead.");
        }
        if (refusal instanceof Refusal.NothingToShow) {
            return Problem.of(
                    409,
                    "case-without-picture",
                    "No picture to show",
                    "The picture could not be read, so it cannot be approved. Reject it with a reason.");
        }
        if (refusal instanceof Refusal.FacesNotChecked) {
            return Problem.of(
                    409,
                    "faces-not-checked",
                    "Look for bystanders first",
                    "Bystanders are to be blurred here, and no machine could look for faces. Open the case at the desk"
                            + " and mark them, or say that there are none. Then approve it.");
        }
        if (refusal instanceof Refusal.NotOnYourScreen) {
            return Problem.of(
                    409,
                    "case-not-claimed",
                    "Not on your screen",
                    "Claim the case, look at it again, then change what is blurred.");
        }
        if (refusal instanceof Refusal.NotShown) {
            return Problem.of(
                    409,
                    "case-rejected",
                    "Rejected",
                    "Nothing of a rejected selfie is shown. Reopen the case to change what is blurred.");
        }
        return Problem.of(404, "case-unknown", "No such case", "There is no case with this id in your brand.");
    }

    private static Problem decided(Decision decision) {
        String by = decision.byReviewer().map(Reviewer::name).orElse("The campaign's policy");
        String verb = decision.outcome() == Outcome.APPROVED ? "approved" : "rejected";
        return Problem.of(
                        409,
                        "case-decided",
                        by + " decided this one",
                        by + " " + verb + " this selfie already. Go on with the next one.")
                .with("decidedBy", by)
                .with("outcome", decision.outcome().name().toLowerCase(Locale.ROOT));
    }
}
