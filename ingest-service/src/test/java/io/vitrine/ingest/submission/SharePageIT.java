package io.vitrine.ingest.submission;

import static io.vitrine.ingest.submission.IngestBench.campaign;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vitrine.contract.campaign.v1.CampaignAnnounced;
import io.vitrine.contract.campaign.v1.CampaignAnnounced.State;
import io.vitrine.teststack.VitrineStackResource;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = VitrineStackResource.class, initArgs = @ResourceArg(name = "database", value = "ingest"))
class SharePageIT {

    private static final Pattern ASSET = Pattern.compile("/assets/ingest/[^\"]+");
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

    @Inject
    IngestBench bench;

    @Test
    void showsTheFormOfAnOpenCampaign() {
        // Given
        CampaignAnnounced campaign = bench.openCampaign();
        // When
        Response page = page("/share/" + campaign.slug());
        // Then
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString())
                .contains(campaign.name())
                .contains(campaign.hashtags().get(0).display() + " </textarea>")
                .contains("value=\"" + IngestBench.TERMS + "\"")
                .contains("You keep your rights.")
                .contains("enctype=\"multipart/form-data\"");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("Content-Security-Policy")).doesNotContain("unsafe-inline");
    }

    @Test
    void givesEveryFillingOfTheFormItsOwnKey() {
        CampaignAnnounced campaign = bench.openCampaign();
        String path = "/share/" + campaign.slug();
        assertThat(key(page(path))).isNotEqualTo(key(page(path)));
    }

    @Test
    void servesTheScriptAndTheStyleThatThePageNames() {
        // Given
        Response page = page("/share/" + bench.openCampaign().slug());
        Matcher assets = ASSET.matcher(page.asString());
        // When / Then
        int served = 0;
        while (assets.find()) {
            assertThat(bench.caller().accept("*/*").get(assets.group()).statusCode())
                    .isEqualTo(200);
            served++;
        }
        assertThat(served).isEqualTo(2);
    }

    @Test
    void saysWhenACampaignIsNotYetOpenOrOver() {
        // Given
        Instant later = Instant.now().plusSeconds(86_400);
        CampaignAnnounced early = bench.known(campaign(unique(), later, null, State.OPEN, unique()));
        CampaignAnnounced over = bench.known(campaign(unique(), Instant.EPOCH, null, State.CLOSED, unique()));
        // When / Then
        assertThat(page("/share/" + early.slug()).asString())
                .contains("Not open yet")
                .doesNotContain("<form class=\"form\"");
        assertThat(page("/share/" + over.slug()).asString())
                .contains("This campaign is over")
                .contains("/g/" + over.slug())
                .doesNotContain("<form class=\"form\"");
    }

    @Test
    void listsOpenCampaignsAndHelpsWhereOneIsUnknown() {
        // Given
        CampaignAnnounced campaign = bench.openCampaign();
        // When
        Response list = page("/share");
        Response unknown = page("/share/" + unique());
        // Then
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.asString()).contains("/share/" + campaign.slug());
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.asString()).contains("We don’t know that campaign").contains("/share/" + campaign.slug());
    }

    @Test
    void escapesWhatABrandWrote() {
        // Given
        String slug = unique();
        CampaignAnnounced named = new CampaignAnnounced(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "<i>Brand</i>",
                1,
                slug,
                "<script>alert(1)</script>",
                campaign(slug, Instant.EPOCH, null, State.OPEN, slug).hashtags(),
                Instant.EPOCH,
                null,
                State.OPEN,
                new CampaignAnnounced.Terms("\"><b>", "<img src=x onerror=alert(1)>"),
                campaign(slug, Instant.EPOCH, null, State.OPEN, slug).policy());
        // When
        bench.known(named);
        // Then
        assertThat(page("/share/" + slug).asString())
                .doesNotContain("<script>alert")
                .doesNotContain("<i>Brand")
                .doesNotContain("\"><b>")
                .doesNotContain("<img src=x");
    }

    private Response page(String path) {
        return bench.caller().accept("text/html").get(path);
    }

    private static String key(Response page) {
        Matcher matcher = KEY.matcher(page.asString());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static String unique() {
        return "c" + UUID.randomUUID().toString().substring(0, 8);
    }
}
