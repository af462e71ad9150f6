package io.vitrine.moderation.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against the numbers that {@code bert-base-uncased} is known to give. */
class WordPiecesTest {

    private static WordPieces pieces;

    @BeforeAll
    static void load() throws IOException {
        pieces = WordPieces.load("/all-minilm-l6-v2-q-tokenizer.json");
    }

    @Test
    void knownWordsAreOnePieceEach() {
        assertThat(pieces.of("Hello, world!")).containsExactly(101, 7592, 1010, 2088, 999, 102);
    }

    @Test
    void accentsAndCapitalsDoNotMatter() {
        assertThat(pieces.of("HÉLLO")).isEqualTo(pieces.of("hello"));
    }

    @Test
    void longWordsAreCutIntoTheirLongestKnownStarts() {
        // em ##bed ##ding ##s
        assertThat(pieces.of("embeddings")).containsExactly(101, 7861, 8270, 4667, 2015, 102);
    }

    @Test
    void aWordOfUnknownSignsIsOneUnknownPiece() {
        assertThat(pieces.of("🤘")).containsExactly(101, 100, 102);
    }

    @Test
    void noTextHasMoreThan256Pieces() {
        assertThat(pieces.of("word ".repeat(1000))).hasSize(256).endsWith(102);
        assertThat(pieces.of("")).containsExactly(101, 102);
    }
}
