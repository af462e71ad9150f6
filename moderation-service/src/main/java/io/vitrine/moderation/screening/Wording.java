package io.vitrine.moderation.screening;

import java.util.regex.Pattern;

/** What of a caption is words: hashtags, mentions, links and numbers say nothing about its language. */
final class Wording {

    private static final Pattern NO_WORDS = Pattern.compile(
            "(?:https?://|www\\.)\\S+|[#\\uff03@\\uff20]\\S+|\\S+@\\S+|[\\p{N}\\p{So}\\p{Sk}\\p{Cf}\\x{1f000}-\\x{1faff}]+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Wording() {}

    /** The caption without what is no word, in one line; empty if nothing is left that has a letter. */
    static String of(String caption) {
        String words = SPACES.matcher(NO_WORDS.matcher(caption).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        return words.codePoints().anyMatch(Character::isLetter) ? words : "";
    }
}
