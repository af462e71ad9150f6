package io.vitrine.moderation.report;

import io.vitrine.web.Problem;

/** The one table from refusals to what a client reads. */
final class ReportProblem {

    private ReportProblem() {}

    static Problem of(Refusal refusal) {
        if (refusal instanceof Refusal.ClaimedBy claimed) {
            return Problem.of(
                            409,
                            "case-claimed",
                            claimed.by() + " took this one",
                            claimed.by() + " has this look on screen at the review desk. Go on with the next one.")
                    .with("claimedBy", claimed.by())
                    .with("claimedUntil", claimed.until());
        }
        if (refusal instanceof Refusal.Changed changed) {
            return Problem.of(
                            409,
                            "case-changed",
                            "This look has changed",
                            "Somebody decided about this look since you opened it. Look at it again, then answer.")
                    .with("version", changed.version());
        }
        if (refusal instanceof Refusal.NothingOpen) {
            return Problem.of(
                    409,
                    "report-answered",
                    "Answered already",
                    "No report of this look is open any more. Go on with the next one.");
        }
        if (refusal instanceof Refusal.NeedsTwoPeople) {
            return Problem.of(
                    409,
                    "needs-two-people",
                    "Two people have to agree",
                    "The policy asks two people about this look. Decide it at the review desk; the reports are answered"
                            + " with that decision.");
        }
        if (refusal instanceof Refusal.NothingToShow) {
            return Problem.of(
                    409,
                    "case-without-picture",
                    "No picture to show",
                    "The picture of this look is gone, so it cannot come back. Remove it with a reason.");
        }
        return unknown();
    }

    static Problem unknown() {
        return Problem.of(
                404, "report-unknown", "Nothing reported", "No open report of a look with this id in your brand.");
    }

    static Problem reasonUnknown() {
        return Problem.of(
                400,
                "reason-unknown",
                "A removal needs a reason",
                "Send one of the codes of /api/review/reasons as reasonCode.");
    }

    static Problem sentenceMissing() {
        return Problem.of(
                400,
                "sentence-missing",
                "Keeping a look needs a sentence",
                "Say in a sentence why the look may stay: those who reported it read it.");
    }

    static Problem cursorInvalid() {
        return Problem.of(400, "cursor-invalid", "Not a page", "Start without `after`, or send the `next` of a page.");
    }
}
