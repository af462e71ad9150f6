package io.vitrine.moderation.report;

import java.time.Instant;

/** Why a report is not answered as a moderator asked for. */
public sealed interface Refusal {

    /** The brand has no such case, or nothing about it was ever reported. */
    record Unknown() implements Refusal {}

    /** Nothing is open any more: somebody answered, or the look went. */
    record NothingOpen() implements Refusal {}

    /**
     * Somebody has the case on screen at the review desk.
     *
     * @param by the colleague's name
     * @param until when the case is free again, unless the claim is renewed
     */
    record ClaimedBy(String by, Instant until) implements Refusal {}

    /**
     * Something was decided or taken back since the moderator looked.
     *
     * @param version of the last decision or revocation
     */
    record Changed(long version) implements Refusal {}

    /** The policy asks two people to agree; the desk hears them, and the reports are answered with its decision. */
    record NeedsTwoPeople() implements Refusal {}

    /** There is no picture left that could be shown again. */
    record NothingToShow() implements Refusal {}
}
