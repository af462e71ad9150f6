package io.vitrine.moderation.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Rows of single letters: every stretch that is a word is found, in an order and a time that can be relied on. */
class WordSearchTest {

    private static final int LONG_ROW = 20_000;

    @Property(tries = 300)
    void findsWhatLookingAtEveryStretchFinds(
            @ForAll("words") Set<String> words, @ForAll("letters") String letters, @ForAll("gaps") String gap) {
        var search = searchFor(words);
        String row = String.join(gap, letters.split(""));

        List<String> found = new ArrayList<>();
        search.letterByLetter("before " + row + " after", (word, written) -> found.add(word.text() + "|" + written));

        assertThat(found)
                .isEqualTo(everyStretch(words, Letters.readSymbols(row, 'i')).stream()
                        .map(word -> word + "|" + row)
                        .toList());
    }

    /** All stretches, whatever their length: what is found, longest first from each letter on. */
    private static List<String> everyStretch(Set<String> words, String letters) {
        List<String> found = new ArrayList<>();
        for (int from = 0; from + 4 <= letters.length(); from++) {
            for (int to = letters.length(); to - from >= 4; to--) {
                if (words.contains(letters.substring(from, to))) {
                    found.add(letters.substring(from, to));
                }
            }
        }
        return found;
    }

    @Provide
    Arbitrary<Set<String>> words() {
        return Arbitraries.strings()
                .withChars("abi")
                .ofMinLength(1)
                .ofMaxLength(9)
                .set()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<String> letters() {
        return Arbitraries.strings().withChars("aabbi1@4").ofMinLength(3).ofMaxLength(24);
    }

    @Provide
    Arbitrary<String> gaps() {
        return Combinators.combine(Arbitraries.of(" ", ".", "-", "_", "*"), Arbitraries.of("", " ", ". "))
                .as((one, more) -> one + more);
    }

    @Test
    void tagsAreSearchedFromBothEndsForWordsOfWhateverLength() {
        var word = new Word("longestword", Word.BRAND, 1, true);
        var search = new WordSearch(new WordList(List.of(word), Set.of()), Set.of());

        for (String tag : List.of("#longestword", "#longestwordxx", "#xxlongestword")) {
            assertThat(search.in(tag)).extracting(WordSearch.Hit::word).as(tag).containsExactly(word);
        }
        assertThat(search.in("#xxlongestwordxx")).isEmpty();
    }

    /** With every stretch looked at, this row would keep a processor busy for days; the limit is for that alone. */
    @Test
    void aRowOfSingleLettersIsReadInATimeThatGrowsWithItsLength() {
        var random = new Random(7);
        var row = new StringBuilder();
        for (int i = 0; i < LONG_ROW; i++) {
            row.append((char) ('a' + random.nextInt(26))).append(' ');
        }
        var search = searchFor(Set.of("zebra", "plain"));

        var found = assertTimeoutPreemptively(
                Duration.ofMinutes(1),
                () -> search.in(row.append("x z e b r a x").toString()));

        assertThat(found).extracting(hit -> hit.word().text()).contains("zebra");
    }

    private static WordSearch searchFor(Set<String> words) {
        Stream<Word> listed = new HashSet<>(words).stream().map(text -> new Word(text, "en", 1, true));
        return new WordSearch(new WordList(listed.toList(), Set.of()), Set.of());
    }
}
