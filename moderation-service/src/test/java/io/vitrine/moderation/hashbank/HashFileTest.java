package io.vitrine.moderation.hashbank;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.moderation.hashbank.HashFile.Line;
import io.vitrine.moderation.picture.PdqHash;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashFileTest {

    private static final String ONE = "f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22";
    private static final String TWO = "54a977c221d14c1c43ba5e6e21d4a13989a3553f14622fbb4b3af9ee9eecc4cf";

    @ParameterizedTest
    @ValueSource(
            strings = {
                ONE + "\n" + TWO + "\n",
                ONE + "\r\n" + TWO,
                "# exported\n\npdq " + ONE + "\npdq " + TWO + "\n",
                ONE + ",in/bridge.jpg\n" + TWO + ",in/other.jpg\n",
                "hash\n" + ONE + "\n" + TWO,
                "signal_type,signal_str\npdq," + ONE + "\npdq," + TWO,
                "\ufeffPDQ_Hash;Quality\n" + ONE + ";100\n" + TWO + ";99\n",
                "quality\thash\n100\t\"" + ONE + "\"\n98\t" + TWO + "\n"
            })
    void readsTheListsOfOtherTools(String text) throws IOException {
        assertThat(lines(text))
                .hasSize(2)
                .allSatisfy((number, line) -> assertThat(line).isInstanceOfSatisfying(Line.Row.class, row -> assertThat(
                                row.entry().label())
                        .isEqualTo("usual")))
                .extractingByKeys(lines(text).keySet().toArray(Long[]::new))
                .extracting(line -> ((Line.Row) line).entry().hash())
                .containsExactly(PdqHash.ofHex(ONE), PdqHash.ofHex(TWO));
    }

    @Test
    void readsLabelsAndNotes() throws IOException {
        Map<Long, Line> lines = lines("note,hash,label,added_by\n\"seen, twice\"," + ONE.toUpperCase(Locale.ROOT)
                + ",=leaflet,Maya\n," + TWO + ",,Sam\n");

        assertThat(lines)
                .containsEntry(2L, new Line.Row(new NewEntry(PdqHash.ofHex(ONE), "=leaflet", "seen, twice", null)))
                .containsEntry(3L, new Line.Row(new NewEntry(PdqHash.ofHex(TWO), "usual", "", null)));
    }

    @Test
    void takesTheApostropheOfAnExportOffAgain() throws IOException {
        Map<Long, Line> lines = lines("hash,label,note\n" + ONE + ",'=leaflet,\"'-1, twice\"\n");

        assertThat(lines)
                .containsEntry(2L, new Line.Row(new NewEntry(PdqHash.ofHex(ONE), "=leaflet", "-1, twice", null)));
    }

    @Test
    void saysOfEachBadLineWhereAndWhy() throws IOException {
        Map<Long, Line> lines = lines("hash,label\n\nnonsense,x\n" + ONE.substring(1) + ",x\n" + ONE + ",\"open\n"
                + ONE + "," + "x".repeat(101) + "\n" + "0".repeat(64) + ",white wall\n" + "y".repeat(9_000) + "\n" + TWO
                + ",good\n");

        assertThat(lines).hasSize(7);
        assertThat(message(lines, 3)).contains("“nonsense” is not a PDQ hash");
        assertThat(message(lines, 4)).contains("“8f8f0cee0f4a84f06370…” is not a PDQ hash");
        assertThat(message(lines, 5)).contains("quote");
        assertThat(message(lines, 6)).contains("at most 100 characters");
        assertThat(message(lines, 7)).contains("0 of 256 bits");
        assertThat(message(lines, 8)).contains("longer than 8192 characters");
        assertThat(lines.get(9L)).isInstanceOf(Line.Row.class);
    }

    @Test
    void stopsWhereTheFileIsInAnotherEncoding() throws IOException {
        HashFile file = open("hash,label\n" + ONE + ",M\u00fcll\n", StandardCharsets.ISO_8859_1);

        assertThat(file.next()).get().isInstanceOf(Line.Broken.class);
        assertThat(file.number()).isEqualTo(1);
    }

    @Test
    void anEmptyFileHasNoLines() throws IOException {
        assertThat(lines("")).isEmpty();
        assertThat(lines("hash,label\n")).isEmpty();
    }

    private static String message(Map<Long, Line> lines, long number) {
        return ((Line.Bad) lines.get(number)).message();
    }

    private static HashFile open(String text, Charset encoding) {
        return new HashFile(new ByteArrayInputStream(text.getBytes(encoding)), "usual");
    }

    private static Map<Long, Line> lines(String text) throws IOException {
        HashFile file = open(text, StandardCharsets.UTF_8);
        Map<Long, Line> lines = new LinkedHashMap<>();
        for (Optional<Line> line = file.next(); line.isPresent(); line = file.next()) {
            lines.put(file.number(), line.get());
        }
        return lines;
    }
}
