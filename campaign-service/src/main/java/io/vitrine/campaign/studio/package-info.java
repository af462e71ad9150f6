/**
 * The pages on which a brand's members run their campaigns.
 *
 * <p>Takes: who is signed in. Gives: pages over campaigns, looks, products and the team. What the pages change, they
 * change through the HTTP API of the other packages, so nothing is possible here that is not possible there.
 */
@NullMarked
package io.vitrine.campaign.studio;

import org.jspecify.annotations.NullMarked;
