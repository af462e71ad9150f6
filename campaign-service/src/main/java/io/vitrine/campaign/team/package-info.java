/**
 * Brands, the people and the machines that work for them, and how these sign in.
 *
 * <p>Takes: an operator's and an owner's wishes about brands, members and machines' keys; one-time sign-in tokens,
 * keys, and the word of the company's identity provider about an e-mail address. Gives: sign-in links that work once,
 * sessions as signed tokens, short-lived tokens for keys, and on every request the word whether a session or key still
 * stands. Knows no other feature of the service.
 */
@NullMarked
package io.vitrine.campaign.team;

import org.jspecify.annotations.NullMarked;
