package io.vitrine.moderation.screening;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** How letters are read: in one spelling, and through the disguises that people use. */
final class Letters {

    private static final Map<Integer, String> SYMBOLS = symbols();
    private static final String CYRILLIC = "авекмнорстухіјѕԁ";
    private static final String LATIN_TWINS = "abekmhopctyxijsd";
    private static final String GREEK = "αβεικνορτυχ";
    private static final String LATIN_OF_GREEK = "abeikvoptux";

    private Letters() {}

    /** Compatibility forms resolved (full-width, ligatures, fancy fonts), nothing invisible; capitals stay. */
    static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT && (c < 0xfe00 || c > 0xfe0f))
                .forEach(visible::appendCodePoint);
        return Normalizer.normalize(visible, Normalizer.Form.NFC);
    }

    /** The visible text in lower case: the spelling in which words are compared. */
    static String plain(String text) {
        return Normalizer.normalize(visible(text).toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }

    /** Without accents and other marks on letters. */
    static String withoutMarks(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder bare = new StringBuilder(apart.length());
        apart.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(bare::appendCodePoint);
        return bare.toString();
    }

    /**
     * What remains of a word when marks are off and letters that stand for the same are one: disguised and plain
     * spelling have the same skeleton, up to repeated letters.
     */
    static String skeleton(String word) {
        return withoutMarks(word).replace("ß", "ss").replace("ph", "f").replace('v', 'u');
    }

    /** The word with digits and signs read as the letters that they look like; what looks like none is left out. */
    static String readSymbols(String word, char one) {
        StringBuilder letters = new StringBuilder();
        word.codePoints().forEach(c -> {
            if (c == '1' || c == '|' || c == '!') {
                letters.append(one);
            } else if (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                letters.appendCodePoint(c);
            } else {
                letters.append(SYMBOLS.getOrDefault(c, ""));
            }
        });
        return letters.toString();
    }

    static boolean isSymbol(int c) {
        return SYMBOLS.containsKey(c) || c == '1' || c == '|' || c == '!';
    }

    /** Cyrillic and Greek letters that look like Latin ones, as Latin. */
    static String inLatin(String word) {
        return translate(translate(word, CYRILLIC, LATIN_TWINS), GREEK, LATIN_OF_GREEK);
    }

    /** Latin letters that look like Cyrillic ones, as Cyrillic. */
    static String inCyrillic(String word) {
        return translate(word, LATIN_TWINS, CYRILLIC);
    }

    /** Whether Latin letters stand beside those of a script that has twins of them. */
    static boolean mixesScripts(String word) {
        boolean latin = false;
        boolean twin = false;
        for (int i = 0; i < word.length(); i++) {
            Character.UnicodeScript script = Character.UnicodeScript.of(word.charAt(i));
            latin |= script == Character.UnicodeScript.LATIN;
            twin |= script == Character.UnicodeScript.CYRILLIC || script == Character.UnicodeScript.GREEK;
        }
        return latin && twin;
    }

    /** The word with each run of a letter made one. */
    static String squeezed(String word) {
        StringBuilder squeezed = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
                squeezed.append(word.charAt(i));
            }
        }
        return squeezed.toString();
    }

    /**
     * Whether {@code written} is {@code word} with some letters repeated more often; both have the same squeezed form.
     */
    static boolean stretches(String written, String word) {
        int w = 0;
        int i = 0;
        while (i < written.length() && w < word.length()) {
            int writtenRun = run(written, i);
            int wordRun = run(word, w);
            if (writtenRun < wordRun) {
                return false;
            }
            i += writtenRun;
            w += wordRun;
        }
        return i == written.length() && w == word.length();
    }

    private static int run(String text, int from) {
        int to = from + 1;
        while (to < text.length() && text.charAt(to) == text.charAt(from)) {
            to++;
        }
        return to - from;
    }

    private static String translate(String word, String from, String to) {
        StringBuilder translated = new StringBuilder(word);
        for (int i = 0; i < translated.length(); i++) {
            int at = from.indexOf(translated.charAt(i));
            if (at >= 0) {
                translated.setCharAt(i, to.charAt(at));
            }
        }
        return translated.toString();
    }

    private static Map<Integer, String> symbols() {
        Map<Integer, String> symbols = new HashMap<>();
        String signs = "@4380€5$7+69¢©";
        String letters = "aaeboesstt" + "ggcc";
        for (int i = 0; i < signs.length(); i++) {
            symbols.put((int) signs.charAt(i), String.valueOf(letters.charAt(i)));
        }
        return Map.copyOf(symbols);
    }
}
