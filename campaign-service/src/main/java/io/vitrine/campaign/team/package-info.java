/**
 * Brands, the people who work for them, and how these sign in.
 *
 * <p>Takes: an operator's and an owner's wishes about brands and members, one-time sign-in tokens. Gives: sign-in links
 * that work once, sessions as signed tokens, and on every request the word whether a session still stands. Knows no
 * other feature of the service.
 */
@NullMarked
package io.vitrine.campaign.team;

import org.jspecify.annotations.NullMarked;
