package io.vitrine.moderation.secondlook;

import io.vitrine.moderation.caseload.DecidedCase;
import io.vitrine.moderation.caseload.ScreenedCase;

/** A case that is looked at once more, and how far that is. Each state is a type that offers what can follow. */
public sealed interface SecondLook permits WaitingLook, HeldLook, GivenLook, SettledLook {

    /** What was drawn. */
    Drawn drawn();

    /**
     * The case as the one who looks sees it: as if it had not been decided, or as they decided it. Exactly as it is if
     * something happened to it since it was drawn.
     */
    default ScreenedCase seen(DecidedCase decided) {
        return decided.version() == drawn().version() ? undecided(decided) : decided;
    }

    /** As if the decision that was drawn had not been taken. */
    ScreenedCase undecided(DecidedCase decided);
}
