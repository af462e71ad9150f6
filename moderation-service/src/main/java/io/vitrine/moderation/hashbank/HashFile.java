package io.vitrine.moderation.hashbank;

import io.vitrine.moderation.picture.PdqHash;
import io.vitrine.web.spreadsheet.SpreadsheetCell;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * A list of PDQ hashes as other tools write it, read line by line and never whole. Each line is an entry:
 *
 * <ul>
 *   <li>a hash alone, 64 hexadecimal digits, also with {@code pdq} before it, as local lists of ThreatExchange have it;
 *   <li>a hash with more cells behind it, as PDQ's own tools print it: only the hash counts;
 *   <li>with a first line that names the columns, separated by comma, semicolon or tab: {@code hash} (or {@code pdq},
 *       {@code pdq_hash}, {@code indicator}, {@code signal_str}), and if there are, {@code label} (or {@code reason})
 *       and {@code note}. Other columns are passed over.
 * </ul>
 *
 * Empty lines and such as begin with {@code #} are passed over.
 */
final class HashFile {

    /** Longest line, characters; a hash, a label and a note fit in a quarter of it. */
    static final int LONGEST_LINE = 8_192;

    /** A picture's hash has about 128 ones; far from that it is none, or that of an even area. */
    private static final int FEWEST_ONES = 64;

    private static final int MOST_ONES = 192;

    private static final Set<String> HASH_NAMES =
            Set.of("hash", "pdq", "pdq_hash", "pdqhash", "indicator", "signal_str");
    private static final Set<String> LABEL_NAMES = Set.of("label", "reason");
    private static final Set<String> NOTE_NAMES = Set.of("note", "notes");
    private static final String SEPARATORS = ",;\t";

    private final BufferedReader lines;
    private final String usualLabel;
    private long line;
    private Columns columns = new Columns(',', 0, -1, -1);
    private boolean begun;

    /** @param usualLabel of rows that have none of their own */
    HashFile(InputStream bytes, String usualLabel) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.lines = new BufferedReader(new InputStreamReader(bytes, decoder));
        this.usualLabel = usualLabel;
    }

    /** What a line is. */
    sealed interface Line {

        /** An entry for the bank. */
        record Row(NewEntry entry) implements Line {}

        /** Nothing that can be used; a sentence says why. */
        record Bad(String message) implements Line {}

        /** The file goes on, but not in a way that can be read. */
        record Broken(String message) implements Line {}
    }

    /** The number of the line that was read last; the first is 1. */
    long number() {
        return line;
    }

    /**
     * The next line that says something; empty at the end of the file.
     *
     * @throws IOException if the stream fails
     */
    Optional<Line> next() throws IOException {
        try {
            Optional<String> text = nextText();
            while (text.isPresent() && saysNothing(text.get())) {
                text = nextText();
            }
            return text.map(this::read);
        } catch (CharacterCodingException foreign) {
            // It may be found before the first line was read to its end.
            line = Math.max(line, 1);
            return Optional.of(
                    new Line.Broken("The file is not UTF-8 from here on. Save it as “CSV UTF-8” and import it again."));
        }
    }

    /** Whether to pass over it; the first line that is not is looked at for the columns' names. */
    private boolean saysNothing(String text) {
        if (text.isBlank() || text.startsWith("#")) {
            return true;
        }
        if (begun) {
            return false;
        }
        begun = true;
        Optional<Columns> named = Columns.namedBy(text);
        columns = named.orElseGet(() -> new Columns(separatorOf(text), 0, -1, -1));
        return named.isPresent();
    }

    private Line read(String text) {
        if (text.length() > LONGEST_LINE) {
            return new Line.Bad("This line is longer than " + LONGEST_LINE + " characters. It can hold one hash only.");
        }
        List<String> cells;
        try {
            cells = cells(text, columns.separator());
        } catch (IOException | UncheckedIOException unbalanced) {
            return new Line.Bad("The cells of this line cannot be told apart. Check that every quote is closed.");
        }
        String label = Wording.onOneLine(SpreadsheetCell.text(cell(cells, columns.label())));
        String note = Wording.onOneLine(SpreadsheetCell.text(cell(cells, columns.note())));
        if (label.length() > Wording.LABEL || note.length() > Wording.NOTE) {
            return new Line.Bad("A label has at most " + Wording.LABEL + " characters, a note " + Wording.NOTE + ".");
        }
        return hash(cell(cells, columns.hash()), label.isEmpty() ? usualLabel : label, note);
    }

    private static Line hash(String cell, String label, String note) {
        String digits = cell.toLowerCase(Locale.ROOT).replaceFirst("^pdq[\\s:]+", "");
        PdqHash hash;
        try {
            hash = PdqHash.ofHex(digits);
        } catch (IllegalArgumentException e) {
            return new Line.Bad("“" + shortened(cell) + "” is not a PDQ hash: that has 64 digits from 0 to f.");
        }
        if (hash.ones() < FEWEST_ONES || hash.ones() > MOST_ONES) {
            return new Line.Bad("This hash has " + hash.ones() + " of 256 bits set. The hash of a picture that shows"
                    + " something has about 128; this one would be found in even areas.");
        }
        return new Line.Row(new NewEntry(hash, label, note, null));
    }

    private static String shortened(String cell) {
        return cell.length() <= 20 ? cell : cell.substring(0, 20) + "…";
    }

    private static String cell(List<String> cells, int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }

    /** The next line; of one that is too long only so much as shows that. Empty at the end. */
    private Optional<String> nextText() throws IOException {
        StringBuilder text = new StringBuilder();
        int c = lines.read();
        if (c == -1) {
            return Optional.empty();
        }
        line++;
        while (c != -1 && c != '\n') {
            if (text.length() <= LONGEST_LINE && c != '\r' && c != '\ufeff') {
                text.append((char) c);
            }
            c = lines.read();
        }
        return Optional.of(text.toString());
    }

    private static List<String> cells(String text, char separator) throws IOException {
        try (CSVParser parser = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setTrim(true)
                .setIgnoreSurroundingSpaces(true)
                .get()
                .parse(new StringReader(text))) {
            return parser.getRecords().get(0).toList();
        }
    }

    private static char separatorOf(String text) {
        return (char) SEPARATORS
                .chars()
                .boxed()
                .max(Comparator.comparingLong(
                        separator -> text.chars().filter(c -> c == separator).count()))
                .orElseThrow()
                .intValue();
    }

    /** Where things are; -1 for what there is none of. */
    private record Columns(char separator, int hash, int label, int note) {

        /** The columns, if the line names them: with the hash's. */
        static Optional<Columns> namedBy(String text) {
            char separator = separatorOf(text);
            List<String> names;
            try {
                names = cells(text.toLowerCase(Locale.ROOT), separator);
            } catch (IOException | UncheckedIOException unbalanced) {
                return Optional.empty();
            }
            int hash = place(names, HASH_NAMES);
            return hash < 0
                    ? Optional.empty()
                    : Optional.of(new Columns(separator, hash, place(names, LABEL_NAMES), place(names, NOTE_NAMES)));
        }

        private static int place(List<String> names, Set<String> wanted) {
            for (int i = 0; i < names.size(); i++) {
                if (wanted.contains(names.get(i).strip())) {
                    return i;
                }
            }
            return -1;
        }
    }
}
