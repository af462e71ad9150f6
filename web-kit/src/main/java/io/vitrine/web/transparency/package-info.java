/**
 * Statements of reasons in the form of the EU's DSA Transparency Database, for authors and brands alike.
 *
 * <p>Takes: what was restricted and the words for it, in whatever language. Gives: the
 * {@link io.vitrine.web.transparency.TransparencyStatement statement} as that database's API takes it. Plain Java.
 */
@NullMarked
package io.vitrine.web.transparency;

import org.jspecify.annotations.NullMarked;
