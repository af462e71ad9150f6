package io.vitrine.moderation.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.contract.SubmissionId;
import io.vitrine.contract.moderation.v1.ReviewAwaited;
import io.vitrine.moderation.EventWire;
import io.vitrine.moderation.ModerationTest;
import io.vitrine.moderation.Photos;
import io.vitrine.moderation.Selfies.Brand;
import io.vitrine.moderation.Selfies.Draft;
import io.vitrine.moderation.caseload.Examination.StoredRendition;
import io.vitrine.moderation.caseload.ScreeningQueue.Attempt;
import io.vitrine.teststack.VitrineStackResource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What becomes of attempts that die, photos that are missing, and results that come too late. */
@QuarkusTest
@WithTestResource(value = VitrineStackResource.class, initArgs = @ResourceArg(name = "database", value = "moderation"))
class ScreeningRecoveryIT extends ModerationTest {

    @Inject
    ScreeningQueue queue;

    @Test
    void aCaseWhoseAttemptDiedIsScreenedAgainAndTheLeftoverPicturesGo() {
        Brand brand = selfies.brand("manual");
        SubmissionId id = caseOfADeadAttempt(brand, 1, Instant.now());
        String leftover = "f".repeat(32 - 4) + String.format("%04x", (int) (Math.random() * 65_536)) + ".jpg";
        selfies.execute(
                "insert into rendition (object_key, case_id, attempt, delete_after) values ($1, $2, 1, $3)",
                Tuple.of(leftover, id.value(), Instant.now().minusSeconds(1).atOffset(ZoneOffset.UTC)));

        selfies.awaitState(id, "open");

        assertThat(selfies.count("select attempt from moderation_case where id = $1", Tuple.of(id.value())))
                .isEqualTo(2);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() ->
                        selfies.count("select count(*)::int from rendition where object_key = $1", Tuple.of(leftover))
                                == 0);
    }

    @Test
    void aCaseThatKilledTwoAttemptsGoesToAPersonUnread() {
        Brand brand = selfies.brand("trusting");
        SubmissionId id = caseOfADeadAttempt(brand, 2, Instant.now());

        selfies.awaitState(id, "open");

        Colleague.of("Maya", brand.id())
                .asks()
                .get("/api/review/cases/{id}", id.toString())
                .then()
                .body("findings[0].code", equalTo("not-screened"))
                .body("blurred", equalTo(true))
                .body("picture", nullValue());
        assertThat(awaitAnnounced(id.value(), 1).stream().map(EventWire::typeOf))
                .containsExactly(ReviewAwaited.TYPE);
    }

    @Test
    void aPhotoThatIsMissingIsWaitedForAndThenAPersonIsAsked() {
        Brand brand = selfies.brand("trusting");
        SubmissionId late = new SubmissionId(UUID.randomUUID());
        SubmissionId lost = new SubmissionId(UUID.randomUUID());

        selfies.send(selfies.received(brand, late, Draft.of(Photos.drawn(61))));
        selfies.send(selfies.received(
                brand, lost, Draft.of(Photos.drawn(62)).receivedAt(Instant.now().minus(Duration.ofDays(1)))));
        selfies.awaitState(lost, "open");
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> selfies.stateOf(late)
                .equals("unscreened"));
        selfies.store(late, Photos.drawn(61));

        selfies.awaitState(late, "approved");
        assertThat(wire.decisionsAbout(lost.value())).isEmpty();
    }

    @Test
    void aSelfieOfAnUnknownCampaignIsNeverDecidedByMachine() {
        Brand unknown = new Brand(UUID.randomUUID(), UUID.randomUUID());

        SubmissionId id = selfies.submit(
                unknown, Draft.of(Photos.drawn(63)).receivedAt(Instant.now().minus(Duration.ofDays(1))));

        selfies.awaitState(id, "open");
        assertThat(wire.decisionsAbout(id.value())).isEmpty();
    }

    @Test
    void aResultThatComesTooLateChangesNothing() {
        Brand brand = selfies.brand("manual");
        SubmissionId id = selfies.submit(brand, Draft.of(Photos.drawn(64)));
        selfies.awaitState(id, "open");
        var unscreened = new UnscreenedCase(new Selfie(
                id,
                brand.id(),
                brand.campaignId(),
                "",
                List.of(),
                "",
                "",
                new Selfie.Original("", "", 0),
                "web",
                Instant.now()));
        var picture = new StoredRendition("0".repeat(32) + ".jpg", 320, 240, 1);
        var examination = new Examination(
                List.of(),
                "trusting@1",
                List.of(),
                List.of(),
                "general",
                0,
                1,
                List.of(),
                false,
                List.of(picture),
                List.of());

        boolean counts = queue.conclude(
                        new Attempt(unscreened, 1, 0),
                        unscreened.approveByPolicy(examination, Instant.now()),
                        Optional.empty(),
                        Instant.now())
                .await()
                .atMost(Duration.ofSeconds(10));

        assertThat(counts).isFalse();
        assertThat(selfies.stateOf(id)).isEqualTo("open");
        assertThat(wire.decisionsAbout(id.value())).isEmpty();
    }

    @Test
    void ofTwoEqualPicturesAtOnceOnlyTheLaterIsHeldBack() {
        Brand brand = selfies.brand("strict");
        byte[] photo = Photos.real("coffee.png");

        SubmissionId one = selfies.submit(brand, Draft.of(photo));
        SubmissionId two = selfies.submit(brand, Draft.of(photo));

        awaitDecisions(one.value(), 1);
        awaitDecisions(two.value(), 1);
        assertThat(List.of(selfies.stateOf(one), selfies.stateOf(two)))
                .containsExactlyInAnyOrder("approved", "rejected");
        assertThat(wire.decisionsAbout(one.value()).stream().map(EventWire::typeOf))
                .hasSize(1);
    }

    /** As a killed process leaves it: attempts counted, lease run out. */
    private SubmissionId caseOfADeadAttempt(Brand brand, int silentEnds, Instant receivedAt) {
        var id = new SubmissionId(UUID.randomUUID());
        selfies.store(id, Photos.drawn(600 + silentEnds));
        selfies.execute(
                """
                insert into moderation_case (id, brand_id, campaign_id, state, caption, hashtags, author_key,
                    original_key, original_type, original_bytes, received_at, due_at, attempt, silent_ends)
                values ($1, $2, $3, 'unscreened', '#ootd', '{ootd}', 'k', $4, 'image/jpeg', 1, $5, $6, $7, $7)
                """,
                Tuple.tuple()
                        .addUUID(id.value())
                        .addUUID(brand.id())
                        .addUUID(brand.campaignId())
                        .addString(id.toString())
                        .addOffsetDateTime(receivedAt.atOffset(ZoneOffset.UTC))
                        .addOffsetDateTime(Instant.now().minusSeconds(1).atOffset(ZoneOffset.UTC))
                        .addInteger(silentEnds));
        return id;
    }
}
