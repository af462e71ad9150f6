/**
 * The audit log: who did what in moderation, for each brand in one chain that nobody can change unseen. Takes entries
 * in the transaction of what they tell; gives them back page by page, checks and exports the chain, and lets what is
 * personal be erased without breaking it. The form of entries and chain is that of {@link io.vitrine.audit}.
 *
 * <p>Whoever appends does so last in a transaction, because from then on the brand's other appends wait for its end.
 * Knows no case, policy or decision: those who do say what to write.
 */
@NullMarked
package io.vitrine.moderation.audit;

import org.jspecify.annotations.NullMarked;
