package io.vitrine.campaign.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages in which those who reported a look are spoken to. */
public enum Language {
    ENGLISH("en", "English"),
    GERMAN("de", "Deutsch"),
    FRENCH("fr", "Français"),
    SPANISH("es", "Español");

    private final String code;
    private final String label;

    Language(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** Two letters, ISO 639-1. */
    public String code() {
        return code;
    }

    /** Its name in itself. */
    public String label() {
        return label;
    }

    Locale locale() {
        return Locale.forLanguageTag(code);
    }

    static Optional<Language> ofCode(@Nullable String code) {
        return Arrays.stream(values())
                .filter(language -> language.code.equals(code))
                .findFirst();
    }

    /**
     * The language to speak.
     *
     * @param chosen the code that the person chose on the page; null if they did not
     * @param accepted what their browser accepts, best first
     */
    static Language of(@Nullable String chosen, List<Locale> accepted) {
        return ofCode(chosen).orElseGet(() -> accepted.stream()
                .map(locale -> ofCode(locale.getLanguage()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(ENGLISH));
    }
}
