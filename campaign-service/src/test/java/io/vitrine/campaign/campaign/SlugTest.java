package io.vitrine.campaign.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    Outfit of the Day,         outfit-of-the-day
                    Été à Paris!,              ete-a-paris
                    Straße & Łódź,             strasse-lodz
                    '  --Summer__2026--  ',    summer-2026
                    夏のルック,                  campaign
                    New,                       campaign-new
                    A,                         campaign-a
                    """)
    void followsFromTheName(String name, String slug) {
        assertThat(Slug.from(name).value()).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "Ootd", "oo td", "-ootd", "ootd-", "oo--td", "ööt", "mine", "new"})
    void refusesWhatAnAddressCannotCarry(String slug) {
        assertThatThrownBy(() -> new Slug(slug)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void staysWithinItsLengthWhenNumbered() {
        var longest = Slug.from("x".repeat(200));

        assertThat(longest.numbered(117).value())
                .hasSizeLessThanOrEqualTo(Slug.MAX_LENGTH)
                .endsWith("-117");
    }
}
