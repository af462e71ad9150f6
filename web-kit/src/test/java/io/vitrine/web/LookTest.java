package io.vitrine.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The colours can be told apart by everybody (WCAG 2.2, 1.4.3 and 1.4.11), and nothing is asked of other hosts. */
class LookTest {

    private static final Pattern COLOUR = Pattern.compile("--([\\w-]+): (#[0-9a-f]{6})");
    private static final double TEXT = 4.5;
    private static final double EDGE = 3;

    private final String css = read("kit.css");
    private final Map<String, String> light = colours(":root {", ":root[data-theme=\"dark\"]");
    private final Map<String, String> dark = colours(":root[data-theme=\"dark\"]", "@media (prefers-color-scheme");
    private final Map<String, String> system = colours(":root:not([data-theme])", "/* 3 ground");

    @Test
    void darkIsTheSameWhetherChosenOrOfTheSystem() {
        assertThat(system).isEqualTo(dark);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void textStandsOutFromItsGround(String theme) {
        Map<String, String> tokens = theme.equals("light") ? light : dark;
        for (String text : List.of("ink", "ink-soft", "ink-faint", "accent", "good", "warn", "bad")) {
            for (String ground : List.of("paper", "paper-sunk", "paper-raised")) {
                assertThat(contrast(tokens, text, ground))
                        .as(text + " on " + ground)
                        .isGreaterThanOrEqualTo(TEXT);
            }
        }
        for (String tone : List.of("accent", "good", "warn", "bad")) {
            assertThat(contrast(tokens, tone, tone + "-soft")).as(tone).isGreaterThanOrEqualTo(TEXT);
        }
        assertThat(contrast(tokens, "accent-ink", "accent")).isGreaterThanOrEqualTo(TEXT);
        assertThat(contrast(tokens, "accent-ink", "accent-strong")).isGreaterThanOrEqualTo(TEXT);
        assertThat(contrast(tokens, "bad-ink", "bad")).isGreaterThanOrEqualTo(TEXT);
        assertThat(contrast(tokens, "line-strong", "paper")).isGreaterThanOrEqualTo(EDGE);
        assertThat(contrast(tokens, "line-strong", "paper-raised")).isGreaterThanOrEqualTo(EDGE);
    }

    @Test
    void everyFontAndIconThatIsNamedIsThere() {
        Matcher font = Pattern.compile("url\\(\"(fonts/[^\"]+)\"\\)").matcher(css);
        while (font.find()) {
            assertThat(LookTest.class.getResource("/META-INF/resources/kit/" + font.group(1)))
                    .as(font.group(1))
                    .isNotNull();
        }
        String icons = read("icons.svg");
        for (String name : List.of("sun", "moon", "sign-out", "alert", "info", "check", "clock", "camera", "x")) {
            assertThat(icons).contains("<symbol id=\"" + name + "\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kit.css", "kit.js", "theme.js"})
    void nothingIsFetchedFromElsewhere(String file) {
        assertThat(read(file)).doesNotContain("http://", "https://", "//fonts.");
    }

    private Map<String, String> colours(String from, String until) {
        int start = css.indexOf(from);
        Matcher matcher = COLOUR.matcher(css.substring(start, css.indexOf(until, start + 1)));
        Map<String, String> found = new HashMap<>();
        while (matcher.find()) {
            found.put(matcher.group(1), matcher.group(2));
        }
        return found;
    }

    private static double contrast(Map<String, String> tokens, String one, String other) {
        double a = luminance(tokens.get(one));
        double b = luminance(tokens.get(other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static String read(String file) {
        try (InputStream content = LookTest.class.getResourceAsStream("/META-INF/resources/kit/" + file)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new AssertionError(file, unreadable);
        }
    }
}
