package io.vitrine.moderation.appeal;

/** An appeal as it is kept: it waits for an answer, or it has ended. */
public sealed interface Appeal permits OpenAppeal, EndedAppeal {

    /** What the author brings forward. */
    Plea plea();
}
