package io.vitrine.moderation.secondlook;

import io.vitrine.moderation.caseload.DecidedCase;
import io.vitrine.moderation.decision.Reviewer;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Two people differed, and that is over.
 *
 * @param given what the other one said
 * @param how it ended
 * @param by who settled it; null where something else happened to the case
 * @param why in their words, for colleagues; null where nobody settled it
 * @param at when
 */
public record SettledLook(GivenLook given, How how, @Nullable Reviewer by, @Nullable String why, Instant at)
        implements SecondLook {

    /** How a difference ends. */
    public enum How {
        /** What was decided holds. */
        KEPT,
        /** What the other one said holds. */
        CHANGED,
        /** The case was decided anew or taken back for another reason. */
        OVERTAKEN;

        /** As it is stored. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Drawn drawn() {
        return given.drawn();
    }

    @Override
    public DecidedCase undecided(DecidedCase decided) {
        return given.undecided(decided);
    }
}
