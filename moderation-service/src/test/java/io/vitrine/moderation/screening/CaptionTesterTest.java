package io.vitrine.moderation.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vitrine.contract.Hashtag;
import io.vitrine.moderation.screening.CaptionTester.Tried;
import io.vitrine.moderation.screening.KnownCaptions.KnownCaption;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class CaptionTesterTest {

    private static final List<KnownCaption> ASKED = new ArrayList<>();
    private static final CaptionTester TESTER = new CaptionTester(
            new TextScreens((caption, since) -> {
                ASKED.add(caption);
                return List.of();
            }),
            Duration.ofSeconds(20),
            Clock.fixed(Selfies.NOON, ZoneOffset.UTC));

    @AfterAll
    static void close() {
        TESTER.close();
    }

    @Test
    void marksWhatEachScreenFinds() {
        Tried tried = test("Verdammte Scheiße, mehr auf www.example.com #ootd", BrandWords.NONE);

        assertThat(tried.findings())
                .extracting(Finding::code)
                .contains(BlockedWords.BLOCKED, LinksAndContact.LINK)
                .doesNotContain(MissingHashtag.MISSING);
        assertThat(tried.parts())
                .filteredOn(Passages.Part::isMarked)
                .extracting(Passages.Part::text, Passages.Part::code)
                .contains(tuple("Scheiße", BlockedWords.BLOCKED), tuple("www.example.com", LinksAndContact.LINK));
        assertThat(whole(tried)).isEqualTo("Verdammte Scheiße, mehr auf www.example.com #ootd");
    }

    @Test
    void triesWordsThatAreNotSavedYet() {
        String caption = "Not from Rival, damn good #ootd";

        assertThat(codes(caption, BrandWords.NONE)).doesNotContain(BlockedWords.BRAND_BLOCKED);
        assertThat(codes(caption, new BrandWords(List.of("rival"), List.of()))).contains(BlockedWords.BRAND_BLOCKED);
        assertThat(codes("so ein Arschloch #ootd", new BrandWords(List.of(), List.of("arschloch"))))
                .doesNotContain(BlockedWords.BLOCKED);
    }

    @Test
    void tellsTheLanguageAndWhatIsMissing() {
        Tried tried = test("Mein neues Kleid für den Sommer ist da", BrandWords.NONE);

        assertThat(tried.findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(MissingHashtag.MISSING, Language.LANGUAGE);
    }

    @Test
    void marksTheTextAsTheScreensReadIt() {
        Tried tried = test("ｆ\u200bｕｃｋ #ootd", BrandWords.NONE);

        assertThat(tried.parts().get(0).text()).isEqualTo("fuck");
        assertThat(tried.parts().get(0).code()).isEqualTo(BlockedWords.BLOCKED);
    }

    @Test
    void isNobodysSelfie() {
        ASKED.clear();
        test("Some words that are many enough to be a copy of others #ootd", BrandWords.NONE);

        assertThat(ASKED).singleElement().satisfies(asked -> {
            assertThat(asked.brandId()).isEqualTo(Selfies.BRAND);
            assertThat(asked.authorKey()).isEmpty();
            assertThat(asked.receivedAt()).isEqualTo(Selfies.NOON);
        });
    }

    @Test
    void anyTextComesBackWhole() {
        for (String caption : List.of("", " ", "👩‍👩‍👧 fuck", "fuck fuck", "a\nb", "<b>fuck</b> & co")) {
            assertThat(whole(test(caption, BrandWords.NONE))).isEqualTo(Letters.visible(caption));
        }
    }

    private static List<String> codes(String caption, BrandWords words) {
        return test(caption, words).findings().stream().map(Finding::code).toList();
    }

    private static Tried test(String caption, BrandWords words) {
        return TESTER.test(Selfies.BRAND, Selfies.CAMPAIGN, List.of(new Hashtag("ootd")), words, caption);
    }

    private static String whole(Tried tried) {
        return tried.parts().stream().map(Passages.Part::text).collect(Collectors.joining());
    }
}
