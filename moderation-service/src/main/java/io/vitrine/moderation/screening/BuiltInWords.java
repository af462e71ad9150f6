package io.vitrine.moderation.screening;

import com.modernmt.text.profanity.ProfanityFilter;
import com.modernmt.text.profanity.dictionary.Dictionary;
import com.modernmt.text.profanity.dictionary.Profanity;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The lists that hold for every brand: those of the profanity-filter library, which rank each word by how often it is
 * meant badly, and our own additions and exceptions. A caption's language is not known, so words that are harmless in
 * another language are left out or only doubtful.
 */
final class BuiltInWords {

    /** Thai and Hindi are missing: the library's lists lost their vowel signs. */
    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "uk", "tr", "sv", "da", "no", "fi", "cs", "sk", "hu",
            "ro", "bg", "hr", "sr", "bs", "sl", "mk", "sq", "el", "lt", "lv", "et", "ca", "is", "ga", "mt", "he", "ar",
            "hy", "ka", "az", "vi", "id", "ms", "tl", "sw", "zu", "xh", "zh", "ja", "ko");

    /** From half of all uses on a word is taken to be meant badly; below a third it is too often harmless to bother. */
    private static final double CERTAIN = 0.5;

    private static final double DOUBTFUL = 0.3;

    /** Shorter foreign words in plain Latin letters are ordinary words somewhere. */
    private static final int SHORTEST_FOREIGN = 5;

    private static final double OURS = 0.9;

    private final Set<String> harmless = new LinkedHashSet<>();
    private final Set<String> doubtful = new LinkedHashSet<>();
    private final Map<String, Word> words = new HashMap<>();

    private BuiltInWords() {
        lines("ordinary-words.txt").forEach(line -> {
            if (line.startsWith("?")) {
                doubtful.add(Letters.plain(line.substring(1)));
            } else {
                harmless.add(Letters.plain(line));
            }
        });
        for (String line : lines("more-words.txt")) {
            String[] parts = line.split("\t");
            String text = Tokens.joined(parts[1]);
            words.put(text, new Word(text, parts[0], OURS, !doubtful.contains(text)));
        }
        LANGUAGES.forEach(this::addLibrarysWords);
    }

    static WordList load() {
        BuiltInWords lists = new BuiltInWords();
        List<Word> all = new ArrayList<>(lists.words.values());
        all.sort(Comparator.comparing(Word::certain)
                .reversed()
                .thenComparing(Comparator.comparingDouble(Word::score).reversed())
                .thenComparing(Word::text));
        return new WordList(all, lists.harmless);
    }

    /** Names that are spelt like a blocked word, in plain spelling. */
    static Set<String> names() {
        return Set.copyOf(lines("names.txt"));
    }

    private void addLibrarysWords(String language) {
        try (InputStream in = ProfanityFilter.class.getResourceAsStream("dictionary." + language)) {
            if (in == null) {
                throw new IllegalStateException("profanity-filter has no list for " + language);
            }
            for (Profanity entry : Dictionary.read(language, in)) {
                addLibrarysWord(language, entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("profanity-filter's list for " + language + " cannot be read", e);
        }
    }

    private void addLibrarysWord(String language, Profanity entry) {
        String text = Tokens.joined(entry.text());
        if (entry.score() < DOUBTFUL || harmless.contains(text) || isTooShort(language, text)) {
            return;
        }
        boolean certain = entry.score() >= CERTAIN && !doubtful.contains(text);
        Word word = new Word(text, language, Math.min(1, entry.score()), certain);
        words.merge(text, word, BuiltInWords::surer);
    }

    /** A word of several lists is told under the first one, and counts as much as where it counts most. */
    private static Word surer(Word first, Word other) {
        return new Word(
                first.text(),
                first.language(),
                Math.max(first.score(), other.score()),
                first.certain() || other.certain());
    }

    private static boolean isTooShort(String language, String text) {
        boolean plainLatin = text.chars().allMatch(c -> c >= 'a' && c <= 'z');
        int characters = text.codePointCount(0, text.length());
        return characters < 2 || plainLatin && characters < SHORTEST_FOREIGN && !language.equals("en");
    }

    private static List<String> lines(String resource) {
        try (InputStream in = BuiltInWords.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the package");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }
}
