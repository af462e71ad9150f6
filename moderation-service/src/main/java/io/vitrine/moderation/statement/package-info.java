/**
 * The statements of reasons of a brand, for supervision. Takes what the caseload filed with every restriction; gives it
 * in the fields of the EU's DSA Transparency Database, page by page or as one download.
 */
@NullMarked
package io.vitrine.moderation.statement;

import org.jspecify.annotations.NullMarked;
