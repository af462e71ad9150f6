package io.vitrine.moderation.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.moderation.picture.Picture;
import io.vitrine.moderation.picture.PictureLimits;
import io.vitrine.moderation.picture.PictureReader;
import io.vitrine.moderation.picture.SamplePictures;
import io.vitrine.moderation.picture.Unreadable;
import io.vitrine.moderation.screening.BadPictures.BadMatch;
import io.vitrine.moderation.screening.KnownPictures.Match;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ScreensTest {

    private static final Picture PICTURE =
            (Picture) new PictureReader(PictureLimits.DEFAULT).read(SamplePictures.photo("coffee.png"));
    private static final Picture EVEN = (Picture) new PictureReader(PictureLimits.DEFAULT)
            .read(SamplePictures.jpeg(SamplePictures.plain(300, 300, java.awt.Color.PINK), 0.9));

    private static final BadPictures EMPTY_BANK = (brand, fingerprint, within) -> List.of();
    private static final TextScreens TEXT = new TextScreens((caption, since) -> List.of());

    @Test
    void everyScreenHasANameOfItsOwn() {
        List<Screen> screens = Screens.all(new Known(), EMPTY_BANK, (brand, author, from, until) -> 0, TEXT, true);

        assertThat(screens).extracting(Screen::name).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z-]+"));
    }

    @Test
    void modelsAreAskedOnlyWhereTheyAreWanted() {
        assertThat(Screens.all(new Known(), EMPTY_BANK, (brand, author, from, until) -> 0, TEXT, false))
                .extracting(Screen::name)
                .contains("provenance", "near-duplicate")
                .doesNotContain("nudity", "faces", "caption-meaning");
        assertThat(Screens.all(new Known(), EMPTY_BANK, (brand, author, from, until) -> 0, TEXT, true))
                .extracting(Screen::name)
                .contains("nudity", "faces", "caption-meaning");
    }

    @Test
    void findsNothingAgainstAGoodSelfie() throws Exception {
        Picture selfie = (Picture) new PictureReader(PictureLimits.DEFAULT).read(SamplePictures.photo("astronaut.png"));

        for (Screen screen : Screens.all(new Known(), EMPTY_BANK, (brand, author, from, until) -> 0, TEXT, true)) {
            assertThat(screen.screen(Selfies.showing(selfie)))
                    .as(screen.name())
                    .allMatch(finding -> finding.severity() == Severity.NOTE);
        }
    }

    @Test
    void tellsWhyAPictureIsUnreadable() {
        Unreadable unreadable = new Unreadable(Unreadable.Cause.TOO_MANY_PIXELS, "The picture has 80 megapixels.");

        assertThat(new UnreadablePicture().screen(Selfies.showing(unreadable)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo(UnreadablePicture.UNREADABLE);
                    assertThat(finding.sentence()).isEqualTo("The picture has 80 megapixels.");
                    assertThat(finding.details()).containsEntry("cause", "too-many-pixels");
                });
        assertThat(new NearDuplicate(new Known()).screen(Selfies.showing(unreadable)))
                .isEmpty();
    }

    @Test
    void tellsDuplicatesFromSimilarPictures() {
        assertThat(nearDuplicate(PICTURE, match(Selfies.CAMPAIGN, 31, false)))
                .extracting(Finding::code, Finding::sentence)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        NearDuplicate.DUPLICATE,
                        "The same picture was already shared in this campaign, by another author."));
        assertThat(nearDuplicate(PICTURE, match(Selfies.CAMPAIGN, 32, true)))
                .extracting(Finding::code)
                .containsExactly(NearDuplicate.SIMILAR);
        assertThat(nearDuplicate(PICTURE)).isEmpty();
    }

    @Test
    void tellsOfTheSamePictureInAnotherCampaignBesideTheOneInThis() {
        UUID elsewhere = UUID.randomUUID();
        Match there = match(elsewhere, 3, true);
        Match here = match(Selfies.CAMPAIGN, 20, false);

        assertThat(sharedElsewhere(PICTURE, here, there)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(NearDuplicate.SHARED_ELSEWHERE);
            assertThat(finding.severity()).isEqualTo(Severity.CONCERN);
            assertThat(finding.sentence())
                    .isEqualTo(
                            "The same picture was shared in another campaign of this brand, mirrored, by another author.");
            assertThat(finding.details())
                    .containsEntry("campaign", elsewhere.toString())
                    .containsEntry("case", there.submissionId().toString());
        });
        assertThat(nearDuplicate(PICTURE, there, here))
                .extracting(Finding::code)
                .containsExactly(NearDuplicate.DUPLICATE);
        assertThat(sharedElsewhere(PICTURE, new Match(new UUID(5, 5), elsewhere, "author-1", 0, false)))
                .extracting(Finding::severity)
                .containsExactly(Severity.NOTE);
        assertThat(sharedElsewhere(PICTURE, match(elsewhere, 32, false))).isEmpty();
        assertThat(sharedElsewhere(EVEN, match(elsewhere, 0, false))).isEmpty();
        assertThat(nearDuplicate(PICTURE, there)).isEmpty();
    }

    @Test
    void tellsPicturesOfTheHashBankFromSimilarOnes() {
        assertThat(inBank(PICTURE, 31)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(KnownBadPicture.KNOWN_BAD);
            assertThat(finding.severity()).isEqualTo(Severity.SERIOUS);
            assertThat(finding.blur()).isTrue();
            assertThat(finding.sentence()).isEqualTo("This picture is in the hash bank as “leaflet”.");
            assertThat(finding.details())
                    .containsEntry(KnownBadPicture.ENTRY, new UUID(6, 6).toString())
                    .containsEntry("label", "leaflet")
                    .containsEntry("distance", "31");
        });
        assertThat(inBank(PICTURE, 32)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(KnownBadPicture.RESEMBLES_BAD);
            assertThat(finding.severity()).isEqualTo(Severity.CONCERN);
            assertThat(finding.blur()).isTrue();
        });
        assertThat(inBank(PICTURE, 73)).isEmpty();
        assertThat(inBank(EVEN, 0)).extracting(Finding::code).containsExactly(KnownBadPicture.RESEMBLES_BAD);
        assertThat(new KnownBadPicture(EMPTY_BANK).screen(Selfies.showing(PICTURE)))
                .isEmpty();
    }

    @Test
    void doesNotTrustTheLikenessOfPicturesWithLittleToSee() {
        assertThat(EVEN.fingerprint().isReliable()).isFalse();
        assertThat(nearDuplicate(EVEN, match(Selfies.CAMPAIGN, 0, false)))
                .extracting(Finding::code)
                .containsExactly(NearDuplicate.SIMILAR);
    }

    @Test
    void missesTheCampaignsHashtag() {
        MissingHashtag screen = new MissingHashtag();

        assertThat(screen.screen(Selfies.captioned("no tag")))
                .extracting(Finding::sentence)
                .containsExactly("The caption lacks the campaign's hashtag #ootd.");
        assertThat(screen.screen(Selfies.captioned("#OOTD!"))).isEmpty();
        assertThat(screen.screen(Selfies.captioned("#ootdx"))).hasSize(1);
    }

    @Test
    void tellsOfAuthorsWhoShareTooMuch() {
        assertThat(repeated(4, 19)).isEmpty();
        assertThat(repeated(5, 5))
                .extracting(Finding::sentence)
                .containsExactly("The author shared 5 other selfies within the hour before this one.");
        assertThat(repeated(0, 20))
                .extracting(Finding::sentence)
                .containsExactly("The author shared 20 other selfies within the day before this one.");
        assertThat(repeated(9, 30)).hasSize(1);
    }

    private static List<Finding> repeated(int inAnHour, int inADay) {
        AuthorHistory history = (brand, author, from, until) -> {
            assertThat(brand).isEqualTo(Selfies.BRAND);
            assertThat(until).isEqualTo(Selfies.NOON);
            return Duration.between(from, until).equals(Duration.ofHours(1)) ? inAnHour : inADay;
        };
        return new RepeatedPosting(history).screen(Selfies.captioned("x"));
    }

    private static List<Finding> nearDuplicate(Picture picture, Match... matches) {
        return new NearDuplicate(new Known(matches)).screen(Selfies.showing(picture));
    }

    private static List<Finding> sharedElsewhere(Picture picture, Match... matches) {
        return new SharedElsewhere(new Known(matches)).screen(Selfies.showing(picture));
    }

    private static List<Finding> inBank(Picture picture, int distance) {
        BadPictures bank = (brand, fingerprint, within) -> {
            assertThat(brand).isEqualTo(Selfies.BRAND);
            return distance > within ? List.of() : List.of(new BadMatch(new UUID(6, 6), "leaflet", distance, false));
        };
        return new KnownBadPicture(bank).screen(Selfies.showing(picture));
    }

    private static Match match(UUID campaign, int distance, boolean mirrored) {
        return new Match(new UUID(5, 5), campaign, "author-2", distance, mirrored);
    }

    /** Knows what it is told. */
    private record Known(List<Match> matches) implements KnownPictures {

        Known(Match... matches) {
            this(List.of(matches));
        }

        @Override
        public List<Match> admit(KnownPicture picture, Place place, int within) {
            return matches.stream()
                    .filter(match -> match.distance() <= within)
                    .filter(match -> match.campaignId().equals(picture.campaignId()) == (place == Place.SAME_CAMPAIGN))
                    .toList();
        }

        @Override
        public void forget(UUID brandId, UUID submissionId) {
            throw new UnsupportedOperationException("screens forget nothing");
        }
    }
}
