package io.vitrine.campaign.campaign;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vitrine.campaign.TestBrand;
import io.vitrine.contract.campaign.v1.CampaignAnnounced;
import io.vitrine.delivery.EventJson;
import io.vitrine.teststack.VitrineStackResource;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = VitrineStackResource.class, initArgs = @ResourceArg(name = "database", value = "campaign"))
class CampaignsIT {

    private TestBrand brand;
    private String tag;
    private String slug;

    @Inject
    EventJson json;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @BeforeEach
    void brand() {
        brand = TestBrand.create();
        tag = brand.slug().replace("-", "");
        slug = "c" + brand.slug().substring(6, 29);
    }

    @Test
    void aMarketerCreatesACampaignThatThePublicSees() {
        create(Map.of()).statusCode(201).body("version", equalTo(1)).body("terms.version", equalTo("t1"));

        given().get("/api/campaigns?limit=100").then().statusCode(200).body("campaigns.slug", hasItem(slug));
        given().get("/api/campaigns/{slug}", slug)
                .then()
                .statusCode(200)
                .body("phase", equalTo("running"))
                .body("policy", nullValue())
                .body("version", nullValue());
        given().accept("text/html").get("/").then().statusCode(200).body(containsString("/g/" + slug));
    }

    @Test
    void theNameGivesAnAddressThatIsFree() {
        String name = "Sömmer " + tag;
        given().header("Authorization", brand.bearer("owner"))
                .contentType("application/json")
                .body(Map.of("name", name, "hashtags", List.of(tag), "terms", Map.of("text", "A")))
                .post("/api/campaigns")
                .then()
                .statusCode(201)
                .body("slug", equalTo("sommer-" + tag));
        given().header("Authorization", brand.bearer("owner"))
                .contentType("application/json")
                .body(Map.of("name", name, "hashtags", List.of(tag + "two"), "terms", Map.of("text", "A")))
                .post("/api/campaigns")
                .then()
                .statusCode(201)
                .body("slug", equalTo("sommer-" + tag + "-2"));
    }

    @Test
    void everyChangeIsAnnouncedWholeAndInOrder() {
        String id = create(Map.of(
                        "policy", Map.of("preset", "strict", "blockedWords", List.of("rival"), "blurBystanders", true)))
                .statusCode(201)
                .body("policy.blurBystanders", equalTo(true))
                .extract()
                .path("id");
        change(1, Map.of("name", "Second name", "terms", Map.of("text", "Other words")))
                .statusCode(200);

        List<ConsumerRecord<String, byte[]>> records = announcedOf(id, 2);

        var first = json.read(records.get(0).value(), CampaignAnnounced.class);
        var second = json.read(records.get(1).value(), CampaignAnnounced.class);
        assertThat(first.version()).isEqualTo(1);
        assertThat(first.policy().blockedWords()).containsExactly("rival");
        assertThat(first.policy().blurBystanders()).isTrue();
        assertThat(second.policy().blurBystanders()).isFalse();
        assertThat(first.brandId()).isEqualTo(brand.brandId());
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.name()).isEqualTo("Second name");
        assertThat(second.terms()).isEqualTo(new CampaignAnnounced.Terms("t2", "Other words"));
        assertThat(header(records.get(0), "ce_type")).isEqualTo(CampaignAnnounced.TYPE);
        assertThat(header(records.get(0), "ce_subject")).isEqualTo(id);
        assertThat(header(records.get(0), "ce_specversion")).isEqualTo("1.0");
        assertThat(header(records.get(0), "ce_id")).isNotEqualTo(header(records.get(1), "ce_id"));
    }

    @Test
    void aWishThatChangesNothingAnnouncesNothing() {
        create(Map.of()).statusCode(201);
        var whole = given().header("Authorization", brand.bearer("owner"))
                .get("/api/campaigns/{slug}", slug)
                .then()
                .extract();

        change(1, Map.of("opensAt", whole.path("opensAt"))).statusCode(200).body("version", equalTo(1));
    }

    @Test
    void aChangeOfAnOldVersionIsRefused() {
        create(Map.of()).statusCode(201);
        change(1, Map.of("name", "One")).statusCode(200);

        change(1, Map.of("name", "Two"))
                .statusCode(409)
                .body("type", equalTo("urn:vitrine:problem:version-conflict"))
                .body("version", equalTo(2));
    }

    @Test
    void anAddressIsNobodyElsesEvenAfterItWasGivenUp() {
        create(Map.of()).statusCode(201);
        change(1, Map.of("slug", slug + "-new")).statusCode(200).body("slug", equalTo(slug + "-new"));

        var other = TestBrand.create();
        given().header("Authorization", other.bearer("owner"))
                .contentType("application/json")
                .body(wish(Map.of("hashtags", List.of(other.slug().replace("-", "")))))
                .post("/api/campaigns")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:vitrine:problem:slug-taken"));
        given().get("/api/campaigns/{slug}", slug).then().statusCode(200).body("slug", equalTo(slug + "-new"));
    }

    @Test
    void aHashtagLeadsToOneCampaignAtATime() {
        create(Map.of()).statusCode(201);

        create(Map.of("slug", slug + "-b"))
                .statusCode(409)
                .body("type", equalTo("urn:vitrine:problem:hashtag-taken"))
                .body("campaign", equalTo(slug));
        change(1, Map.of("state", "closed")).statusCode(200);
        create(Map.of("slug", slug + "-b")).statusCode(201);
    }

    @Test
    void whatHasNotBegunIsTheBrandsSecret() {
        String tomorrow = Instant.now().plus(1, ChronoUnit.DAYS).toString();
        create(Map.of("opensAt", tomorrow)).statusCode(201);

        given().get("/api/campaigns/{slug}", slug).then().statusCode(404);
        given().get("/api/campaigns?limit=100").then().body("campaigns.slug", not(hasItem(slug)));
        given().header("Authorization", brand.bearer("analyst"))
                .get("/api/campaigns/{slug}", slug)
                .then()
                .statusCode(200)
                .body("phase", equalTo("upcoming"));
    }

    @Test
    void saysOfEveryFieldWhatIsWrong() {
        create(Map.of(
                        "name",
                        " ",
                        "hashtags",
                        List.of("two words"),
                        "slug",
                        "Ümlaut",
                        "policy",
                        Map.of("preset", "lax")))
                .statusCode(400)
                .body("errors.field", equalTo(List.of("name", "slug", "hashtags", "policy.preset")));
        create(Map.of("opensAt", "2026-05-02T00:00:00Z", "closesAt", "2026-05-01T00:00:00Z"))
                .statusCode(400)
                .body("errors[0].field", equalTo("closesAt"));
    }

    @Test
    void aNewNameOfTheBrandIsAnnouncedWithEachOfItsCampaigns() {
        String id = create(Map.of()).statusCode(201).extract().path("id");

        given().header("Authorization", brand.bearer("owner"))
                .contentType("application/json")
                .body(Map.of("name", "Maison Neuve"))
                .put("/api/brand")
                .then()
                .statusCode(200);

        var second = json.read(announcedOf(id, 2).get(1).value(), CampaignAnnounced.class);
        assertThat(second.brandName()).isEqualTo("Maison Neuve");
        assertThat(second.version()).isEqualTo(2);
    }

    private ValidatableResponse create(Map<String, Object> with) {
        return given().header("Authorization", brand.bearer("marketer"))
                .contentType("application/json")
                .body(wish(with))
                .post("/api/campaigns")
                .then();
    }

    private ValidatableResponse change(long version, Map<String, Object> with) {
        Map<String, Object> wish = wish(with);
        wish.put("version", version);
        return given().header("Authorization", brand.bearer("marketer"))
                .contentType("application/json")
                .body(wish)
                .put("/api/campaigns/{slug}", slug)
                .then();
    }

    private Map<String, Object> wish(Map<String, Object> with) {
        Map<String, Object> wish = new HashMap<>(Map.of(
                "name",
                "Outfit of the day",
                "slug",
                slug,
                "state",
                "open",
                "hashtags",
                List.of("#" + tag),
                "terms",
                Map.of("text", "You may show my selfie."),
                "policy",
                Map.of("preset", "balanced")));
        wish.putAll(with);
        return wish;
    }

    private List<ConsumerRecord<String, byte[]>> announcedOf(String campaignId, int count) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka), new StringDeserializer(), new ByteArrayDeserializer())) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> !consumer.partitionsFor("vitrine.campaigns.v1").isEmpty());
            var partitions = consumer.partitionsFor("vitrine.campaigns.v1").stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (campaignId.equals(record.key())) {
                        found.add(record);
                    }
                });
                return found.size() >= count;
            });
        }
        return found;
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
