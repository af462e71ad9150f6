package io.vitrine.moderation.review;

import io.vitrine.moderation.decision.Decision;
import java.time.Duration;
import java.time.Instant;

/** Why the desk does not do what a reviewer asked for. */
public sealed interface Refusal {

    /** The brand has no such case. */
    record Unknown() implements Refusal {}

    /**
     * Somebody else has it on screen.
     *
     * @param by the colleague's name
     * @param until when the case is free again, unless the claim is renewed
     */
    record ClaimedBy(String by, Instant until) implements Refusal {}

    /** It was decided already. */
    record AlreadyDecided(Decision decision) implements Refusal {}

    /** It is still being screened. */
    record NotScreenedYet() implements Refusal {}

    /** Its author took it back. */
    record Withdrawn() implements Refusal {}

    /**
     * Something was decided or taken back since the reviewer looked.
     *
     * @param version of the last decision or revocation
     */
    record Changed(long version) implements Refusal {}

    /** Nobody decided it, so there is nothing to take back. */
    record NotDecided() implements Refusal {}

    /** Somebody else decided it, or the policy did. */
    record NotYourDecision() implements Refusal {}

    /**
     * The time in which a decision can simply be undone is over.
     *
     * @param grace how long that is
     */
    record TooLateToUndo(Duration grace) implements Refusal {}

    /** There is no picture that could be shown. */
    record NothingToShow() implements Refusal {}

    /** Two people have to agree, and who asks has spoken: somebody else has to look. */
    record SomebodyElseHasToLook() implements Refusal {}

    /** Two people have to agree, so that one cannot change it. */
    record TwoPeopleDecide() implements Refusal {}

    /** A decision is changed with a note that says why. */
    record ChangeWithoutNote() implements Refusal {}

    /** It was rejected so long ago that its pictures are gone. */
    record PicturesGone() implements Refusal {}

    /** Bystanders are to be blurred, and nobody has looked for faces yet. */
    record FacesNotChecked() implements Refusal {}

    /** What is blurred is changed on one's own screen, and nobody has the case on theirs. */
    record NotOnYourScreen() implements Refusal {}

    /** It was rejected, so nothing of it is shown. */
    record NotShown() implements Refusal {}
}
