package io.vitrine.web.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages in which authors and those who report a look are spoken to. */
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

    /** The language with that code, if there is one. */
    static Optional<Language> ofCode(@Nullable String code) {
        return Arrays.stream(values())
                .filter(language -> language.code.equals(code))
                .findFirst();
    }
}
