/**
 * What an author is told about a decision: in their language ({@link io.vitrine.ingest.statement.Words}), and in the
 * fields of the EU's DSA Transparency Database. Takes codes from moderation; the sentences live here, once for each
 * language, and a code that has none keeps the words that moderation sent.
 */
@NullMarked
package io.vitrine.ingest.statement;

import org.jspecify.annotations.NullMarked;
