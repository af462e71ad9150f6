package io.vitrine.moderation.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlockedWordsTest {

    private static final BlockedWords SCREEN = new BlockedWords();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what a fucking day",
                "FUCK this #ootd",
                "you son of a bitch",
                "so ein Arschloch",
                "Scheiße, schon Montag",
                "Du Hurensohn!",
                "quel connard",
                "fils de pute",
                "vete a la mierda",
                "eres gilipollas",
                "vaffanculo a tutti",
                "che stronzo",
                "vai tomar no cu",
                "wat een klootzak",
                "kurwa mać",
                "иди на хуй",
                "Сука, какой день",
                "пошёл ты, ПИДОР",
                "orospu çocuğu",
                "jävla skit",
                "vittu mikä päivä",
                "ty jsi čurák",
                "μαλάκας",
                "ابن القحبة",
                "בן זונה",
                "操你妈",
                "你这个婊子",
                "씨발 진짜",
                "बहनचोद",
                "kill yourself",
                "#fuck",
                "FuckThisDay"
            })
    void blocksPlainWordsOfManyLanguages(String caption) {
        assertThat(codes(caption)).containsExactly(BlockedWords.BLOCKED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "f u c k you all",
                "f.u.c.k",
                "f-u-c-k this",
                "what a f u c k",
                "sh1t",
                "$h!t happens",
                "b1tch",
                "b!tch!",
                "a$$hole",
                "n1gg3r",
                "f**k",
                "f*ck this",
                "sh*t",
                "fuuuuuck",
                "shiiiit",
                "fuсk with a Cyrillic letter",
                "cука mit lateinischem Buchstaben",
                "fück",
                "phuck",
                "fvck",
                "encule",
                "#fuckthis",
                "#thisisbullshit",
                "(fu_ck)",
                "m.o.t.h.e.r.f.u.c.k.e.r"
            })
    void doubtsWordsInDisguise(String caption) {
        assertThat(codes(caption)).containsExactly(BlockedWords.DOUBTFUL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ｆｕｃｋ", "𝖋𝖚𝖈𝖐", "f\u200bu\u200bc\u200bk", "FU\u00adCK"})
    void readsThroughWidthFontsAndInvisibleCharacters(String caption) {
        assertThat(codes(caption)).containsExactly(BlockedWords.BLOCKED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Scunthorpe and Penistone in one day",
                "Lightwater, Clitheroe, Cockermouth",
                "Moby Dick, read by Dick Van Dyke",
                "Grass, class, glasses, assassin, bass",
                "Peacock feathers and a cocktail with Mr Hancock",
                "Shiitake from the market",
                "It's hit after hit",
                "crush it #crushit #pushit #wishit",
                "Essex, Sussex, Middlesex",
                "My new pants are a size 4 for $55",
                "a bite of pizza, one puts on a hat",
                "Ich suche dich, für dich, süße Früchte",
                "Er ist so ein Schatz, mein neuer Rock",
                "in een hoekje, hoe gaat het",
                "la hora de la comida, otra hora",
                "un negro muy elegante, camisa negra",
                "J'ai un bon pote, une côte, du thé",
                "dva dny v horách",
                "Кучка листьев и козлы",
                "今日のコーデはこれ",
                "오늘의 코디",
                "C'est la vie, ma chérie ❤️",
                "nooooo waaaaay, sooo goood",
                "10.10.2026 #ootd @friend",
                "***** five stars",
                "Wöchentliche Maße: 90-60-90",
                "Analysis of Hitchcock's Dickensian classics",
                ""
            })
    void letsOrdinaryTextPass(String caption) {
        assertThat(codes(caption)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"you dick", "nice ass", "boobs", "i'm such a slut for shoes", "merde alors", "ein Schwanz"})
    void doubtsWordsThatMayBeHarmless(String caption) {
        assertThat(codes(caption)).containsExactly(BlockedWords.DOUBTFUL);
    }

    /**
     * The library's lists, told apart by how often a word is meant badly, with words that nobody minds reading here.
     */
    @ParameterizedTest
    @CsvSource({
        "blocked-words,  Dutch,      godverdomme wat een dag",
        "blocked-words,  Danish,     'åh, for satan'",
        "doubtful-words, Danish,     'åh, for fanden'",
        "blocked-words,  Swedish,    jävlar vad kallt",
        "doubtful-words, Finnish,    saatana mikä sää",
        "blocked-words,  Finnish,    perkele",
        "blocked-words,  Czech,      ty blbec",
        "blocked-words,  Russian,    ну ты сволочь",
        "blocked-words,  Romanian,   du-te naibii",
        "blocked-words,  Portuguese, que porra é essa",
        "blocked-words,  Spanish,    qué cabrón",
        "doubtful-words, Italian,    porca miseria che freddo",
        "doubtful-words, French,     quel crétin",
        "blocked-words,  Croatian,   kakvo sranje",
        "blocked-words,  English,    what a load of bollocks"
    })
    void tellsCertainFromDoubtfulWordsInTheLibrarysLanguages(String code, String language, String caption) {
        assertThat(SCREEN.screen(Selfies.captioned(caption))).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.sentence()).contains("(" + language + ")");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"g0dverd0mme", "p r d e l", "с в о л о ч ь", "cволочь mit lateinischem c", "peeerkele", "p0rr@"})
    void readsTheLibrarysWordsThroughDisguisesToo(String caption) {
        assertThat(codes(caption)).containsExactly(BlockedWords.DOUBTFUL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wanderung auf den Wank bei Garmisch",
                "Titisee im Schwarzwald",
                "Grüße aus Fugging",
                "Bitche en Moselle, Anus en Bourgogne",
                "Twatt in Orkney, Muff in Donegal",
                "Shitterton and Scunthorpe by train",
                "Herr Assmann, Frau Fuchs und Familie Wichmann",
                "Emily Dickinson, Jenny Hooker, Mr Butts and Ms Weiner",
                "Dr Kuntz, Mr Fuks and Mr Phuc",
                "Shuttlecock, woodcock, weathercock",
                "Arsenal, Essex, Cumbria, cum laude",
                "Urheberrecht, Nuttenscheid"
            })
    void letsNamesOfPlacesAndPeoplePass(String caption) {
        assertThat(codes(caption)).isEmpty();
    }

    @Test
    void marksWhereTheWordsStand() {
        var findings = SCREEN.screen(Selfies.captioned("So ein  ARSCHLOCH und f u c k"));

        assertThat(Passages.of("So ein  ARSCHLOCH und f u c k", findings))
                .extracting(Passages.Part::text, Passages.Part::code)
                .containsExactly(
                        tuple("So ein  ", ""),
                        tuple("ARSCHLOCH", BlockedWords.BLOCKED),
                        tuple(" und ", ""),
                        tuple("f u c k", BlockedWords.DOUBTFUL));
    }

    @Test
    void looksAtTheAuthorsNameToo() {
        assertThat(SCREEN.screen(Selfies.named("Fuck Face")))
                .extracting(Finding::code)
                .contains(BlockedWords.BLOCKED);
        assertThat(SCREEN.screen(Selfies.named("Dick Cox"))).isEmpty();
    }

    @Test
    void blocksTheBrandsOwnWordsInEverySpelling() {
        BrandWords words = new BrandWords(List.of("Rival", "cheap stuff", "竞争对手"), List.of());

        for (String caption : List.of(
                "Not from rival!", "my R1VAL look", "r i v a l", "so much CHEAP  Stuff", "#rival", "我喜欢竞争对手的衣服")) {
            assertThat(SCREEN.screen(Selfies.captioned(caption, words)))
                    .as(caption)
                    .extracting(Finding::code)
                    .containsExactly(BlockedWords.BRAND_BLOCKED);
        }
        assertThat(SCREEN.screen(Selfies.captioned("a rivalry in cheap shoes", words)))
                .isEmpty();
    }

    @Test
    void letsTheBrandAllowListedWordsButNotItsOwn() {
        BrandWords words = new BrandWords(List.of("rival"), List.of("fuck cancer", "Bitch", "rival"));

        assertThat(SCREEN.screen(Selfies.captioned("Fuck cancer! #ootd", words)))
                .isEmpty();
        assertThat(SCREEN.screen(Selfies.captioned("resting BITCH face", words)))
                .isEmpty();
        assertThat(SCREEN.screen(Selfies.captioned("fuck it", words)))
                .extracting(Finding::code)
                .containsExactly(BlockedWords.BLOCKED);
        assertThat(SCREEN.screen(Selfies.captioned("rival", words)))
                .extracting(Finding::code)
                .containsExactly(BlockedWords.BRAND_BLOCKED);
    }

    @Test
    void saysWhichWordAndHowItWasWritten() {
        assertThat(SCREEN.screen(Selfies.captioned("so ein Arschloch")))
                .extracting(Finding::sentence)
                .containsExactly("The text contains blocked words: “arschloch” (German).");
        assertThat(SCREEN.screen(Selfies.captioned("f u c k")))
                .extracting(Finding::sentence)
                .containsExactly("The text contains what may be bad words: “fuck” (English), written “f u c k”.");
    }

    @Test
    void staysQuickOnLongAndNastyText() {
        String nasty = "a ".repeat(600) + "*".repeat(400) + "f*".repeat(200) + "#" + "s".repeat(400);

        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                java.time.Duration.ofSeconds(2), () -> SCREEN.screen(Selfies.captioned(nasty)));
    }

    @Test
    void aCaptionOfNothingButSingleLettersTakesNoStack() {
        assertThat(codes("a ".repeat(1_096) + "f u c k")).isNotEmpty();
    }

    private static List<String> codes(String caption) {
        return SCREEN.screen(Selfies.captioned(caption)).stream()
                .map(Finding::code)
                .toList();
    }
}
