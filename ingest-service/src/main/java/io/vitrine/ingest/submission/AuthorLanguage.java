package io.vitrine.ingest.submission;

import io.vitrine.ingest.statement.Language;
import io.vitrine.ingest.statement.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The language of an author's page, and the way to another one.
 *
 * @param language which one
 * @param isChosen whether the author chose it on the page; then the page's links keep it
 */
public record AuthorLanguage(Language language, boolean isChosen) {

    /**
     * The language to speak.
     *
     * @param chosen the code in the page's address; null if there is none
     * @param accepted what the browser accepts, best first
     */
    static AuthorLanguage of(@Nullable String chosen, List<Locale> accepted) {
        return new AuthorLanguage(
                Language.of(chosen, accepted), Language.ofCode(chosen).isPresent());
    }

    Words words() {
        return Words.in(language);
    }

    /** What the addresses of the author's pages end with. */
    String query() {
        return isChosen ? "?lang=" + language.code() : "";
    }

    /** A switch to each language, at the page {@code path}. */
    List<Switch> switches(String path) {
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
