/**
 * A brand's own policies. Takes drafts; tells what is wrong with them and what they would decide, on one case, over
 * history and in the shadow of the policy in force; gives numbered versions, one of which judges until another is
 * promoted. Also evaluates kept judgements again.
 */
@NullMarked
package io.vitrine.moderation.rulebook;

import org.jspecify.annotations.NullMarked;
