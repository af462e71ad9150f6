package io.vitrine.moderation.decision;

import java.util.Locale;

/** What a decision came of. */
public enum Cause {
    /** The policy decided right after the screening. */
    SCREENING,
    /** People decided what waited at the desk. */
    REVIEW,
    /** Somebody decided otherwise what was decided before. */
    CHANGE,
    /** Its author appealed. */
    APPEAL,
    /** Viewers reported it. */
    REPORT,
    /** It was drawn to see whether the policy is right. */
    CHECK;

    /** As it is stored. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
