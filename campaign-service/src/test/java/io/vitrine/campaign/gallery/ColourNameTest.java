package io.vitrine.campaign.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColourNameTest {

    @ParameterizedTest
    @CsvSource({
        "#000000, BLACK",
        "#ffffff, WHITE",
        "#7f8183, GREY",
        "#e01020, RED",
        "#228b22, GREEN",
        "#144d20, GREEN",
        "#1e90ff, BLUE",
        "#14213d, NAVY",
        "#ffd700, YELLOW",
        "#ff8c00, ORANGE",
        "#800020, BURGUNDY",
        "#ffb6c1, PINK",
        "#008080, TEAL",
        "#556b2f, OLIVE",
        "#663399, PURPLE",
        "#f5f5dc, CREAM",
        "#8b4513, BROWN",
        "#87ceeb, SKY"
    })
    void aColourHasTheWordThatPeopleUse(String rgb, ColourName name) {
        assertThat(ColourName.of(Lab.of(rgb))).isEqualTo(name);
    }

    @Test
    void labOfTheSrgbRedIsTheOneInTheTables() {
        Lab red = Lab.of("#ff0000");

        assertThat(red.l()).isCloseTo(53.24, within(0.1));
        assertThat(red.a()).isCloseTo(80.09, within(0.1));
        assertThat(red.b()).isCloseTo(67.20, within(0.1));
    }

    @ParameterizedTest
    @CsvSource({"red", "#fff", "#12345g", "123456"})
    void whatIsNoColourIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Lab.of(text));
    }
}
