package io.vitrine.moderation.appeal;

import io.vitrine.moderation.decision.Reviewer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An appeal that has ended, for good.
 *
 * @param plea what the author brought forward
 * @param ending how
 * @param by who answered; null where nobody did
 * @param answer a person's words for the author; null for none
 * @param at when
 */
public record EndedAppeal(Plea plea, Ending ending, @Nullable Reviewer by, @Nullable String answer, Instant at)
        implements Appeal {

    /**
     * @throws IllegalArgumentException for an answer by nobody, or a denial without a word: the author is owed reasons
     */
    public EndedAppeal {
        if (ending.isAnswer() != (by != null)) {
            throw new IllegalArgumentException(ending + " and somebody who answered do not go together");
        }
        if (ending == Ending.DENIED && (answer == null || answer.isBlank())) {
            throw new IllegalArgumentException("a denial needs words for the author");
        }
    }

    /** How an appeal can end. The codes are part of the API and of the table. */
    public enum Ending {
        /** The author is right, and the selfie is approved. */
        UPHELD("upheld"),
        /** The author is right, but there is no picture any more. */
        UPHELD_WITHOUT_PICTURE("upheld-without-picture"),
        /** The decision stays. */
        DENIED("denied"),
        /** The decision was taken back or replaced before anybody answered. */
        DECISION_TAKEN_BACK("decision-taken-back"),
        /** It was lodged after its time. */
        TOO_LATE("too-late"),
        /** Its author took the selfie back. */
        WITHDRAWN("withdrawn");

        private final String code;

        Ending(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        /** Whether a person gave it. */
        boolean isAnswer() {
            return this == UPHELD || this == UPHELD_WITHOUT_PICTURE || this == DENIED;
        }

        /** @throws IllegalArgumentException if there is no such ending */
        static Ending ofCode(String code) {
            for (Ending ending : values()) {
                if (ending.code.equals(code)) {
                    return ending;
                }
            }
            throw new IllegalArgumentException("no ending of an appeal: " + code);
        }
    }
}
