package io.vitrine.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageLanguageTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none, de-AT, GERMAN, ''",
                "none, 'it,fr-CA,de', FRENCH, ''",
                "none, it, ENGLISH, ''",
                "none, '', ENGLISH, ''",
                "es, de, SPANISH, ?lang=es",
                "xx, de, GERMAN, ''"
            })
    void speaksWhatThePersonChoseOrUnderstandsAndKeepsWhatTheyChose(
            String chosen, String accepted, Language spoken, String query) {
        List<Locale> locales =
                Stream.of(accepted.split(",")).map(Locale::forLanguageTag).toList();

        PageLanguage language = PageLanguage.of(chosen, locales);

        assertThat(language.language()).isEqualTo(spoken);
        assertThat(language.query()).isEqualTo(query);
    }

    @Test
    void leadsToEachLanguageAndMarksItsOwn() {
        List<PageLanguage.Switch> switches = PageLanguage.of("fr", List.of()).switches("/my/page");

        assertThat(switches)
                .extracting(PageLanguage.Switch::href)
                .containsExactly("/my/page?lang=en", "/my/page?lang=de", "/my/page?lang=fr", "/my/page?lang=es");
        assertThat(switches)
                .filteredOn(PageLanguage.Switch::isCurrent)
                .extracting(PageLanguage.Switch::label)
                .containsExactly("Français");
    }
}
