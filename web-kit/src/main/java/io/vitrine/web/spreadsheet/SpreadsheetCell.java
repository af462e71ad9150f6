package io.vitrine.web.spreadsheet;

import java.util.regex.Pattern;

/**
 * Texts of people's own in files that are opened with spreadsheet programs. Those take a cell that begins with
 * {@code =}, {@code +}, {@code -} or {@code @}, a tab or the end of a line for a formula, quotes or not; with an
 * apostrophe before it, it is text.
 */
public final class SpreadsheetCell {

    private static final Pattern FORMULA = Pattern.compile("'*[=+@\\t\\r\\n-].*", Pattern.DOTALL);

    private SpreadsheetCell() {}

    /** The text as it may stand in a cell. */
    public static String harmless(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** The text of which {@link #harmless} made {@code cell}. */
    public static String text(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
