package io.vitrine.moderation.screening;

import io.vitrine.moderation.screening.Tokens.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds listed words in a text, in their plain spelling and in disguise. */
final class WordSearch {

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

    /**
     * Single letters with something between, as in {@code f u c k} and {@code f.u.c.k}. Possessive, so that a long row
     * of them takes no stack.
     */
    private static final Pattern LETTER_BY_LETTER = Pattern.compile(
            "(?<![\\p{L}\\p{N}])[\\p{L}@$0-9](?:[\\s.,\\-_*·~/\\\\]{1,3}[\\p{L}@$0-9](?![\\p{L}\\p{N}])){2,}+");

    /** Letters with stars among them; with fewer than two letters to see anything would fit. */
    private static final Pattern MASKED = Pattern.compile("\\p{L}+\\*[\\p{L}*]*");

    private static final Pattern TAG = Pattern.compile("[#\\uff03]([\\p{L}\\p{M}\\p{N}_]+)");

    /** Shorter words in disguise, or as part of a tag, are too often no words at all. */
    private static final int SHORTEST = 4;

    /** As in {@code #pushit} and {@code #crushit}, which are two other words. */
    private static final Pattern ENDS_WITH_IT = Pattern.compile("[aiu]shit$");

    private final WordList words;
    private final Set<String> names;

    WordSearch(WordList words, Set<String> names) {
        this.words = words;
        this.names = names;
    }

    /**
     * A word that was found.
     *
     * @param word which
     * @param written how it stands in the text
     * @param disguised whether it is in another spelling than the plain one
     */
    record Hit(Word word, String written, boolean disguised) {}

    /** All words found in the text, each once, those in plain spelling first. */
    Collection<Hit> in(String anyText) {
        String text = Letters.visible(anyText);
        Map<String, Hit> hits = new LinkedHashMap<>();
        BiConsumer<Word, String> plainly =
                (word, written) -> hits.putIfAbsent(word.text(), new Hit(word, written, false));
        BiConsumer<Word, String> disguised =
                (word, written) -> hits.putIfAbsent(word.text(), new Hit(word, written, true));
        phrases(Tokens.of(text), plainly);
        phrases(Tokens.ofHumps(text), plainly);
        String plain = Letters.plain(text);
        words.within(plain.replace(" ", "")).forEach(word -> plainly.accept(word, word.text()));
        for (String chunk : SPACES.split(text)) {
            inDisguise(Letters.plain(trimmed(chunk))).ifPresent(word -> disguised.accept(word, chunk));
        }
        letterByLetter(plain, disguised);
        tags(plain, disguised);
        return hits.values();
    }

    private void phrases(List<Token> tokens, BiConsumer<Word, String> found) {
        for (int from = 0; from < tokens.size(); from++) {
            int most = Math.min(tokens.size(), from + words.longestPhrase());
            StringBuilder phrase = new StringBuilder();
            for (int to = from; to < most; to++) {
                phrase.append(to == from ? "" : " ").append(tokens.get(to).plain());
                Token first = tokens.get(from);
                boolean name = to == from && first.isCapitalised() && names.contains(first.plain());
                if (!name) {
                    String written = tokens.subList(from, to + 1).stream()
                            .map(Token::written)
                            .collect(Collectors.joining(" "));
                    words.spelt(phrase.toString()).ifPresent(word -> found.accept(word, written));
                }
            }
        }
    }

    private Optional<Word> inDisguise(String core) {
        if (MASKED.matcher(core).matches()
                && core.chars().filter(Character::isLetter).count() >= 2) {
            return words.fits(core);
        }
        // A word in plain spelling was looked at already, and may have been passed over as a name.
        if (core.codePoints().noneMatch(Character::isLetter)
                || words.spelt(core).isPresent()) {
            return Optional.empty();
        }
        List<String> readings = new ArrayList<>();
        if (Letters.mixesScripts(core)) {
            readings.add(Letters.inLatin(core));
            readings.add(Letters.inCyrillic(core));
        }
        readings.add(core);
        return readings.stream()
                .flatMap(reading -> List.of(
                        Letters.readSymbols(reading, 'i'),
                        Letters.readSymbols(reading, 'l'),
                        NO_LETTERS.matcher(reading).replaceAll(""))
                        .stream())
                .distinct()
                .map(this::word)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Word> word(String letters) {
        return words.spelt(letters).filter(word -> letters.length() >= SHORTEST).or(() -> words.disguisedAs(letters));
    }

    /** Without the punctuation around it; signs that may stand for letters stay. */
    private static String trimmed(String chunk) {
        int from = 0;
        int to = chunk.length();
        while (from < to && !belongs(chunk.charAt(from), false)) {
            from++;
        }
        while (to > from && !belongs(chunk.charAt(to - 1), true)) {
            to--;
        }
        return chunk.substring(from, to);
    }

    private static boolean belongs(char c, boolean atEnd) {
        return Character.isLetterOrDigit(c)
                || c == '*'
                || Letters.isSymbol(c) && !(c == '!' && atEnd)
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /**
     * Looks at every stretch of a row of single letters that is short enough to be a word, since an article may stand
     * before it. The work grows with the row's length, not with its square.
     */
    void letterByLetter(String plain, BiConsumer<Word, String> found) {
        LETTER_BY_LETTER.matcher(plain).results().forEach(row -> {
            String letters = Letters.readSymbols(row.group(), 'i');
            for (int from = 0; from + SHORTEST <= letters.length(); from++) {
                for (int to = Math.min(letters.length(), from + words.longestWord()); to - from >= SHORTEST; to--) {
                    words.spelt(letters.substring(from, to))
                            .ifPresent(word -> found.accept(word, row.group().strip()));
                }
            }
        });
    }

    private void tags(String plain, BiConsumer<Word, String> found) {
        TAG.matcher(plain).results().map(tag -> tag.group(1).replace("_", "")).forEach(tag -> {
            words.spelt(tag).ifPresent(word -> found.accept(word, "#" + tag));
            boolean twoWords = ENDS_WITH_IT.matcher(tag).find();
            int longest = Math.min(tag.length() - 1, words.longestWord());
            for (int length = longest; length >= SHORTEST && !twoWords; length--) {
                certain(tag.substring(0, length)).ifPresent(word -> found.accept(word, "#" + tag));
                certain(tag.substring(tag.length() - length)).ifPresent(word -> found.accept(word, "#" + tag));
            }
        });
    }

    private Optional<Word> certain(String plain) {
        return words.spelt(plain).filter(Word::certain);
    }
}
