package io.vitrine.moderation.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes text apart into words. */
final class Tokens {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

    private Tokens() {}

    /**
     * A word of a text.
     *
     * @param written as it stands there
     * @param plain in plain spelling
     */
    record Token(String written, String plain) {

        /** Whether it is written like a name: one capital, then small letters. */
        boolean isCapitalised() {
            return written.length() > 1
                    && Character.isUpperCase(written.charAt(0))
                    && written.substring(1).chars().noneMatch(Character::isUpperCase);
        }
    }

    /** The words of a text in order. */
    static List<Token> of(String text) {
        return WORD.matcher(text)
                .results()
                .map(match -> new Token(match.group(), Letters.plain(match.group())))
                .toList();
    }

    /** The same, with words {@code WrittenLikeThis} taken apart at each hump. */
    static List<Token> ofHumps(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            for (String part : HUMP.split(words.group())) {
                tokens.add(new Token(part, Letters.plain(part)));
            }
        }
        return tokens;
    }

    /** A word or phrase in the spelling in which it is looked up. */
    static String joined(String phrase) {
        return of(Letters.plain(phrase)).stream().map(Token::plain).collect(Collectors.joining(" "));
    }
}
