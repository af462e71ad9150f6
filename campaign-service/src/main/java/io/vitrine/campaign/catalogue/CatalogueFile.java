package io.vitrine.campaign.catalogue;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file as spreadsheets and shop systems write it: with comma, semicolon or tab, with or without a byte order
 * mark, in UTF-8 or in the UTF-16 of a spreadsheet's “Unicode text”. Read row by row, never whole.
 */
final class CatalogueFile implements AutoCloseable {

    /** Enough for any header line; the separator is found in it. */
    private static final int HEADER_CHARACTERS = 8_192;

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final CatalogueColumns columns;

    /**
     * Opens the file and reads its header.
     *
     * @throws UnreadableCatalogue if it has no header that can be understood
     * @throws IOException if the stream fails
     */
    CatalogueFile(InputStream bytes) throws IOException {
        Reader text = text(bytes);
        char separator = separator(text);
        this.parser = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setTrim(true)
                .setIgnoreSurroundingSpaces(true)
                .get()
                .parse(text);
        this.records = parser.iterator();
        this.columns = CatalogueColumns.of(hasNext() ? next().toList() : List.of());
    }

    CatalogueColumns columns() {
        return columns;
    }

    /** @throws UnreadableCatalogue if the file breaks off, is in another encoding or a quote is never closed */
    boolean hasNext() {
        return guarded(records::hasNext);
    }

    CSVRecord next() {
        return guarded(records::next);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private <T> T guarded(java.util.function.Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UncheckedIOException | IllegalStateException broken) {
            if (hasCause(broken, CharacterCodingException.class)) {
                throw new UnreadableCatalogue(
                        rowNumber(),
                        "The file is not UTF-8 from here on. In a spreadsheet, save it as “CSV UTF-8” and import it again.");
            }
            throw new UnreadableCatalogue(
                    rowNumber(),
                    "From here on the rows cannot be told apart. Check that every quote that opens a cell is closed.");
        }
    }

    private long rowNumber() {
        return parser.getRecordNumber() + 1;
    }

    private static boolean hasCause(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static Reader text(InputStream bytes) throws IOException {
        var input = new BufferedInputStream(bytes);
        var decoder = encoding(input)
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new BufferedReader(new InputStreamReader(input, decoder), HEADER_CHARACTERS);
    }

    /** What the byte order mark says; the mark itself is passed over. */
    private static Charset encoding(BufferedInputStream input) throws IOException {
        input.mark(3);
        int first = input.read();
        int second = input.read();
        if (first == 0xff && second == 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        if (first == 0xfe && second == 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        if (first != 0xef || second != 0xbb || input.read() != 0xbf) {
            input.reset();
        }
        return StandardCharsets.UTF_8;
    }

    /** The separator that the header line has most of, outside of quotes. */
    private static char separator(Reader text) throws IOException {
        text.mark(HEADER_CHARACTERS);
        int[] counts = new int[3];
        boolean quoted = false;
        try {
            for (int i = 0, c = text.read(); c != -1 && i < HEADER_CHARACTERS - 1; i++, c = text.read()) {
                if (c == '"') {
                    quoted = !quoted;
                } else if (!quoted && (c == '\n' || c == '\r')) {
                    break;
                } else if (!quoted && SEPARATORS.indexOf(c) >= 0) {
                    counts[SEPARATORS.indexOf(c)]++;
                }
            }
        } catch (CharacterCodingException foreign) {
            throw new UnreadableCatalogue(
                    1, "The file is not UTF-8. In a spreadsheet, save it as “CSV UTF-8” and import it again.");
        }
        text.reset();
        int best = counts[1] > counts[0] ? 1 : 0;
        return SEPARATORS.charAt(counts[2] > counts[best] ? 2 : best);
    }

    private static final String SEPARATORS = ",;\t";
}
