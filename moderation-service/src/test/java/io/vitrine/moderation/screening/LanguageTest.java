package io.vitrine.moderation.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.moderation.model.ModelState;
import io.vitrine.moderation.wording.LanguageReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    private static final Language SCREEN = new Language(new LanguageReader());

    @ParameterizedTest
    @CsvSource({
        "en, Sunday in green with my favourite boots #ootd",
        "de, Mein neues Kleid für den Sommer ist da #ootd #style",
        "fr, Ma nouvelle veste en cuir pour la rentrée",
        "es, Mi nuevo vestido de verano me encanta",
        "it, Oggi esco con il mio vestito nuovo",
        "pt, Hoje com o meu vestido novo",
        "nl, Het is vandaag mooi weer voor een wandeling",
        "pl, 'Nowa sukienka na lato, kocham ją'",
        "ru, Новое платье на лето",
        "uk, Моя нова сукня на літо вже тут",
        "tr, Yeni elbisemi çok seviyorum",
        "sv, Min nya klänning för sommaren",
        "da, Min nye kjole til sommeren er her",
        "fi, Uusi mekko kesäksi",
        "ar, أحب فستاني الجديد",
        "th, วันนี้ใส่ชุดใหม่",
        "ja, 今日のコーデ、秋らしく",
        "ko, 오늘의 코디 가을 느낌",
        "zh, 今天穿新裙子出门"
    })
    void tellsTheLanguage(String code, String caption) throws Exception {
        assertThat(SCREEN.screen(Selfies.captioned(caption))).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(Language.LANGUAGE);
            assertThat(finding.severity()).isEqualTo(Severity.NOTE);
            assertThat(finding.details()).containsEntry(Language.CODE, code).containsKey(Language.CONFIDENCE);
            assertThat(finding.score()).isBetween(0.1, 1.0);
        });
    }

    @Test
    void aSentenceForReviewersNamesIt() throws Exception {
        assertThat(SCREEN.screen(Selfies.captioned("Mein neues Kleid für den Sommer ist da")))
                .extracting(Finding::sentence)
                .containsExactly("The caption is in German.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "#ootd #style #love",
                "Love it",
                "OMG so cute",
                "😍😍😍",
                "12345 67890",
                "@mia https://example.com/a-long-address-of-words",
                "ootd"
            })
    void saysNothingOfTooLittle(String caption) throws Exception {
        assertThat(SCREEN.screen(Selfies.captioned(caption))).isEmpty();
    }

    @Test
    void loadsAtItsFirstUse() throws Exception {
        Language fresh = new Language(new LanguageReader());

        assertThat(fresh.model()).isEqualTo(ModelState.NOT_LOADED);
        fresh.screen(Selfies.captioned("Now the models are needed for the first time"));
        assertThat(fresh.model()).isEqualTo(ModelState.READY);
    }

    @Test
    void aVeryLongCaptionIsReadByItsStart() throws Exception {
        assertThat(SCREEN.screen(Selfies.captioned("Mein neues Kleid 👩‍👩‍👧 ".repeat(500))))
                .extracting(finding -> finding.details().get(Language.CODE))
                .containsExactly("de");
    }
}
