package io.vitrine.moderation.quality;

import io.vitrine.moderation.quality.SettleDifference.Refusal;
import io.vitrine.web.Problem;

/** The one table from refusals to what a client reads. */
final class QualityProblem {

    private QualityProblem() {}

    static Problem of(Refusal refusal) {
        return switch (refusal) {
            case UNKNOWN ->
                Problem.of(
                        404,
                        "difference-unknown",
                        "No such difference",
                        "There is no case with this id in your brand about which two people differ.");
            case OVER ->
                Problem.of(
                        409,
                        "difference-over",
                        "This one is over",
                        "Somebody settled it already, or the case was decided anew. Go on with the next one.");
            case ONE_OF_THE_TWO ->
                Problem.of(
                        403,
                        "difference-own",
                        "You are one of the two",
                        "Two people differ, so somebody else says what holds. Leave it to a colleague.");
            case PICTURES_GONE ->
                Problem.of(
                        409,
                        "pictures-gone",
                        "The pictures are gone",
                        "It was rejected so long ago that its picture was deleted. It can stay rejected only.");
        };
    }

    static Problem withoutWhy() {
        return Problem.of(
                400,
                "why-missing",
                "Say why",
                "Write for your colleagues in a sentence what made you decide so, at most 1,000 characters.");
    }

    /** What people are to look at is not for a program. */
    static Problem needsAPerson() {
        return Problem.of(
                403,
                "difference-needs-person",
                "A person settles differences",
                "Keys of machines may read the figures. Sign in as a person to settle this one.");
    }
}
