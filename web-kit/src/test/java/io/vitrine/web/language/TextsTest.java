package io.vitrine.web.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

    private static final Map<Language, Texts> TEXTS = Texts.inEveryLanguage(TextsTest.class, "sample");

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, '1 March 2026', 'At most 2,000 of them, says Ada.'",
        "GERMAN, '1. März 2026', 'Höchstens 2.000 davon, sagt Ada.'",
        "FRENCH, '1 mars 2026', 'Tout au plus 2 000, dit Ada.'",
        "SPANISH, '1 de marzo de 2026', 'Como mucho 2.000, dice Ada.'"
    })
    void writesDaysAndNumbersAsTheLanguageDoes(Language language, String day, String most) {
        Texts texts = TEXTS.get(language);
        Instant noon = Instant.parse("2026-03-01T12:05:59Z");

        assertThat(texts.day(noon)).isEqualTo(day);
        assertThat(texts.moment(noon)).isEqualTo(day + ", 12:05 UTC");
        assertThat(texts.say("most", 2000, "Ada").replaceAll("[\\u00a0\\u202f]", " "))
                .isEqualTo(most);
    }

    @Test
    void aTextThatIsMissingIsNotMadeUp() {
        Texts texts = TEXTS.get(Language.GERMAN);

        assertThat(texts.find("nothing")).isEmpty();
        assertThatThrownBy(() -> texts.say("nothing")).isInstanceOf(MissingResourceException.class);
    }
}
