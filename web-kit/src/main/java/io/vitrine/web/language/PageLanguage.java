package io.vitrine.web.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The language of a page, and the way to another one.
 *
 * @param language which one
 * @param isChosen whether the person chose it on the page; then the page's links keep it
 */
public record PageLanguage(Language language, boolean isChosen) {

    /**
     * The language to speak.
     *
     * @param chosen the code in the page's address; null if there is none
     * @param accepted what the browser accepts, best first
     */
    public static PageLanguage of(@Nullable String chosen, List<Locale> accepted) {
        return Language.ofCode(chosen)
                .map(language -> new PageLanguage(language, true))
                .orElseGet(() -> new PageLanguage(firstOf(accepted), false));
    }

    private static Language firstOf(List<Locale> accepted) {
        return accepted.stream()
                .map(Locale::getLanguage)
                .map(Language::ofCode)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Language.ENGLISH);
    }

    /** As browsers read it. */
    public String code() {
        return language.code();
    }

    /** What the addresses of the person's pages end with. */
    public String query() {
        return isChosen ? "?lang=" + language.code() : "";
    }

    /** A switch to each language, at the page {@code path}. */
    public List<Switch> switches(String path) {
        return Arrays.stream(Language.values())
                .map(other ->
                        new Switch(other.code(), other.label(), path + "?lang=" + other.code(), other == language))
                .toList();
    }

    /**
     * A link to the page in a language.
     *
     * @param code of the language
     * @param label its name in itself
     * @param href where
     * @param isCurrent whether it is the one that is spoken
     */
    public record Switch(String code, String label, String href, boolean isCurrent) {}
}
