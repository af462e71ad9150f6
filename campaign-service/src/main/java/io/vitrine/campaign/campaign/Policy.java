package io.vitrine.campaign.campaign;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a campaign's selfies are moderated.
 *
 * @param preset what happens to findings
 * @param blockedWords words that the brand does not want to see, besides the built-in lists
 * @param allowedWords words of the built-in lists that the brand allows
 * @param blurBystanders whether all faces but the main ones are blurred before a selfie is shown
 */
public record Policy(Preset preset, List<String> blockedWords, List<String> allowedWords, boolean blurBystanders) {

    public static final int MAX_WORDS = 500;
    public static final int MAX_WORD_LENGTH = 60;

    public Policy {
        blockedWords = tidy(blockedWords);
        allowedWords = tidy(allowedWords);
    }

    /** How much is decided without a person. */
    public enum Preset {
        /** Everything that raises the least doubt waits for a reviewer. */
        STRICT,
        /** Clear cases are decided at once, doubtful ones wait for a reviewer. */
        BALANCED,
        /** Only what must not be shown is held back. */
        TRUSTING,
        /** For the faces of a team: a selfie shows a face of some size. */
        TEAM_SELFIES;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Preset> ofCode(String code) {
            for (Preset preset : values()) {
                if (preset.code().equals(code)) {
                    return Optional.of(preset);
                }
            }
            return Optional.empty();
        }
    }

    private static List<String> tidy(List<String> words) {
        return words.stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
