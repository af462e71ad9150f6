package io.vitrine.moderation.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.moderation.screening.KnownCaptions.Candidate;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpamTest {

    private static final Spam ALONE = new Spam((caption, since) -> List.of());
    private static final String TEXT = "Get the best shoes of town with my code ANNA10 today";

    @ParameterizedTest
    @CsvSource({
        "14, 0", "15, 0.5", "29, 0.5", "30, 0.7", "60, 0.9",
    })
    void aRowOfOneSignCountsByItsLength(int length, double score) {
        assertThat(score("so " + "😍".repeat(length) + " " + "quite a lot of words in between ".repeat(3)))
                .isEqualTo(score);
        assertThat(score("wo" + "w".repeat(length) + " nice")).isEqualTo(score);
    }

    @Test
    void emojiCountWhereTheyAreMoreThanTheLetters() {
        String mixed = "😍🔥💃👗✨";

        assertThat(score("nice " + mixed.repeat(3))).isEqualTo(0.5);
        assertThat(score("nice " + mixed.repeat(6))).isEqualTo(0.7);
        assertThat(score("a summer evening with friends by the sea " + mixed.repeat(3)))
                .isZero();
    }

    @Test
    void skinTonesAndJoinersAreNoEmojiOfTheirOwn() {
        assertThat(score("hi " + "👍🏽".repeat(14))).isZero();
        assertThat(score("we all " + "👩‍👩‍👧".repeat(4))).isZero();
    }

    @Test
    void oneWordAgainAndAgainCounts() {
        assertThat(score("buy buy buy buy buy")).isZero();
        assertThat(score("buy Buy BUY buy buy buy now")).isEqualTo(0.6);
        assertThat(score("buy ".repeat(12))).isEqualTo(0.8);
    }

    @Test
    void heapsOfHashtagsCount() {
        assertThat(score(hashtags(15))).isZero();
        assertThat(score(hashtags(16))).isEqualTo(0.5);
        assertThat(score(hashtags(24))).isEqualTo(0.7);
        assertThat(score(hashtags(31))).isEqualTo(0.9);
    }

    @Test
    void severityFollowsTheScore() {
        assertThat(ALONE.screen(Selfies.captioned(hashtags(16))))
                .extracting(Finding::severity)
                .containsExactly(Severity.NOTE);
        assertThat(ALONE.screen(Selfies.captioned(hashtags(24))))
                .extracting(Finding::severity)
                .containsExactly(Severity.CONCERN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Sunday best #ootd",
                "Sooooo happy!!!!! 😍😍😍😍😍",
                "hahahahahahahahahaha",
                ".\n.\n.\n.\n.\n.\n.\n.\n.\n.\n.\n.\n.\n.\n.\n.\n.\n.\n#ootd",
                "――――――――――――――――――――――――",
                "very very very good",
                "no. 1234567890123456",
                "ㅋㅋㅋㅋㅋㅋ 너무 예뻐요"
            })
    void ordinaryCaptionsPass(String caption) {
        assertThat(ALONE.screen(Selfies.captioned(caption))).isEmpty();
    }

    @Test
    void theSameWordsByTheSameAuthorCountFromTheSecondCopyOn() {
        assertThat(score(TEXT, copies(1, "author-1"))).isZero();
        assertThat(score(TEXT, copies(2, "author-1"))).isEqualTo(0.6);
        assertThat(score(TEXT, copies(4, "author-1"))).isEqualTo(0.8);
    }

    @Test
    void theSameWordsByOthersCountByHowManyTheyAre() {
        assertThat(score(TEXT, copies(50, "author-2"))).isZero();
        assertThat(score(TEXT, byDifferent(2))).isEqualTo(0.6);
        assertThat(score(TEXT, byDifferent(5))).isEqualTo(0.8);
        assertThat(score(TEXT, byDifferent(10))).isEqualTo(0.9);
    }

    @Test
    void nearlyTheSameIsTheSameAndHalfTheSameIsNot() {
        List<Candidate> changed = Stream.of(
                        "get the BEST shoes of town with my code ANNA20 today!!! 🔥",
                        "Get the best shoes of town with my code anna today friends #shoes")
                .map(caption -> new Candidate("author-1", caption))
                .toList();
        List<Candidate> other = IntStream.range(0, 9)
                .mapToObj(i -> new Candidate("author-1", "The best shoes of town are in my wardrobe since today"))
                .toList();

        assertThat(score(TEXT, changed)).isEqualTo(0.6);
        assertThat(score(TEXT, other)).isZero();
    }

    @Test
    void shortCaptionsAreAlikeWithoutAnybodyCopying() {
        assertThat(score("Love this so much #ootd", byDifferent(50, "Love this so much #ootd")))
                .isZero();
    }

    @Test
    void looksBackOneDayFromTheSelfiesOwnMoment() {
        Spam screen = new Spam((caption, since) -> {
            assertThat(caption.brandId()).isEqualTo(Selfies.BRAND);
            assertThat(caption.receivedAt()).isEqualTo(Selfies.NOON);
            assertThat(since).isEqualTo(Selfies.NOON.minus(Duration.ofDays(1)));
            assertThat(caption.keys()).hasSize(CaptionWords.KEYS);
            return List.of();
        });

        assertThat(screen.screen(Selfies.captioned(TEXT))).isEmpty();
    }

    @Test
    void nearlyTheSameCaptionsShareAKeyAndOthersAndOtherBrandsDoNot() {
        var keys = CaptionWords.of(TEXT).keys(Selfies.BRAND);

        assertThat(CaptionWords.of("Get the best shoes of town with my code ANNA99 today 😍")
                        .keys(Selfies.BRAND))
                .isEqualTo(keys);
        assertThat(CaptionWords.of(TEXT).keys(Selfies.CAMPAIGN)).doesNotContainAnyElementsOf(keys);
        assertThat(CaptionWords.of("A walk along the river on a quiet autumn morning")
                        .keys(Selfies.BRAND))
                .doesNotContainAnyElementsOf(keys);
    }

    @Test
    void scriptsWithoutSpacesAreComparedByTheirSigns() {
        CaptionWords one = CaptionWords.of("今天穿新裙子出门去公园散步");

        assertThat(one.areMany()).isTrue();
        assertThat(one.alike(CaptionWords.of("今天穿新裙子出门去公园散步！"))).isEqualTo(1);
        assertThat(one.alike(CaptionWords.of("昨天和朋友们一起吃了火锅"))).isLessThan(0.2);
    }

    @Test
    void oneFindingNamesAllSigns() {
        assertThat(ALONE.screen(Selfies.captioned("wow".repeat(1) + "!".repeat(30) + " " + hashtags(16))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.sentence())
                            .isEqualTo("This looks like spam: “!” 30 times in a row; 16 hashtags.");
                    assertThat(finding.details()).containsEntry("signs", "one-sign hashtags");
                });
    }

    private static double score(String caption) {
        return score(caption, List.of());
    }

    private static double score(String caption, List<Candidate> known) {
        return new Spam((admitted, since) -> known)
                .screen(Selfies.captioned(caption)).stream()
                        .mapToDouble(Finding::score)
                        .findFirst()
                        .orElse(0);
    }

    private static List<Candidate> copies(int count, String author) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Candidate(author, TEXT))
                .toList();
    }

    private static List<Candidate> byDifferent(int count) {
        return byDifferent(count, TEXT);
    }

    private static List<Candidate> byDifferent(int count, String caption) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Candidate("other-" + i, caption))
                .toList();
    }

    private static String hashtags(int count) {
        return IntStream.range(0, count).mapToObj(i -> "#tag" + i + "x").collect(Collectors.joining(" "));
    }
}
