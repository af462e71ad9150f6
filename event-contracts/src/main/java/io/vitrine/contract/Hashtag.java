package io.vitrine.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A hashtag in the one spelling that all services compare: without {@code #}, compatibility-normalised (full-width
 * {@code ＃ＯＯＴＤ} is {@code ootd}), case-folded, accents and emoji kept.
 *
 * @param value the normalised tag, 1 to 100 code points, never with a leading {@code #}
 */
public record Hashtag(@JsonValue String value) implements Comparable<Hashtag> {

    /** Longest tag in code points; the limit of the large social networks. */
    public static final int MAX_LENGTH = 100;

    /**
     * Letters, marks, digits and underscore of any script, as the networks read a tag, plus the parts of emoji:
     * symbols, modifiers, variation selectors, joiners, keycaps and regional indicators.
     */
    private static final String TAG_CHARACTER =
            "[\\p{L}\\p{M}\\p{N}_\\p{So}\\p{Sk}\\x{200d}\\x{fe0f}\\x{20e3}\\x{1f3fb}-\\x{1f3ff}\\x{1f1e6}-\\x{1f1ff}]";

    private static final Pattern WHOLE = Pattern.compile(TAG_CHARACTER + "+");
    private static final Pattern IN_TEXT =
            Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}_&/])[#\\uff03](" + TAG_CHARACTER + "{1," + MAX_LENGTH + "})");

    /**
     * Normalises {@code value}.
     *
     * @throws IllegalArgumentException if nothing but letters, digits, underscores and emoji is allowed and something
     *     else is there, or if it is empty or too long
     */
    @JsonCreator
    public Hashtag {
        value = normalise(value);
        if (!WHOLE.matcher(value).matches() || value.codePointCount(0, value.length()) > MAX_LENGTH) {
            throw new IllegalArgumentException("not a hashtag: use 1 to " + MAX_LENGTH
                    + " letters, digits, underscores or emoji, without spaces or punctuation");
        }
    }

    /** Every tag of a caption, in order of first appearance, without repeats. */
    public static List<Hashtag> in(String caption) {
        Set<Hashtag> found = new LinkedHashSet<>();
        var matcher = IN_TEXT.matcher(caption);
        while (matcher.find()) {
            found.add(new Hashtag(matcher.group(1)));
        }
        return new ArrayList<>(found);
    }

    private static String normalise(String raw) {
        String text = Normalizer.normalize(raw.strip(), Normalizer.Form.NFKC);
        if (text.startsWith("#")) {
            text = text.substring(1);
        }
        // Upper case first brings the sharp s and ligatures together; lower case letter by letter knows no final sigma.
        String folded = text.toUpperCase(Locale.ROOT)
                .codePoints()
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    /** The tag as people write it, with {@code #}. */
    public String display() {
        return "#" + value;
    }

    @Override
    public int compareTo(Hashtag other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return display();
    }
}
