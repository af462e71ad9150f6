package io.vitrine.moderation.screening;

/** How much a finding speaks against showing the selfie, mildest first. */
public enum Severity {
    /** Worth knowing. */
    NOTE,
    /** Against a usual rule. */
    CONCERN,
    /** Against showing it. */
    SERIOUS
}
