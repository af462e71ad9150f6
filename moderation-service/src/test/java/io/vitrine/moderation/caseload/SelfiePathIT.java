package io.vitrine.moderation.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.contract.SubmissionId;
import io.vitrine.contract.Topics;
import io.vitrine.contract.moderation.v1.ModerationDecided.DecidedBy;
import io.vitrine.contract.moderation.v1.ReviewAwaited;
import io.vitrine.contract.moderation.v1.SubmissionApproved;
import io.vitrine.contract.submission.v1.SubmissionReceived;
import io.vitrine.delivery.EventJson;
import io.vitrine.moderation.EventWire;
import io.vitrine.moderation.ModerationTest;
import io.vitrine.moderation.Photos;
import io.vitrine.moderation.Selfies.Brand;
import io.vitrine.moderation.Selfies.Draft;
import io.vitrine.teststack.VitrineStackResource;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** From the event that comes in to the event that goes out. */
@QuarkusTest
@WithTestResource(value = VitrineStackResource.class, initArgs = @ResourceArg(name = "database", value = "moderation"))
class SelfiePathIT extends ModerationTest {

    @Inject
    EventJson json;

    @Test
    void aSelfieIsScreenedReviewedAndAnnouncedWithPicturesAndPalette() {
        Brand brand = selfies.brand("manual");
        var maya = Colleague.of("Maya", brand.id());

        SubmissionId id = selfies.submit(brand, Draft.of(Photos.real("astronaut.png")));
        selfies.awaitState(id, "open");
        maya.asks()
                .body(Map.of("outcome", "approve"))
                .post("/api/review/cases/{id}/decision", id.toString())
                .then()
                .statusCode(200)
                .body("state", equalTo("approved"));

        var record = awaitDecisions(id.value(), 1).get(0);
        var approved = json.read(record.value(), SubmissionApproved.class);
        assertThat(EventWire.typeOf(record)).isEqualTo(SubmissionApproved.TYPE);
        assertThat(approved.decisionVersion()).isEqualTo(1);
        assertThat(approved.decidedBy()).isEqualTo(DecidedBy.REVIEWER);
        assertThat(approved.caption()).isEqualTo("Sunday in green #ootd");
        assertThat(approved.palette()).isNotEmpty();
        assertThat(approved.renditions()).isNotEmpty().allSatisfy(rendition -> {
            assertThat(rendition.objectKey()).matches("[0-9a-f]{32}\\.jpg");
            assertThat(selfies.renditionExists(rendition.objectKey())).isTrue();
        });
    }

    @Test
    void aCaseLeftToAPersonIsAnnouncedOnceAndBeforeItsDecision() {
        Brand brand = selfies.brand("manual");
        var maya = Colleague.of("Maya", brand.id());

        SubmissionId id = selfies.submit(brand, Draft.of(Photos.drawn(16)));
        var awaited = json.read(awaitAnnounced(id.value(), 1).get(0).value(), ReviewAwaited.class);
        maya.asks().post("/api/review/cases/{id}/claim", id.toString());
        maya.asks().post("/api/review/cases/{id}/release", id.toString());
        maya.asks().body(Map.of("outcome", "approve")).post("/api/review/cases/{id}/decision", id.toString());

        assertThat(awaited.submissionId()).isEqualTo(id);
        assertThat(awaited.brandId()).isEqualTo(brand.id());
        assertThat(awaited.campaignId()).isEqualTo(brand.campaignId());
        assertThat(awaited.decisionVersion()).isZero();
        assertThat(awaitAnnounced(id.value(), 2).stream().map(EventWire::typeOf))
                .containsExactly(ReviewAwaited.TYPE, SubmissionApproved.TYPE);
    }

    @Test
    void aSelfieThatThePolicyDecidesNeverWaitsForAPerson() {
        Brand brand = selfies.brand("trusting");

        SubmissionId id = selfies.submit(brand, Draft.of(Photos.real("coffee.png")));

        assertThat(awaitAnnounced(id.value(), 1).stream().map(EventWire::typeOf))
                .containsExactly(SubmissionApproved.TYPE);
    }

    @Test
    void aRedeliveredOrRepeatedEventOpensNoSecondCase() {
        Brand brand = selfies.brand("manual");
        var id = new SubmissionId(UUID.randomUUID());
        selfies.store(id, Photos.drawn(11));
        SubmissionReceived received = selfies.received(brand, id, Draft.of(Photos.drawn(11)));
        UUID eventId = UUID.randomUUID();

        for (int i = 0; i < 3; i++) {
            wire.send(received.topic(), eventId, received.type(), received.subject(), json.write(received));
        }
        selfies.send(received);

        selfies.awaitState(id, "open");
        assertThat(selfies.count("select attempt from moderation_case where id = $1", Tuple.of(id.value())))
                .isEqualTo(1);
    }

    @Test
    void aWithdrawalAfterTheDecisionForgetsTheSelfieAndDeletesItsPictures() {
        Brand brand = selfies.brand("manual");
        var maya = Colleague.of("Maya", brand.id());
        SubmissionId id = selfies.submit(brand, Draft.of(Photos.drawn(12)));
        selfies.awaitState(id, "open");
        maya.asks().body(Map.of("outcome", "approve")).post("/api/review/cases/{id}/decision", id.toString());
        var approved = json.read(awaitDecisions(id.value(), 1).get(0).value(), SubmissionApproved.class);

        selfies.withdraw(brand, id);

        selfies.awaitState(id, "withdrawn");
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> approved.renditions().stream()
                .noneMatch(rendition -> selfies.renditionExists(rendition.objectKey())));
        assertThat(selfies.count(
                        "select count(*)::int from known_picture where submission_id = $1", Tuple.of(id.value())))
                .isZero();
        assertThat(selfies.count(
                        "select count(*)::int from moderation_case where id = $1 and caption = '' and author_key = ''",
                        Tuple.of(id.value())))
                .isEqualTo(1);
        maya.asks().get("/api/review/cases/{id}", id.toString()).then().statusCode(404);
    }

    @Test
    void aWithdrawalThatOvertakesItsSelfieHolds() {
        Brand brand = selfies.brand("manual");
        var id = new SubmissionId(UUID.randomUUID());
        selfies.store(id, Photos.drawn(13));

        selfies.withdraw(brand, id);
        selfies.awaitState(id, "withdrawn");
        selfies.send(selfies.received(brand, id, Draft.of(Photos.drawn(13))));
        SubmissionId later = selfies.submit(brand, Draft.of(Photos.drawn(14)));

        selfies.awaitState(later, "open");
        assertThat(selfies.stateOf(id)).isEqualTo("withdrawn");
    }

    @Test
    void aBrokenPictureGoesToAPersonWhoCanOnlyRejectIt() {
        Brand brand = selfies.brand("trusting");
        var maya = Colleague.of("Maya", brand.id());

        SubmissionId id = selfies.submit(brand, Draft.of(Photos.truncated()));

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> selfies.stateOf(id), state -> state.equals("open") || state.equals("rejected"));
        if (selfies.stateOf(id).equals("open")) {
            maya.asks()
                    .body(Map.of("outcome", "approve"))
                    .post("/api/review/cases/{id}/decision", id.toString())
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:vitrine:problem:case-without-picture"));
            maya.asks()
                    .get("/api/review/cases/{id}/picture", id.toString())
                    .then()
                    .statusCode(404);
        }
        assertThat(wire.decisionsAbout(id.value()))
                .noneMatch(record -> EventWire.typeOf(record).equals(SubmissionApproved.TYPE));
    }

    @Test
    void anOlderAnnouncementOfACampaignChangesNothing() {
        Brand brand = selfies.brand("manual");

        selfies.announce(brand, "strict", 3, "Newest name");
        selfies.announce(brand, "trusting", 2, "Older name");

        assertThat(selfies.count(
                        "select count(*)::int from campaign_policy where campaign_id = $1 and version = 3"
                                + " and name = 'Newest name'",
                        Tuple.of(brand.campaignId())))
                .isEqualTo(1);
    }

    @Test
    void aPoisonedEventLiesWithTheDeadLettersAndHoldsNobodyUp() {
        Brand brand = selfies.brand("manual");
        UUID subject = UUID.randomUUID();

        wire.send(
                Topics.SUBMISSIONS,
                UUID.randomUUID(),
                SubmissionReceived.TYPE,
                subject,
                "{\"submissionId\":".getBytes(StandardCharsets.UTF_8));
        SubmissionId id = selfies.submit(brand, Draft.of(Photos.drawn(15)));

        selfies.awaitState(id, "open");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> wire.deadLettersAbout(subject).size() == 1);
    }
}
