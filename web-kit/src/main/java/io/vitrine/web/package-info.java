/**
 * What every page and every HTTP answer of Vitrine has in common.
 *
 * <p>Takes: the session cookie or bearer token of a request, failures thrown by resources, the public address. Gives:
 * {@link io.vitrine.web.SignedIn who is signed in}, {@link io.vitrine.web.Problem failures} as problem documents or
 * friendly pages, refusal of cross-site writes, security headers, the page layout and the design language under
 * {@code /kit}.
 */
@NullMarked
package io.vitrine.web;

import org.jspecify.annotations.NullMarked;
