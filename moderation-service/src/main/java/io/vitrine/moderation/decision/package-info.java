/**
 * What was decided about a selfie, by whom and why. Takes findings and a reviewer's or a policy's outcome; gives the
 * {@link io.vitrine.moderation.decision.Decision} that is stored and announced, and the
 * {@link io.vitrine.moderation.decision.StatementOfReasons} that its author may read. Knows nothing of cases or the
 * desk.
 */
@NullMarked
package io.vitrine.moderation.decision;

import org.jspecify.annotations.NullMarked;
