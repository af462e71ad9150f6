package io.vitrine.campaign.gallery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vitrine.campaign.gallery.Selfies.Scene;
import io.vitrine.contract.VitrineEvent;
import io.vitrine.contract.look.v1.LookPublished;
import io.vitrine.contract.look.v1.LookRetired;
import io.vitrine.contract.moderation.v1.SubmissionApproved;
import io.vitrine.teststack.VitrineStackResource;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = VitrineStackResource.class, initArgs = @ResourceArg(name = "database", value = "campaign"))
class PublishingIT {

    @Inject
    Selfies selfies;

    private Scene scene;
    private final UUID submission = UUID.randomUUID();

    @BeforeEach
    void scene() {
        scene = selfies.scene();
    }

    @Test
    void anApprovedSelfieIsInTheGalleryAndOnItsPageOnce() {
        UUID event = hear(selfies.approval(scene, submission, 1, "Sun #ootd"));
        selfies.send(selfies.approval(scene, submission, 1, "Sun #ootd"), event);
        hear(selfies.approval(scene, submission, 1, "Sun #ootd"));

        assertThat(captions()).containsExactly("Sun #ootd");
        given().get("/looks/{id}", selfies.lookOf(submission)).then().statusCode(200);
        assertThat(selfies.query("select version::text from looks where submission_id = ?", submission))
                .containsExactly("1");
    }

    @Test
    void aRevokedSelfieIsGoneAndComesBackAsTheSameLook() {
        hear(selfies.approval(scene, submission, 1, "Sun #ootd"));
        UUID look = selfies.lookOf(submission);
        hear(selfies.revocation(scene, submission, 2));
        assertThat(captions()).isEmpty();
        given().get("/looks/{id}", look).then().statusCode(404);

        hear(selfies.approval(scene, submission, 3, "Sun again #ootd"));

        assertThat(captions()).containsExactly("Sun again #ootd");
        assertThat(selfies.lookOf(submission)).isEqualTo(look);
    }

    @Test
    void thatASelfieWaitsForAPersonChangesNothing() {
        hear(selfies.waiting(scene, submission));
        assertThat(selfies.query("select state from looks where submission_id = ?", submission))
                .isEmpty();

        hear(selfies.approval(scene, submission, 1, "Sun #ootd"));
        hear(selfies.waiting(scene, submission));

        assertThat(captions()).containsExactly("Sun #ootd");
    }

    @Test
    void aRejectionThatOvertookItsApprovalHolds() {
        hear(selfies.rejection(scene, submission, 2));
        hear(selfies.approval(scene, submission, 1, "Sun #ootd"));

        assertThat(captions()).isEmpty();
    }

    @Test
    void aWithdrawalErasesWhatWasKept() {
        hear(selfies.approval(scene, submission, 1, "Sun #ootd"));
        hear(selfies.withdrawal(scene, submission));

        assertThat(captions()).isEmpty();
        assertThat(selfies.query(
                        "select state from looks where submission_id = ? and caption is null and author_name is null"
                                + " and author_key is null and pictures is null",
                        submission))
                .containsExactly("withdrawn");
        assertThat(selfies.query(
                        "select object_key from look_pictures p join looks l on l.id = p.look_id where submission_id = ?",
                        submission))
                .isEmpty();
    }

    @Test
    void aWithdrawalThatCameFirstIsNeverOvercome() {
        hear(selfies.withdrawal(scene, submission));
        hear(selfies.approval(scene, submission, 1, "Sun #ootd"));
        hear(selfies.approval(scene, submission, 2, "Sun #ootd"));

        assertThat(captions()).isEmpty();
    }

    @Test
    void aPictureIsServedWhileItsLookIsShownAndNotAMomentLonger() {
        String key = selfies.key(submission, 320);
        selfies.storePicture(key);
        given().get("/media/{key}", key).then().statusCode(404);

        hear(selfies.approval(scene, submission, 1, "Sun #ootd"));
        String tag = given().get("/media/{key}", key)
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag).get("/media/{key}", key).then().statusCode(304);

        hear(selfies.withdrawal(scene, submission));
        given().get("/media/{key}", key).then().statusCode(404);
        given().header("If-None-Match", tag).get("/media/{key}", key).then().statusCode(404);
    }

    @Test
    void aSecondApprovalWithOtherPicturesShutsTheFormerOnesAtOnce() {
        SubmissionApproved first = selfies.approval(scene, submission, 1, "Sun #ootd");
        SubmissionApproved second = withOtherPictures(selfies.approval(scene, submission, 2, "Sun #ootd"));
        String former = first.renditions().get(0).objectKey();
        String present = second.renditions().get(0).objectKey();
        selfies.storePicture(former);
        selfies.storePicture(present);
        hear(first);
        UUID look = selfies.lookOf(submission);
        given().get("/media/{key}", former).then().statusCode(200);

        hear(second);

        assertThat(captions()).containsExactly("Sun #ootd");
        assertThat(selfies.lookOf(submission)).isEqualTo(look);
        given().get("/media/{key}", present).then().statusCode(200);
        given().get("/media/{key}", former).then().statusCode(404);
    }

    private static SubmissionApproved withOtherPictures(SubmissionApproved event) {
        return new SubmissionApproved(
                event.submissionId(),
                event.brandId(),
                event.campaignId(),
                event.decisionVersion(),
                event.decidedAt(),
                event.decidedBy(),
                event.policyVersion(),
                event.caption(),
                event.hashtags(),
                event.authorName(),
                event.authorKey(),
                event.submittedAt(),
                event.renditions().stream()
                        .map(it -> new SubmissionApproved.Rendition(
                                UUID.randomUUID().toString().replace("-", "") + ".jpg",
                                it.width(),
                                it.height(),
                                it.bytes()))
                        .toList(),
                event.palette());
    }

    @Test
    void aPageIsRenderedAnewOnlyWhenTheGalleryChanged() {
        hear(selfies.approval(scene, submission, 1, "Sun #ootd"));
        String tag = given().get("/g/{slug}", scene.slug())
                .then()
                .statusCode(200)
                .header("Vary", "Accept-Encoding")
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag)
                .get("/g/{slug}", scene.slug())
                .then()
                .statusCode(304);

        hear(selfies.rejection(scene, submission, 2));

        given().header("If-None-Match", tag)
                .get("/g/{slug}", scene.slug())
                .then()
                .statusCode(200);
    }

    @Test
    void theWorldIsToldOfTheLookAndOfItsEndAndThenTheTopicForgetsIt() {
        hear(selfies.approval(scene, submission, 1, "Sun #ootd"));
        hear(selfies.withdrawal(scene, submission));

        String look = selfies.lookOf(submission).toString();
        await().until(
                        () -> selfies.announced(look),
                        List.of(LookPublished.TYPE, LookRetired.TYPE, LookRetired.TYPE + " tombstone")::equals);
    }

    @Test
    void anUnknownCampaignOrLookIsNotFound() {
        given().get("/api/campaigns/{slug}/looks", "nowhere").then().statusCode(404);
        given().get("/api/looks/{id}", UUID.randomUUID()).then().statusCode(404);
        given().get("/api/campaigns/{slug}/looks?after=x", scene.slug()).then().statusCode(400);
        given().get("/api/campaigns/{slug}/looks?limit=49", scene.slug()).then().statusCode(400);
    }

    private UUID hear(VitrineEvent event) {
        UUID id = selfies.send(event);
        await().until(() -> selfies.applied(id));
        return id;
    }

    private List<String> captions() {
        // The gallery hears of the commit a moment after the inbox shows it.
        long version =
                selfies.query("select version::text from galleries where campaign_id = ?", scene.campaignId()).stream()
                        .mapToLong(Long::parseLong)
                        .sum();
        await().until(() -> Long.parseLong(
                        given().get("/api/campaigns/{slug}/looks", scene.slug()).header("Gallery-Version"))
                >= version);
        return given().get("/api/campaigns/{slug}/looks", scene.slug())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("looks.caption");
    }
}
