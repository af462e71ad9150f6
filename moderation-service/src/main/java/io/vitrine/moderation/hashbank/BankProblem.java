package io.vitrine.moderation.hashbank;

import io.vitrine.web.Problem;

/** The one table from the bank's refusals to what a client reads. */
final class BankProblem {

    private BankProblem() {}

    static Problem of(BankRefusal refusal) {
        if (refusal instanceof BankRefusal.AlreadyThere there) {
            return Problem.of(
                            409,
                            "hash-known",
                            "Already in the hash bank",
                            "This picture is in the hash bank as “"
                                    + there.entry().label() + "”, added by "
                                    + there.entry().addedBy().name() + ". There is nothing to do.")
                    .with("entry", there.entry().id());
        }
        if (refusal instanceof BankRefusal.NoHash) {
            return Problem.of(
                    409,
                    "case-without-picture",
                    "No picture to remember",
                    "This case has no picture that could be read, so there is no hash of it.");
        }
        if (refusal instanceof BankRefusal.SaysLittle) {
            return Problem.of(
                    409,
                    "hash-says-little",
                    "The picture shows too little",
                    "Its hash would be found in many harmless pictures. Reject it instead.");
        }
        if (refusal instanceof BankRefusal.NoCase) {
            return Problem.of(404, "case-unknown", "No such case", "There is no case with this id in your brand.");
        }
        return noEntry();
    }

    static Problem noEntry() {
        return Problem.of(
                404,
                "hash-bank-entry-unknown",
                "No such entry",
                "There is no such entry in your brand's hash bank. It may have been removed already.");
    }

    static Problem noAddition() {
        return Problem.of(
                404,
                "hash-bank-addition-unknown",
                "No such addition",
                "Nothing with this id came into your hash bank.");
    }

    static Problem labelMissing() {
        return Problem.of(
                400,
                "label-missing",
                "A label is missing",
                "Say in a few words why these pictures are not wanted, at most " + Wording.LABEL + " characters.");
    }
}
