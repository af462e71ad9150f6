package io.vitrine.moderation.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.contract.SubmissionId;
import io.vitrine.contract.moderation.v1.SubmissionApproved;
import io.vitrine.delivery.EventJson;
import io.vitrine.moderation.ModerationTest;
import io.vitrine.moderation.Photos;
import io.vitrine.moderation.Selfies.Brand;
import io.vitrine.moderation.Selfies.Draft;
import io.vitrine.teststack.VitrineStackResource;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With models, an approval says what the look can be compared by; a withdrawal takes that along. */
@QuarkusTest
@TestProfile(EmbeddingsIT.WithModels.class)
@WithTestResource(value = VitrineStackResource.class, initArgs = @ResourceArg(name = "database", value = "moderation"))
class EmbeddingsIT extends ModerationTest {

    @Inject
    EventJson json;

    /** Models on, with time to load on a busy machine. */
    public static class WithModels implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("vitrine.moderation.models", "true", "vitrine.moderation.screen-limit", "30s");
        }
    }

    @Test
    void anApprovalCarriesBothEmbeddingsAndStaysSmall() {
        Brand brand = selfies.brand("manual");
        SubmissionId id = selfies.submit(
                brand, Draft.of(Photos.real("astronaut.png")).captioned("In orange for a walk among the stars #ootd"));
        selfies.awaitState(id, "open");
        approve(brand, id);

        byte[] value = awaitDecisions(id.value(), 1).get(0).value();
        var approved = json.read(value, SubmissionApproved.class);
        assertThat(approved.pictureEmbedding()).satisfies(embedding -> {
            assertThat(embedding.model()).isEqualTo("nsfwjs-4.4.0/mobilenet-v2-mid");
            assertThat(embedding.dimensions()).isEqualTo(1792);
            assertThat(embedding.scale()).isPositive();
            assertThat(Base64.getDecoder().decode(embedding.values())).hasSize(1792);
        });
        assertThat(approved.captionEmbedding()).satisfies(embedding -> {
            assertThat(embedding.model()).isEqualTo("all-minilm-l6-v2-q");
            assertThat(Base64.getDecoder().decode(embedding.values())).hasSize(384);
        });
        assertThat(value.length).isLessThan(6_000);
    }

    @Test
    void aCaptionWithoutWordsHasNone() {
        Brand brand = selfies.brand("manual");
        SubmissionId id =
                selfies.submit(brand, Draft.of(Photos.drawn(61)).captioned("#ootd 😍 https://example.com/words"));
        selfies.awaitState(id, "open");
        approve(brand, id);

        var approved = json.read(awaitDecisions(id.value(), 1).get(0).value(), SubmissionApproved.class);
        assertThat(approved.captionEmbedding()).isNull();
        assertThat(approved.pictureEmbedding()).isNotNull();
    }

    @Test
    void aWithdrawalForgetsThem() {
        Brand brand = selfies.brand("manual");
        SubmissionId id = selfies.submit(brand, Draft.of(Photos.drawn(62)));
        selfies.awaitState(id, "open");
        assertThat(kept(id)).isEqualTo(1);

        selfies.withdraw(brand, id);
        selfies.awaitState(id, "withdrawn");

        assertThat(kept(id)).isZero();
    }

    private int kept(SubmissionId id) {
        return selfies.count(
                "select count(*)::int from moderation_case where id = $1"
                        + " and octet_length(picture_embedding) between 1792 and 1900",
                Tuple.of(id.value()));
    }

    private static void approve(Brand brand, SubmissionId id) {
        Colleague.of("Maya", brand.id())
                .asks()
                .body(Map.of("outcome", "approve"))
                .post("/api/review/cases/{id}/decision", id.toString())
                .then()
                .statusCode(200);
    }
}
