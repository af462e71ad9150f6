package io.vitrine.moderation.appeal;

import io.vitrine.web.Problem;

/** The one table from refusals to what a client reads. */
final class AppealProblem {

    private AppealProblem() {}

    static Problem of(AppealRefusal refusal) {
        if (refusal instanceof AppealRefusal.AlreadyEnded ended) {
            return Problem.of(
                            409,
                            "appeal-ended",
                            "This appeal has ended",
                            "Somebody answered it already, or its author took the selfie back. Go on with the next one.")
                    .with("state", ended.ending().code());
        }
        if (refusal instanceof AppealRefusal.OwnDecision) {
            return Problem.of(
                    403,
                    "appeal-own-decision",
                    "You decided this one",
                    "An appeal is answered by somebody else than the one who decided. Leave it to a colleague.");
        }
        if (refusal instanceof AppealRefusal.DecisionTakenBack) {
            return Problem.of(
                    409,
                    "appeal-decision-taken-back",
                    "The decision was taken back",
                    "The case was reopened or decided anew, so the appeal has ended. The author was told.");
        }
        return Problem.of(
                404, "appeal-unknown", "No such appeal", "There is no appeal with this id and version in your brand.");
    }

    /** A program must not answer what a person is owed. */
    static Problem needsAPerson() {
        return Problem.of(
                403,
                "appeal-needs-person",
                "A person answers appeals",
                "Keys of machines may read appeals. Sign in as a person to answer this one.");
    }

    /** A denial without a word. */
    static Problem withoutWords() {
        return Problem.of(
                400,
                "answer-missing",
                "The author is owed an answer",
                "Write in a sentence or two why the decision stays, at most 2,000 characters.");
    }
}
