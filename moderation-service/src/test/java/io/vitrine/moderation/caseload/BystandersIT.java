package io.vitrine.moderation.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.contract.SubmissionId;
import io.vitrine.contract.moderation.v1.SubmissionApproved;
import io.vitrine.delivery.EventJson;
import io.vitrine.moderation.EventWire;
import io.vitrine.moderation.FaceComposites;
import io.vitrine.moderation.ModerationTest;
import io.vitrine.moderation.Selfies.Brand;
import io.vitrine.moderation.Selfies.Draft;
import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.teststack.VitrineStackResource;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Bystanders, from the campaign that asks to the pictures that are announced, with the models on. */
@QuarkusTest
@TestProfile(BystandersIT.ModelsOn.class)
@WithTestResource(value = VitrineStackResource.class, initArgs = @ResourceArg(name = "database", value = "moderation"))
class BystandersIT extends ModerationTest {

    /** With faces looked for. */
    public static final class ModelsOn implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("vitrine.moderation.models", "true");
        }
    }

    /** Where the two faces of {@link FaceComposites#oneNearOneFar(int)} are. */
    private static final double[] NEAR = {0.27, 0.15, 0.12, 0.16};

    private static final double[] FAR = {0.853, 0.408, 0.05, 0.065};

    private static final String PICTURES =
            "select r ->> 'objectKey' from moderation_case c, jsonb_array_elements(c.%s) r where c.id = $1";

    @Inject
    EventJson json;

    @Inject
    Cases cases;

    @Inject
    BlurFaces blurFaces;

    @Test
    void aBystanderIsUnrecognisableInAllThatIsAnnouncedAndTheMainFaceIsNot() {
        Brand brand = selfies.brandThatBlursBystanders("trusting");

        SubmissionId id = selfies.submit(brand, Draft.of(FaceComposites.oneNearOneFar(101)));
        var approved = json.read(awaitDecisions(id.value(), 1).get(0).value(), SubmissionApproved.class);

        List<String> shown = keys(approved);
        List<String> unblurred = unblurred(id);
        assertThat(shown).hasSize(3).allMatch(key -> key.matches("[0-9a-f]{32}\\.jpg"));
        assertThat(unblurred).hasSize(3).allMatch(key -> key.matches("unblurred-[0-9a-f]{32}\\.jpg"));
        for (int size = 0; size < 3; size++) {
            BufferedImage before = image(selfies.rendition(unblurred.get(size)));
            BufferedImage after = image(selfies.rendition(shown.get(size)));
            assertThat(contrast(before, FAR)).isGreaterThan(4 * contrast(after, FAR));
            assertThat(contrast(after, NEAR) / contrast(before, NEAR)).isBetween(0.9, 1.1);
        }
    }

    @Test
    void noEventAndNoPublicNameLeadsToAnUnblurredPicture() {
        Brand brand = selfies.brandThatBlursBystanders("manual");
        var maya = Colleague.of("Maya", brand.id());
        SubmissionId id = open(brand, 102);
        maya.claims(id).statusCode(200).body("faces.boxes.blur", equalTo(List.of(false, true)));
        decide(maya, id, 0).statusCode(200);
        blur(maya, id, 1, List.of()).statusCode(200).body("version", equalTo(2));
        blur(maya, id, 2, List.of(box(0.2, 0.1, 0.3, 0.3, true)))
                .statusCode(200)
                .body("version", equalTo(3));

        var announced = awaitAnnounced(id.value(), 4);

        assertThat(announced).allSatisfy(event -> assertThat(new String(event.value(), StandardCharsets.UTF_8))
                .doesNotContain("unblurred"));
        List<String> everShown = announced.stream()
                .filter(event -> EventWire.typeOf(event).equals(SubmissionApproved.TYPE))
                .flatMap(event -> keys(json.read(event.value(), SubmissionApproved.class)).stream())
                .toList();
        assertThat(everShown).hasSize(9).doesNotHaveDuplicates().doesNotContainAnyElementsOf(unblurred(id));
        for (String key : unblurred(id)) {
            io.restassured.RestAssured.given().get("/media/{key}", key).then().statusCode(404);
        }
    }

    @Test
    void reviewersSeeThePictureAsItWasSentAndTheOtherBrandSeesNone() {
        Brand brand = selfies.brandThatBlursBystanders("manual");
        var maya = Colleague.of("Maya", brand.id());
        SubmissionId id = open(brand, 103);

        BufferedImage sent = picture(maya, id, "?size=1280&unblurred=true");
        BufferedImage shown = picture(maya, id, "?size=1280");

        assertThat(contrast(sent, FAR)).isGreaterThan(4 * contrast(shown, FAR));
        Colleague.of("Stranger", UUID.randomUUID(), "owner")
                .asks()
                .get("/api/review/cases/{id}/picture?unblurred=true", id.toString())
                .then()
                .statusCode(404);
        blur(Colleague.of("Stranger", UUID.randomUUID(), "owner"), id, 0, List.of())
                .statusCode(404);
    }

    @Test
    void whatAReviewerChangesIsMadeAnewAndWhatItReplacesIsSwept() {
        Brand brand = selfies.brandThatBlursBystanders("trusting");
        var maya = Colleague.of("Maya", brand.id());
        SubmissionId id = selfies.submit(brand, Draft.of(FaceComposites.oneNearOneFar(104)));
        List<String> first = keys(json.read(awaitDecisions(id.value(), 1).get(0).value(), SubmissionApproved.class));
        List<String> kept = unblurred(id);

        blur(maya, id, 1, List.of(box(NEAR[0], NEAR[1], NEAR[2], NEAR[3], true)))
                .statusCode(200)
                .body("state", equalTo("approved"))
                .body("faces.by", equalTo("Maya"))
                .body("faces.checked", equalTo("person"))
                .body("faces.boxes", hasSize(1));

        var second = json.read(awaitDecisions(id.value(), 2).get(1).value(), SubmissionApproved.class);
        assertThat(second.decisionVersion()).isEqualTo(2);
        assertThat(keys(second)).hasSize(3).doesNotContainAnyElementsOf(first);
        assertThat(unblurred(id)).isEqualTo(kept);
        BufferedImage sent = image(selfies.rendition(kept.get(2)));
        BufferedImage now = image(selfies.rendition(keys(second).get(2)));
        assertThat(contrast(sent, NEAR)).isGreaterThan(4 * contrast(now, NEAR));
        assertThat(contrast(now, FAR) / contrast(sent, FAR)).isBetween(0.9, 1.1);

        passTimeOf(first);
        awaitGone(first);
        assertThat(keys(second)).allMatch(selfies::renditionExists);
        assertThat(kept).allMatch(selfies::renditionExists);
    }

    @Test
    void onlyWhoHasTheCaseAndLookedAtItsVersionChangesWhatIsBlurred() {
        Brand brand = selfies.brandThatBlursBystanders("manual");
        SubmissionId id = open(brand, 105);
        var maya = Colleague.of("Maya", brand.id());
        var sam = Colleague.of("Sam", brand.id());

        blur(maya, id, 0, List.of()).statusCode(409).body("type", equalTo("urn:vitrine:problem:case-not-claimed"));
        sam.claims(id).statusCode(200);
        blur(maya, id, 0, List.of())
                .statusCode(409)
                .body("type", equalTo("urn:vitrine:problem:case-claimed"))
                .body("claimedBy", equalTo("Sam"));
        blur(sam, id, 1, List.of()).statusCode(409).body("type", equalTo("urn:vitrine:problem:case-changed"));
        blur(sam, id, 0, List.of()).statusCode(200).body("state", equalTo("claimed"));
        sam.asks()
                .body(Map.of("outcome", "reject", "reasonCode", "other"))
                .post("/api/review/cases/{id}/decision", id.toString())
                .then()
                .statusCode(200);
        blur(sam, id, 1, List.of()).statusCode(409).body("type", equalTo("urn:vitrine:problem:case-rejected"));
    }

    @Test
    void boxesThatMakeNoSenseAreRefusedInWords() {
        Brand brand = selfies.brandThatBlursBystanders("manual");
        SubmissionId id = open(brand, 106);
        var maya = Colleague.of("Maya", brand.id());
        maya.claims(id).statusCode(200);
        List<Map<String, Object>> crowd = new ArrayList<>();
        for (int i = 0; i <= 60; i++) {
            crowd.add(box(0.1, 0.1, 0.1, 0.1, true));
        }

        for (List<Map<String, Object>> boxes : List.of(
                List.of(box(0.9, 0.1, 0.2, 0.1, true)),
                List.of(box(-0.1, 0.1, 0.2, 0.1, true)),
                List.of(box(0.1, 0.1, 0, 0.1, true)),
                List.of(box(0.1, 0.1, 0.1, 1e9, true)),
                crowd)) {
            blur(maya, id, 0, boxes).statusCode(400);
        }
        maya.asks()
                .body("{\"version\":0,\"boxes\":[{\"x\":0.1,\"y\":0.1,\"width\":0.1,\"height\":0.1,\"kind\":\"cat\","
                        + "\"blur\":true}]}")
                .put("/api/review/cases/{id}/blur", id.toString())
                .then()
                .statusCode(400);
        assertThat(selfies.count(
                        "select count(*)::int from moderation_case where id = $1 and faces_checked = 'machine'",
                        Tuple.of(id.value())))
                .isEqualTo(1);
    }

    /** As a process leaves it that is killed after the pictures were stored. */
    @Test
    void picturesThatTheCaseNeverCameToReferToAreSweptAndTheCaseStays() {
        Brand brand = selfies.brandThatBlursBystanders("manual");
        SubmissionId id = open(brand, 107);
        var before = (ScreenedCase) cases.find(brand.id(), id, Instant.now())
                .await()
                .atMost(Duration.ofSeconds(10))
                .orElseThrow()
                .moderationCase();

        Examination painted = blurFaces
                .paint(
                        before,
                        List.of(new FaceBox(0.3, 0.3, 0.2, 0.2, FaceBox.Kind.DRAWN, true)),
                        new Reviewer(UUID.randomUUID(), "Maya"))
                .orElseThrow();

        List<String> orphans = painted.objectKeys().stream()
                .filter(key -> !before.examination().objectKeys().contains(key))
                .toList();
        assertThat(orphans).hasSize(3).allMatch(selfies::renditionExists);
        assertThat(selfies.count(
                        "select count(*)::int from rendition where object_key = any($1) and delete_after > now()",
                        Tuple.of(orphans.toArray(String[]::new))))
                .isEqualTo(3);
        passTimeOf(orphans);
        awaitGone(orphans);
        assertThat(before.examination().objectKeys()).hasSize(6).allMatch(selfies::renditionExists);
        assertThat(shown(id)).hasSize(3).doesNotContainAnyElementsOf(orphans);
    }

    @Test
    void aWithdrawalTakesTheUnblurredPicturesToo() {
        Brand brand = selfies.brandThatBlursBystanders("manual");
        SubmissionId id = open(brand, 108);
        List<String> all = new ArrayList<>(shown(id));
        all.addAll(unblurred(id));

        selfies.withdraw(brand, id);
        selfies.awaitState(id, "withdrawn");

        assertThat(all).hasSize(6);
        awaitGone(all);
        assertThat(selfies.count(
                        "select (jsonb_array_length(face_boxes) + jsonb_array_length(unblurred))::int"
                                + " from moderation_case where id = $1",
                        Tuple.of(id.value())))
                .isZero();
    }

    @Test
    void aRejectionThatIsTakenBackHasAllItsPicturesAgain() {
        Brand brand = selfies.brandThatBlursBystanders("manual");
        SubmissionId id = open(brand, 109);
        var maya = Colleague.of("Maya", brand.id());
        maya.asks()
                .body(Map.of("outcome", "reject", "reasonCode", "other"))
                .post("/api/review/cases/{id}/decision", id.toString());
        maya.asks()
                .post("/api/review/cases/{id}/reopen", id.toString())
                .then()
                .statusCode(200)
                .body("faces.boxes", hasSize(2));

        assertThat(selfies.count(
                        "select count(*)::int from rendition where case_id = $1 and delete_after is null",
                        Tuple.of(id.value())))
                .isEqualTo(6);
    }

    @Test
    void whereNobodyAsksFacesAreKnownAndStay() {
        Brand brand = selfies.brand("manual");
        SubmissionId id = open(brand, 110);

        Colleague.of("Maya", brand.id())
                .asks()
                .get("/api/review/cases/{id}", id.toString())
                .then()
                .body("faces.asked", equalTo(false))
                .body("faces.checked", equalTo("machine"))
                .body("faces.boxes.blur", equalTo(List.of(false)));
        assertThat(unblurred(id)).isEmpty();
    }

    private SubmissionId open(Brand brand, int seed) {
        SubmissionId id = selfies.submit(brand, Draft.of(FaceComposites.oneNearOneFar(seed)));
        selfies.awaitState(id, "open");
        return id;
    }

    private List<String> shown(SubmissionId id) {
        return selfies.texts(PICTURES.formatted("renditions"), Tuple.of(id.value()));
    }

    private List<String> unblurred(SubmissionId id) {
        return selfies.texts(PICTURES.formatted("unblurred"), Tuple.of(id.value()));
    }

    private void passTimeOf(List<String> keys) {
        selfies.execute(
                "update rendition set delete_after = $2 where object_key = any($1) and delete_after is not null",
                Tuple.of(
                        keys.toArray(String[]::new),
                        Instant.now().minusSeconds(1).atOffset(ZoneOffset.UTC)));
    }

    private void awaitGone(List<String> keys) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> keys.stream()
                .noneMatch(selfies::renditionExists));
    }

    private static List<String> keys(SubmissionApproved approved) {
        return approved.renditions().stream()
                .map(SubmissionApproved.Rendition::objectKey)
                .toList();
    }

    private static Map<String, Object> box(double x, double y, double width, double height, boolean blur) {
        return Map.of("x", x, "y", y, "width", width, "height", height, "kind", "drawn", "blur", blur);
    }

    private static ValidatableResponse decide(Colleague colleague, SubmissionId id, long version) {
        return colleague
                .asks()
                .body(Map.of("outcome", "approve", "version", version))
                .post("/api/review/cases/{id}/decision", id.toString())
                .then();
    }

    private static ValidatableResponse blur(
            Colleague colleague, SubmissionId id, long version, List<Map<String, Object>> boxes) {
        return colleague
                .asks()
                .body(Map.of("version", version, "boxes", boxes))
                .put("/api/review/cases/{id}/blur", id.toString())
                .then();
    }

    private static BufferedImage picture(Colleague colleague, SubmissionId id, String query) {
        return image(colleague
                .asks()
                .get("/api/review/cases/{id}/picture" + query, id.toString())
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
    }

    private static BufferedImage image(byte[] jpeg) {
        try {
            return ImageIO.read(new ByteArrayInputStream(jpeg));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** By how much neighbours differ inside a box, in levels of green. */
    private static double contrast(BufferedImage image, double[] box) {
        double sum = 0;
        int count = 0;
        for (int y = (int) (box[1] * image.getHeight()); y < (box[1] + box[3]) * image.getHeight() - 1; y++) {
            for (int x = (int) (box[0] * image.getWidth()); x < (box[0] + box[2]) * image.getWidth() - 1; x++) {
                int here = image.getRGB(x, y) >> 8 & 0xff;
                sum += Math.abs(here - (image.getRGB(x + 1, y) >> 8 & 0xff))
                        + Math.abs(here - (image.getRGB(x, y + 1) >> 8 & 0xff));
                count += 2;
            }
        }
        return sum / count;
    }
}
