package io.vitrine.campaign.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {

    private static final Pattern SAID = Pattern.compile("page\\.say\\('([a-z.-]+)'\\)");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageSaysTheSameThings(Language language) throws IOException {
        Properties english = texts(Language.ENGLISH);
        Properties texts = texts(language);

        assertThat(texts.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        texts.forEach((key, text) -> {
            assertThat((String) text).as("%s", key).isNotBlank().doesNotContain("'");
            assertThat(((String) text).contains("{0}"))
                    .as("%s", key)
                    .isEqualTo(english.getProperty((String) key).contains("{0}"));
        });
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "ENGLISH", mode = EnumSource.Mode.EXCLUDE)
    void nothingIsLeftInEnglish(Language language) throws IOException {
        Properties english = texts(Language.ENGLISH);

        texts(language).forEach((key, text) -> assertThat(text).as("%s", key).isNotEqualTo(english.get(key)));
    }

    @Test
    void thePageSaysNothingThatHasNoText() throws IOException {
        try (InputStream page = open("/templates/report/status.html")) {
            var said = SAID.matcher(new String(page.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map(match -> match.group(1))
                    .toList();

            assertThat(said).isNotEmpty();
            assertThat(texts(Language.ENGLISH).stringPropertyNames()).containsAll(said);
        }
    }

    @Test
    void everyGroundAndStandingHasWords() {
        Words words = Words.in(Language.ENGLISH);

        for (Ground ground : Ground.values()) {
            assertThat(words.say("ground." + ground.code())).isEqualTo(ground.label());
        }
        for (ReportStanding.Outcome outcome : ReportStanding.Outcome.values()) {
            String state = ReportStatusPage.state(outcome);
            assertThat(List.of(
                            words.say("headline." + state),
                            words.say("meaning." + state),
                            words.say("earlier." + state)))
                    .doesNotContain("");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, '1 March 2026, 12:05 UTC', 'Reported: x'",
        "GERMAN, '1. März 2026, 12:05 UTC', 'Gemeldet: x'",
        "FRENCH, '1 mars 2026, 12:05 UTC', 'Signalé : x'",
        "SPANISH, '1 de marzo de 2026, 12:05 UTC', 'Denunciado: x'"
    })
    void writesDaysAsTheLanguageDoes(Language language, String written, String step) {
        assertThat(Words.in(language).moment(Instant.parse("2026-03-01T12:05:59Z")))
                .isEqualTo(written);
        assertThat(Words.in(language).say("step.reported", "x")).isEqualTo(step);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"none, de-AT, GERMAN", "none, 'it,fr-CA,de', FRENCH", "none, it, ENGLISH", "es, de, SPANISH"})
    void speaksWhatThePersonChoseOrUnderstands(String chosen, String accepted, Language spoken) {
        List<Locale> locales = List.of(accepted.split(",")).stream()
                .map(Locale::forLanguageTag)
                .toList();

        assertThat(Language.of(chosen, locales)).isEqualTo(spoken);
    }

    private static Properties texts(Language language) throws IOException {
        String suffix = language == Language.ENGLISH ? "" : "_" + language.code();
        var texts = new Properties();
        try (InputStream file = open("/io/vitrine/campaign/report/reporter" + suffix + ".properties");
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(WordsTest.class.getResourceAsStream(name), name);
    }
}
