package io.vitrine.ingest.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.ingest.appeal.Appeal;
import io.vitrine.ingest.appeal.AppealRefusal;
import io.vitrine.ingest.statement.Words.Sentence;
import io.vitrine.web.language.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    private static final Pattern SLOT = Pattern.compile("\\{(\\d)}");
    private static final Pattern SAID = Pattern.compile("page\\.say\\('([a-z.-]+)'\\)");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageSaysTheSameThings(Language language) throws IOException {
        Properties english = texts(Language.ENGLISH);
        Properties texts = texts(language);

        assertThat(texts.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        texts.forEach((key, text) -> {
            assertThat((String) text).as("%s", key).isNotBlank().doesNotContain("'");
            assertThat(slots((String) text)).as("%s", key).isEqualTo(slots(english.getProperty((String) key)));
        });
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "ENGLISH", mode = EnumSource.Mode.EXCLUDE)
    void nothingIsLeftInEnglish(Language language) throws IOException {
        Properties english = texts(Language.ENGLISH);

        texts(language).forEach((key, text) -> assertThat(text).as("%s", key).isNotEqualTo(english.get(key)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"my", "statement"})
    void thePagesSayNothingThatHasNoText(String template) throws IOException {
        String page = read("/templates/" + template + ".html");
        var said = SAID.matcher(page).results().map(match -> match.group(1)).toList();

        assertThat(said).isNotEmpty();
        assertThat(texts(Language.ENGLISH).stringPropertyNames()).containsAll(said);
    }

    @Test
    void statesAndRefusalsOfAppealsHaveWords() {
        Words words = Words.in(Language.ENGLISH);

        for (Appeal.State state : Appeal.State.values()) {
            if (state != Appeal.State.WITHDRAWN) {
                assertThat(words.texts().say("appeal." + state.code() + ".title"))
                        .isNotBlank();
                assertThat(words.texts().say("appeal." + state.code() + ".text", "1 March 2026"))
                        .contains("1 March 2026");
            }
        }
        for (AppealRefusal refusal : AppealRefusal.values()) {
            assertThat(words.texts().say("appeal.error." + refusal.code())).isNotBlank();
        }
    }

    @Test
    void aReasonThatIsNotKnownStaysAsItWasWritten() {
        Words words = Words.in(Language.GERMAN);

        assertThat(words.reason("nudity", "No nudity.", null))
                .isEqualTo(new Sentence("Wir zeigen keine Nacktheit und nichts Sexuelles.", "de"));
        assertThat(words.reason("brand-new", "As a person wrote it.", null))
                .isEqualTo(new Sentence("As a person wrote it.", null));
        assertThat(words.advice("brand-new")).isEmpty();
    }

    @Test
    void whatABrandWroteStandsInTheAuthorsLanguageOrElseAsItWasWritten() {
        Map<String, String> own = Map.of("fr", "Une étiquette est visible.", "de", "Man sieht ein Preisschild.");

        assertThat(Words.in(Language.GERMAN).reason("off-topic", "Une étiquette est visible.", own))
                .isEqualTo(new Sentence("Man sieht ein Preisschild.", "de"));
        assertThat(Words.in(Language.SPANISH).reason("off-topic", "Une étiquette est visible.", own))
                .isEqualTo(new Sentence("Une étiquette est visible.", "fr"));
    }

    @Test
    void aFindingWithoutWordsIsNotGivenAway() {
        Words words = Words.in(Language.ENGLISH);

        assertThat(words.findings(List.of("link", "known-to-police", "another-secret")))
                .containsExactly("a link in the words", "something else that speaks against it");
    }

    private static List<String> slots(String text) {
        return SLOT.matcher(text)
                .results()
                .map(match -> match.group(1))
                .sorted()
                .toList();
    }

    private static Properties texts(Language language) throws IOException {
        String suffix = language == Language.ENGLISH ? "" : "_" + language.code();
        var texts = new Properties();
        try (InputStream file = open("/io/vitrine/ingest/statement/author" + suffix + ".properties");
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    private static String read(String name) throws IOException {
        try (InputStream file = open(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(WordsTest.class.getResourceAsStream(name), name);
    }
}
