/**
 * What goes with a look.
 *
 * <p>Takes: published looks and their changes from the gallery, products from the catalogue. Gives: for a look, other
 * looks and products of the same brand, best first, each with reasons that a person can check with a glance.
 *
 * <p>A search index in a temporary folder finds a hundred candidates at a cost that does not grow with the number of
 * looks; they are read from the gallery before anything is shown, so the index may be late, but never shows what went
 * out of sight. It is rebuilt from the database whenever the service starts.
 */
@NullMarked
package io.vitrine.campaign.recommendation;

import org.jspecify.annotations.NullMarked;
