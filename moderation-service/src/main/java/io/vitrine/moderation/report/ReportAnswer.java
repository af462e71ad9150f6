package io.vitrine.moderation.report;

import io.vitrine.moderation.decision.StatedReason;
import org.jspecify.annotations.Nullable;

/** What became of a reported look. */
public sealed interface ReportAnswer {

    /** What those who reported it read, one sentence. */
    String sentence();

    /** Stable, for machines; null where there is none. */
    default @Nullable String reasonCode() {
        return null;
    }

    /**
     * A person found that it must not be shown: the report was right.
     *
     * @param reason from the catalogue
     */
    record Removed(StatedReason reason) implements ReportAnswer {

        @Override
        public String sentence() {
            return reason.text();
        }

        @Override
        public String reasonCode() {
            return reason.code();
        }
    }

    /**
     * A person found that it may be shown.
     *
     * @param sentence why
     */
    record Kept(String sentence) implements ReportAnswer {

        /** What is said where the person wrote nothing, as when the decision was taken at the review desk. */
        public static final String WITHOUT_WORDS =
                "A person looked at it again and found that it breaks neither the law nor the rules of this gallery.";

        /** @throws IllegalArgumentException without a sentence: those who reported it are owed one */
        public Kept {
            if (sentence.isBlank()) {
                throw new IllegalArgumentException("a report is not dismissed without a word");
            }
        }
    }

    /** It was rejected before anybody looked, or its author took it back. */
    record NoLongerShown() implements ReportAnswer {

        @Override
        public String sentence() {
            return "The look is no longer in the gallery.";
        }
    }
}
