/**
 * Takes the findings about a selfie; gives a verdict: approve, reject or let a person review, with rules and reasons.
 */
@NullMarked
package io.vitrine.moderation.policy;

import org.jspecify.annotations.NullMarked;
