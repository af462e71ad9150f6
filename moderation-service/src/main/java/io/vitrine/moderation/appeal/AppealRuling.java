package io.vitrine.moderation.appeal;

import org.jspecify.annotations.Nullable;

/** What a reviewer says about an appeal. */
sealed interface AppealRuling {

    /** Most characters of an answer. */
    int MOST_CHARACTERS = 2000;

    /**
     * The author is right.
     *
     * @param answer for the author; null for none
     */
    record Uphold(@Nullable String answer) implements AppealRuling {}

    /**
     * The decision stays.
     *
     * @param answer for the author: why
     */
    record Deny(String answer) implements AppealRuling {}
}
