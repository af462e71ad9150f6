package io.vitrine.moderation.hashbank;

/** What becomes of a case whose picture looks like an entry that came later. */
enum MatchOutcome {
    /** It was published; now it waits for review again and is not shown. */
    REOPENED("reopened"),
    /** It waits at the desk, and now says why to look twice. */
    MARKED("marked"),
    /** It was rejected, and is left so. */
    LEFT_REJECTED("left-rejected"),
    /** The entry was made from it, by somebody who has it on screen. */
    SOURCE("source"),
    /** Its author took it back, or the entry was taken out before the case was told. */
    GONE("gone");

    private final String code;

    MatchOutcome(String code) {
        this.code = code;
    }

    /** As it lies in the database and goes to clients. */
    String code() {
        return code;
    }

    static MatchOutcome ofCode(String code) {
        for (MatchOutcome outcome : values()) {
            if (outcome.code.equals(code)) {
                return outcome;
            }
        }
        throw new IllegalArgumentException("no outcome is called " + code);
    }
}
