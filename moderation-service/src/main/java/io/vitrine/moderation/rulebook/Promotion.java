package io.vitrine.moderation.rulebook;

import io.vitrine.moderation.decision.Reviewer;
import java.time.Instant;
import java.util.Optional;

/**
 * That a version began to judge.
 *
 * @param number of the version; empty for the preset that the campaign chose
 * @param why in the words of who did it
 * @param by who did it
 * @param at when
 */
record Promotion(Optional<Integer> number, String why, Reviewer by, Instant at) {}
