package io.vitrine.moderation.review;

import io.vitrine.moderation.caseload.ModerationCase;

/** What the desk answers to a reviewer. */
public sealed interface Answer {

    /** It was done; the case is now as given. */
    record Done(ModerationCase moderationCase) implements Answer {}

    /** It was not done, and nothing has changed. */
    record Refused(Refusal refusal) implements Answer {}
}
