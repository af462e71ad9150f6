package io.vitrine.moderation.review;

import java.util.List;
import java.util.UUID;

/**
 * What a member wants to know about words.
 *
 * @param campaignId whose words and hashtags hold
 * @param captions to be tried, each as an author would write it
 * @param blocked to be blocked beside the campaign's own, as if they were saved
 * @param allowed to be allowed beside the campaign's own, as if they were saved
 */
record WordTrial(UUID campaignId, List<String> captions, List<String> blocked, List<String> allowed) {

    static final int MOST_CAPTIONS = 50;

    /** As many characters as an author may write. */
    static final int LONGEST_CAPTION = 2_200;

    static final int MOST_WORDS = 200;
    static final int LONGEST_WORD = 100;

    WordTrial {
        captions = captions.stream()
                .map(String::strip)
                .filter(caption -> !caption.isEmpty())
                .toList();
        blocked = tidy(blocked);
        allowed = tidy(allowed);
    }

    private static List<String> tidy(List<String> words) {
        return words.stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /** Whether it asks for more than is tried at once. */
    boolean isTooMuch() {
        return captions.size() > MOST_CAPTIONS
                || captions.stream().anyMatch(caption -> caption.length() > LONGEST_CAPTION)
                || blocked.size() > MOST_WORDS
                || allowed.size() > MOST_WORDS
                || blocked.stream().anyMatch(word -> word.length() > LONGEST_WORD)
                || allowed.stream().anyMatch(word -> word.length() > LONGEST_WORD);
    }
}
