package io.vitrine.moderation.rulebook;

import io.vitrine.moderation.rulebook.RulebookAnswer.Done;
import io.vitrine.moderation.rulebook.RulebookAnswer.NoPolicy;
import io.vitrine.moderation.rulebook.RulebookAnswer.NothingJudged;
import io.vitrine.moderation.rulebook.RulebookAnswer.TooMany;
import io.vitrine.web.Problem;

/** The one table from the rulebook's refusals to what a client reads. */
final class RulebookProblem {

    private RulebookProblem() {}

    /** What was done; thrown is why it was not. */
    static <A> A unwrap(RulebookAnswer<A> answer) {
        if (answer instanceof Done<A> done) {
            return done.value();
        }
        throw of(answer);
    }

    private static <A> Problem of(RulebookAnswer<A> refused) {
        if (refused instanceof NoPolicy<A> noPolicy) {
            return Problem.of(
                            422,
                            "policy-invalid",
                            "Not a policy yet",
                            "The draft has mistakes, so nothing was done with it. Mend those that `problems` lists.")
                    .with("problems", noPolicy.problems());
        }
        if (refused instanceof NothingJudged) {
            return Problem.of(
                    409,
                    "nothing-judged",
                    "Nothing to try it on",
                    "No selfie of this campaign was judged in that time. Choose a longer time, or wait for selfies.");
        }
        if (refused instanceof TooMany<A> tooMany) {
            return Problem.of(
                    429,
                    "too-many-backtests",
                    "Enough is running",
                    "At most " + tooMany.most() + " backtests run at a time. Wait for one to end, or cancel one.");
        }
        return unknown();
    }

    static Problem unknown() {
        return Problem.of(
                404,
                "policy-unknown",
                "Not found",
                "There is no such campaign, version, case or backtest. Look at /review/policies.");
    }
}
