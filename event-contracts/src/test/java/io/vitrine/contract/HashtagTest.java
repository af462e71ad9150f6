package io.vitrine.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HashtagTest {

    @ParameterizedTest
    @CsvSource({
        "OOTD, ootd",
        "#Ootd, ootd",
        "＃ＯＯＴＤ, ootd",
        "café, café",
        "cafe\u0301, café",
        "STRASSE, strasse",
        "Straße, strasse",
        "ΟΔΟΣ, οδοσ",
        "οδός, οδόσ",
        "今日のコーデ, 今日のコーデ",
        "ｶﾞ, ガ",
        "सेल्फी, सेल्फी",
        "سيلفي, سيلفي",
        "👗, 👗",
        "look_2026, look_2026"
    })
    void knowsOneSpellingOfATag(String written, String normalised) {
        assertThat(new Hashtag(written).value()).isEqualTo(normalised);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#", " ", "two words", "semi;colon", "<b>", "a#b", "##twice"})
    void refusesWhatIsNoTag(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Hashtag(written));
    }

    @Test
    void refusesATagThatIsTooLong() {
        assertThat(new Hashtag("a".repeat(Hashtag.MAX_LENGTH)).value()).hasSize(Hashtag.MAX_LENGTH);
        assertThatIllegalArgumentException().isThrownBy(() -> new Hashtag("a".repeat(Hashtag.MAX_LENGTH + 1)));
    }

    @Test
    void findsTheTagsOfACaptionInOrderWithoutRepeats() {
        assertThat(Hashtag.in("New in: #Denim and #OOTD! (#ootd) #👗, ＃今日のコーデ"))
                .extracting(Hashtag::value)
                .containsExactly("denim", "ootd", "👗", "今日のコーデ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no tag", "C# is a language", "https://example.org/page#part", "&#39;", "# alone"})
    void findsNoTagWhereThereIsNone(String caption) {
        assertThat(Hashtag.in(caption)).isEmpty();
    }
}
