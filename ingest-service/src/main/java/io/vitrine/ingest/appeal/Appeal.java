package io.vitrine.ingest.appeal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An appeal, for its author.
 *
 * @param decisionVersion of the decision that it is about
 * @param state where it stands
 * @param explanation what the author wrote
 * @param lodgedAt when
 * @param answer a person's words; null for none
 * @param answeredAt when it ended; null while it waits
 */
public record Appeal(
        long decisionVersion,
        State state,
        String explanation,
        Instant lodgedAt,
        @Nullable String answer,
        @Nullable Instant answeredAt) {

    /** The longest explanation, characters. */
    public static final int MOST_CHARACTERS = 2000;

    /** Where an appeal can stand. The codes are part of the API, of the table and of the texts. */
    public enum State {
        /** It waits for an answer. */
        LODGED("lodged"),
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

        State(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        /** @throws IllegalArgumentException if there is no such state */
        public static State ofCode(String code) {
            for (State state : values()) {
                if (state.code.equals(code)) {
                    return state;
                }
            }
            throw new IllegalArgumentException("no state of an appeal: " + code);
        }
    }
}
