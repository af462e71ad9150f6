/**
 * Pages for people who have no account and no setting: in the language that they choose or that their browser prefers.
 *
 * <p>Takes: the language asked for and a bundle of texts. Gives: the {@link io.vitrine.web.language.PageLanguage page's
 * language} with the way to the others, and the {@link io.vitrine.web.language.Texts texts} with their days and numbers
 * as the language writes them. Plain Java.
 */
@NullMarked
package io.vitrine.web.language;

import org.jspecify.annotations.NullMarked;
