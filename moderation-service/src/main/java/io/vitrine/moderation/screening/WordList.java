package io.vitrine.moderation.screening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Words to look for, ready to be found by their spelling. Immutable. */
final class WordList {

    /** Shorter words in disguise are too often no words at all. */
    private static final int SHORTEST_DISGUISED = 4;

    /** Languages that write without spaces: words are looked for anywhere in the text. */
    private static final Set<String> UNSPACED = Set.of("zh", "ja", "th");

    private final Map<String, Word> bySpelling = new HashMap<>();
    private final Map<String, List<Word>> bySkeleton = new HashMap<>();
    private final List<Word> anywhere = new ArrayList<>();
    private final Set<String> harmless;
    private int longestPhrase = 1;
    private int longestWord;

    /** @param harmless words that are none of the listed ones in disguise, however much they look like one */
    WordList(Collection<Word> words, Set<String> harmless) {
        this.harmless = Set.copyOf(harmless);
        words.forEach(this::add);
    }

    private void add(Word word) {
        if (UNSPACED.contains(word.language()) || isUnspaced(word)) {
            anywhere.add(word);
            return;
        }
        // The same word is in the lists of several languages; the first one stands, and the lists come surest first.
        if (bySpelling.putIfAbsent(word.text(), word) != null) {
            return;
        }
        int parts = word.text().split(" ").length;
        longestPhrase = Math.max(longestPhrase, parts);
        longestWord = Math.max(longestWord, parts == 1 ? word.text().length() : 0);
        String skeleton = skeleton(word);
        if (skeleton.length() >= SHORTEST_DISGUISED) {
            bySkeleton
                    .computeIfAbsent(Letters.squeezed(skeleton), key -> new ArrayList<>())
                    .add(word);
        }
    }

    private static boolean isUnspaced(Word word) {
        return word.isBrands()
                && word.text().codePoints().allMatch(c -> {
                    Character.UnicodeScript script = Character.UnicodeScript.of(c);
                    return script == Character.UnicodeScript.HAN
                            || script == Character.UnicodeScript.HIRAGANA
                            || script == Character.UnicodeScript.KATAKANA
                            || script == Character.UnicodeScript.THAI;
                });
    }

    static String skeleton(Word word) {
        return Letters.skeleton(word.text().replace(" ", ""));
    }

    /** In words. */
    int longestPhrase() {
        return longestPhrase;
    }

    /** In characters; no longer text without spaces is {@link #spelt}. */
    int longestWord() {
        return longestWord;
    }

    /** The word or phrase in exactly that plain spelling. */
    Optional<Word> spelt(String plain) {
        return Optional.ofNullable(bySpelling.get(plain));
    }

    /** The word that this is, with other marks or letters of the same look, or stretched. */
    Optional<Word> disguisedAs(String letters) {
        String skeleton = Letters.skeleton(letters);
        if (skeleton.length() < SHORTEST_DISGUISED || harmless.contains(letters)) {
            return Optional.empty();
        }
        return bySkeleton.getOrDefault(Letters.squeezed(skeleton), List.of()).stream()
                .filter(word -> Letters.stretches(skeleton, skeleton(word)))
                .findFirst();
    }

    /** The certain word that fits the visible letters, where {@code *} stands for any one letter. */
    Optional<Word> fits(String masked) {
        return bySpelling.values().stream()
                .filter(word -> word.certain() && word.text().length() == masked.length())
                .filter(word -> fits(word.text(), masked))
                .findFirst();
    }

    private static boolean fits(String word, String masked) {
        for (int i = 0; i < word.length(); i++) {
            if (masked.charAt(i) != '*' && masked.charAt(i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Words of languages without spaces that stand somewhere in the text. */
    List<Word> within(String plain) {
        return anywhere.stream().filter(word -> plain.contains(word.text())).toList();
    }
}
