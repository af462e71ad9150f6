package io.vitrine.moderation.report;

import org.jspecify.annotations.Nullable;

/** What those who reported a look were told that became of it. */
public enum Told {
    REMOVED("upheld", false),
    KEPT("dismissed", true),
    GONE("closed", false);

    private final String state;
    private final boolean shown;

    Told(String state, boolean shown) {
        this.state = state;
        this.shown = shown;
    }

    /** As it lies in the rows. */
    String state() {
        return state;
    }

    static Told of(ReportAnswer answer) {
        if (answer instanceof ReportAnswer.Removed) {
            return REMOVED;
        }
        return answer instanceof ReportAnswer.Kept ? KEPT : GONE;
    }

    /** What {@link #state} wrote; null for none. */
    static @Nullable Told ofState(@Nullable String state) {
        for (Told told : values()) {
            if (told.state.equals(state)) {
                return told;
            }
        }
        return null;
    }

    /** Whether {@code later} says the opposite: that the look is shown, or that it is not. */
    boolean isReversedBy(Told later) {
        return shown != later.shown;
    }
}
