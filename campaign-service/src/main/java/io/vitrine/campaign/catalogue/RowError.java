package io.vitrine.campaign.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * What was wrong with a row.
 *
 * @param row as a spreadsheet counts: the header is row 1
 * @param column the header of the cell; null if it is about the whole row
 * @param message a sentence that says what to do
 */
public record RowError(long row, @Nullable String column, String message) {}
