package io.vitrine.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.ingest.campaign.Campaign;
import io.vitrine.ingest.campaign.CampaignsInMemory;
import io.vitrine.ingest.campaign.OpenCampaigns;
import io.vitrine.ingest.photo.ExplicitPhotoConfig;
import io.vitrine.ingest.photo.PhotoInspection;
import io.vitrine.ingest.photo.PhotoProbe;
import io.vitrine.ingest.photo.PhotoStoreDown;
import io.vitrine.ingest.photo.PhotoWorkers;
import io.vitrine.ingest.photo.PhotosInMemory;
import io.vitrine.ingest.photo.TestPhotos;
import io.vitrine.ingest.rate.ExplicitRateConfig;
import io.vitrine.ingest.rate.RateLimits;
import io.vitrine.ingest.submission.Offer.AuthorTraits;
import io.vitrine.ingest.submission.Offer.Channel;
import io.vitrine.ingest.submission.Offer.StatedReach;
import io.vitrine.ingest.submission.Outcome.Accepted;
import io.vitrine.ingest.submission.Refusal.Kind;
import io.vitrine.teststack.MovableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmitSelfieTest {

    private static final String KEY = "3f0c8f36-5f5e-4a3c-9a0e";
    private static final String TERMS = "2026-01";

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T10:00:00Z"));
    private final PhotosInMemory photos = new PhotosInMemory();
    private final SubmissionsInMemory submissions = new SubmissionsInMemory();
    private final CampaignsInMemory stored = new CampaignsInMemory();
    private final OpenCampaigns campaigns = new OpenCampaigns(stored);
    private final SubmissionConfig config = new ExplicitSubmissionConfig();
    private final ExplicitPhotoConfig photoConfig = new ExplicitPhotoConfig();
    private final SubmitSelfie submitSelfie = new SubmitSelfie(
            new AdmissionRules(campaigns, config, photoConfig),
            new PhotoInspection(new PhotoProbe(photoConfig), new PhotoWorkers(photoConfig)),
            photos,
            submissions,
            new RateLimits(new ExplicitRateConfig(), clock),
            new AuthorKeys(config),
            new PrivateLinks(config),
            config,
            clock);

    @TempDir
    private Path folder;

    private Path photo;
    private UUID brand;

    @BeforeEach
    void givenAPhotoAndACampaign() {
        photo = file(TestPhotos.jpeg(300, 300));
        brand = known(CampaignsInMemory.open("ootd", "ootd")).brandId();
    }

    @Test
    void keepsThePhotoAndThenTheRow() {
        // When
        Outcome outcome = submit(offer("ootd", null));
        // Then
        Submission submission = submissions.admitted.get(0);
        assertThat(outcome).isEqualTo(new Accepted(submission.id(), submission.link(), false));
        assertThat(photos.photos).containsOnlyKeys(submission.objectKey());
        assertThat(submission.objectKey()).endsWith("/" + submission.id() + ".jpg");
    }

    @Test
    void keepsNoRowIfThePhotoIsNotSafe() {
        photos.isAway = true;
        assertThatThrownBy(() -> submit(offer("ootd", null))).isInstanceOf(PhotoStoreDown.class);
        assertThat(submissions.admitted).isEmpty();
    }

    @Test
    void leavesAPhotoForTheSweepIfTheDatabaseIsAway() {
        submissions.isAway = true;
        assertThatThrownBy(() -> submit(offer("ootd", null))).hasMessageContaining("away");
        assertThat(photos.photos).hasSize(1);
    }

    @Test
    void givesARepeatedAttemptTheFirstAnswerWithoutKeepingAnything() {
        // Given
        Accepted first = (Accepted) submit(offer("ootd", KEY));
        // When
        Accepted second = (Accepted) submit(offer("ootd", KEY));
        // Then
        assertThat(second).isEqualTo(new Accepted(first.id(), first.link(), true));
        assertThat(submissions.admitted).hasSize(1);
        assertThat(photos.photos).hasSize(1);
    }

    @Test
    void givesTheAnswerOfAnAttemptThatWasFasterMeanwhile() {
        // Given
        SubmissionsInMemory before = submissions;
        before.meanwhile = () -> {
            before.meanwhile = () -> {};
            submit(offer("ootd", KEY));
        };
        // When
        Accepted outcome = (Accepted) submit(offer("ootd", KEY));
        // Then
        assertThat(outcome.isRepeat()).isTrue();
        assertThat(outcome.id()).isEqualTo(submissions.admitted.get(0).id());
        assertThat(outcome.link()).isEqualTo(submissions.admitted.get(0).link());
        assertThat(submissions.admitted).hasSize(1);
        assertThat(submissions.refusedPhotos).hasSize(1);
    }

    @Test
    void refusesAKeyThatCameWithAnotherSelfie() {
        // Given
        submit(offer("ootd", KEY));
        photo = file(TestPhotos.jpeg(300, 300, 99));
        // When / Then
        assertThat(refusal(offer("ootd", KEY)).kind()).isEqualTo(Kind.KEY_REUSED);
    }

    @Test
    void forgetsAKeyAfterADay() {
        // Given
        submit(offer("ootd", KEY));
        submissions.keys.clear();
        clock.pass(Duration.ofHours(25));
        // When / Then
        assertThat(((Accepted) submit(offer("ootd", KEY))).isRepeat()).isFalse();
    }

    @Test
    void asksToWaitWhileTheCampaignIsBusy() {
        // Given
        submit(offer("ootd", null));
        submit(offer("ootd", null));
        // When
        Refusal refusal = refusal(offer("ootd", null));
        // Then
        assertThat(refusal.kind()).isEqualTo(Kind.CAMPAIGN_BUSY);
        assertThat(refusal.retryAfter()).isEqualTo(Duration.ofSeconds(30));
        assertThat(photos.photos).hasSize(2);
    }

    @Test
    void aRepeatCountsNotAsAnotherSelfie() {
        submit(offer("ootd", KEY));
        submit(offer("ootd", KEY));
        submit(offer("ootd", KEY));
        assertThat(submit(offer("ootd", null))).isInstanceOf(Accepted.class);
    }

    @Test
    void saysWhatIsWrongWithThePhotoAndWhatTheLimitIs() {
        photo = file(TestPhotos.jpeg(100, 300));
        Refusal refusal = refusal(offer("ootd", null));
        assertThat(refusal.kind()).isEqualTo(Kind.PHOTO_TOO_SMALL);
        assertThat(refusal.advice()).isEqualTo("Each side needs at least 200 pixels. Choose a larger photo.");
    }

    @Test
    void takesWordsThatAreSafeToShow() {
        // When
        submit(new Offer(
                photo,
                "  Hi\u0000 \u202e#OOTD\r\nthere  ",
                null,
                "\tAda \n Lovelace\u0007 ",
                new AuthorTraits(null, null),
                null,
                TERMS,
                null,
                Channel.WEB));
        // Then
        assertThat(submissions.admitted.get(0).caption()).isEqualTo("Hi #OOTD\nthere");
        assertThat(submissions.admitted.get(0).authorName()).isEqualTo("Ada Lovelace");
    }

    @Test
    void takesTheReachThatTheBrandsOwnMachineStates() {
        // When
        submit(stating(" 25000000 ", brand));
        // Then
        assertThat(submissions.admitted.get(0).reach()).isEqualTo(25_000_000);
    }

    @Test
    void knowsNoReachOfItsOwn() {
        submit(offer("ootd", null));
        assertThat(submissions.admitted.get(0).reach()).isNull();
    }

    @Test
    void refusesAReachThatNoMachineOfTheBrandVouchesFor() {
        assertThat(refusal(stating("25000000", null)).kind()).isEqualTo(Kind.REACH_NEEDS_KEY);
        assertThat(refusal(stating("25000000", UUID.randomUUID())).kind()).isEqualTo(Kind.REACH_OF_OTHER_BRAND);
        assertThat(photos.photos).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "2147483648", "99999999999999999999", "1.5", "25M", "1 000", "\u0663", "NaN"})
    void refusesAReachThatIsNoWholeNumber(String reach) {
        // When
        Refusal refusal = refusal(stating(reach, brand));
        // Then
        assertThat(refusal.kind()).isEqualTo(Kind.REACH_MALFORMED);
        assertThat(refusal.advice()).contains("from 0 to 2147483647");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2147483647", "007"})
    void takesEveryWholeNumberThatAnEventCanCarry(String reach) {
        submit(stating(reach, brand));
        assertThat(submissions.admitted.get(0).reach()).isEqualTo(Integer.parseInt(reach));
    }

    @Test
    void givesARepeatedAttemptTheFirstAnswerAlthoughTheReachGrewMeanwhile() {
        // Given
        Accepted first = (Accepted) submit(stating("1000", brand, KEY));
        // When
        Accepted second = (Accepted) submit(stating("1001", brand, KEY));
        // Then
        assertThat(second).isEqualTo(new Accepted(first.id(), first.link(), true));
        assertThat(submissions.admitted.get(0).reach()).isEqualTo(1000);
    }

    private Refusal refusal(Offer offer) {
        return (Refusal) submit(offer);
    }

    private Outcome submit(Offer offer) {
        return submitSelfie.submit(offer).await().atMost(Duration.ofSeconds(20));
    }

    private Offer offer(String campaign, @Nullable String key) {
        return new Offer(
                photo, "Hello #ootd", campaign, "Ada", new AuthorTraits(null, null), null, TERMS, key, Channel.API);
    }

    private Offer stating(String reach, @Nullable UUID brandOfMachine) {
        return stating(reach, brandOfMachine, null);
    }

    private Offer stating(String reach, @Nullable UUID brandOfMachine, @Nullable String key) {
        return new Offer(
                photo,
                "Hello #ootd",
                "ootd",
                "Ada",
                new AuthorTraits(null, null),
                new StatedReach(reach, brandOfMachine),
                TERMS,
                key,
                Channel.API);
    }

    private Path file(byte[] bytes) {
        try {
            return Files.write(Files.createTempFile(folder, "photo", ""), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Campaign known(Campaign campaign) {
        stored.put(campaign);
        campaigns.refresh().await().indefinitely();
        return campaign;
    }
}
