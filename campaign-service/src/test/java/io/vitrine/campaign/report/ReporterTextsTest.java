package io.vitrine.campaign.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.web.language.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReporterTextsTest {

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
    void everyGroundAndStandingHasWords() throws IOException {
        Properties english = texts(Language.ENGLISH);

        for (Ground ground : Ground.values()) {
            assertThat(english.getProperty("ground." + ground.code())).isEqualTo(ground.label());
        }
        for (ReportStanding.Outcome outcome : ReportStanding.Outcome.values()) {
            String state = ReportStatusPage.state(outcome);
            assertThat(english.stringPropertyNames())
                    .contains("headline." + state, "meaning." + state, "earlier." + state);
        }
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
        return Objects.requireNonNull(ReporterTextsTest.class.getResourceAsStream(name), name);
    }
}
