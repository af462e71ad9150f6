/**
 * Files that people open with spreadsheet programs.
 *
 * <p>Takes: texts that anybody may have written. Gives: {@link io.vitrine.web.spreadsheet.SpreadsheetCell cells} that
 * are text and no formula, and the texts back. Plain Java.
 */
@NullMarked
package io.vitrine.web.spreadsheet;

import org.jspecify.annotations.NullMarked;
