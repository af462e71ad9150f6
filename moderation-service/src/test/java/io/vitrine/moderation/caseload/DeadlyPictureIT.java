package io.vitrine.moderation.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.ModerationTest.Colleague;
import io.vitrine.moderation.PackagedModeration;
import io.vitrine.moderation.Photos;
import io.vitrine.moderation.Selfies;
import io.vitrine.moderation.Selfies.Brand;
import io.vitrine.moderation.Selfies.Draft;
import io.vitrine.teststack.pictures.HostilePictures;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a picture that ends the process does to the service: the packaged one, killed while it decodes. No decoder is
 * known to die of a picture of ours, so one that keeps it busy for seconds is decoded, a thread dump shows the process
 * inside the native call, and {@code kill -9} does the rest.
 */
class DeadlyPictureIT {

    private static final String DECODING = "opencv_imgcodecs.imdecode";

    @TempDir
    private static Path folder;

    private static PackagedModeration moderation;

    @BeforeAll
    static void start() {
        moderation = new PackagedModeration(folder);
    }

    @AfterAll
    static void stop() {
        moderation.close();
    }

    @Test
    void aPictureThatKillsTwiceGoesToAPersonUnreadAndHarmsNoOther() {
        // Given a picture that takes all native memory there is, and one that waits behind it, when the process dies
        Selfies selfies = moderation.selfies();
        Brand brand = selfies.brand("trusting");
        SubmissionId deadly = selfies.submit(
                brand,
                Draft.of(HostilePictures.named("interlaced PNG of 49 megapixels with 16 bits and transparency")
                        .file()));
        awaitAttempt(deadly, 1);
        SubmissionId bystander = selfies.submit(brand, Draft.of(Photos.real("coffee.png")));
        awaitAttempt(bystander, 1);
        killWhileDecoding(deadly, 1);

        // When it dies a second time
        SubmissionId before = selfies.submit(brand, Draft.of(Photos.real("chelsea.png")));
        moderation.startAgain();
        awaitAttempt(deadly, 2);
        killWhileDecoding(deadly, 2);
        assertThat(attempts(bystander))
                .as("the other suspect waits while the first is tried")
                .isEqualTo(1);

        // Then it is not touched a third time, and all others are screened
        SubmissionId after = selfies.submit(brand, Draft.of(Photos.real("astronaut.png")));
        moderation.startAgain();
        moderation.awaitReadiness();
        awaitState(deadly, "open");
        assertUnread(brand, deadly);
        awaitState(bystander, "approved");
        awaitState(before, "approved");
        awaitState(after, "approved");
        assertThat(moderation.isAlive()).isTrue();
    }

    @Test
    void theLargestPhotosAtOnceTakeNoMoreMemoryThanThereIs() {
        Selfies selfies = moderation.selfies();
        Brand brand = selfies.brand("trusting");
        byte[] large = HostilePictures.named("JPEG with 24 MB of metadata").file();

        List<SubmissionId> ids = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            ids.add(selfies.submit(brand, Draft.of(large)));
        }

        Awaitility.await().atMost(Duration.ofSeconds(120)).until(() -> ids.stream()
                .noneMatch(id -> List.of("none", "unscreened").contains(selfies.stateOf(id))));
        assertThat(ids).allSatisfy(id -> assertThat(attempts(id)).isEqualTo(1));
        assertThat(moderation.isAlive()).isTrue();
    }

    private static void killWhileDecoding(SubmissionId id, int attempt) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> moderation.isInside(DECODING));
        moderation.kill();
        assertThat(moderation.selfies().stateOf(id)).isEqualTo("unscreened");
        assertThat(attempts(id)).isEqualTo(attempt);
    }

    /** The lease of a dead attempt has to end, and Kafka has to miss the dead member of the group. */
    private static void awaitState(SubmissionId id, String state) {
        Awaitility.await()
                .alias(id + " becomes " + state)
                .atMost(Duration.ofSeconds(120))
                .until(() -> moderation.selfies().stateOf(id), state::equals);
    }

    private static void awaitAttempt(SubmissionId id, int number) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> !moderation.selfies().stateOf(id).equals("none") && attempts(id) == number);
    }

    private static int attempts(SubmissionId id) {
        return moderation.selfies().count("select attempt from moderation_case where id = $1", Tuple.of(id.value()));
    }

    private static void assertUnread(Brand brand, SubmissionId id) {
        Colleague.of("Maya", brand.id())
                .asks()
                .baseUri(moderation.url().toString())
                .port(moderation.url().getPort())
                .get("/api/review/cases/{id}", id.toString())
                .then()
                .statusCode(200)
                .body("findings.size()", equalTo(1))
                .body("findings[0].code", equalTo("not-screened"))
                .body("findings[0].sentence", equalTo(Conclusion.DEADLY.sentence()))
                .body("blurred", equalTo(true))
                .body("picture", nullValue());
    }
}
