package io.vitrine.moderation.hashbank;

import java.util.Optional;

/**
 * What a case answers when it is told of an entry.
 *
 * @param outcome what became of it; empty if it must be told again later
 */
record Told(Optional<MatchOutcome> outcome) {

    static final Told NOT_YET = new Told(Optional.empty());
    static final Told REOPENED = new Told(Optional.of(MatchOutcome.REOPENED));
    static final Told MARKED = new Told(Optional.of(MatchOutcome.MARKED));
    static final Told LEFT = new Told(Optional.of(MatchOutcome.LEFT_REJECTED));
    static final Told SOURCE = new Told(Optional.of(MatchOutcome.SOURCE));
    static final Told GONE = new Told(Optional.of(MatchOutcome.GONE));
}
