package io.vitrine.moderation.decision;

/** The two ways a decision can go. */
public enum Outcome {
    /** The selfie may be shown. */
    APPROVED,
    /** The selfie must not be shown. */
    REJECTED
}
