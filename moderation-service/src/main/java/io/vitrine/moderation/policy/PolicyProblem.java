package io.vitrine.moderation.policy;

import org.jspecify.annotations.Nullable;

/**
 * Why a document is no policy.
 *
 * @param line where, from 1
 * @param column where in that line, from 1
 * @param message what is wrong, in a sentence
 * @param suggestion what may be meant; null where nothing is near
 */
public record PolicyProblem(int line, int column, String message, @Nullable String suggestion) {}
