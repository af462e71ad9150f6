package io.vitrine.ingest.submission;

import static io.vitrine.ingest.submission.IngestBench.TERMS;
import static io.vitrine.ingest.submission.IngestBench.photo;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vitrine.contract.campaign.v1.CampaignAnnounced;
import io.vitrine.teststack.VitrineStackResource;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = VitrineStackResource.class, initArgs = @ResourceArg(name = "database", value = "ingest"))
class LargePhotoIT {

    private static final int MEGABYTE = 1024 * 1024;

    @Inject
    IngestBench bench;

    private LargeUploads uploads;
    private CampaignAnnounced campaign;

    @BeforeEach
    void givenAnOpenCampaign() {
        uploads = new LargeUploads(RestAssured.port);
        campaign = bench.openCampaign();
    }

    @Test
    void takesAPhotoOfManyMegabytesEitherWay() throws Exception {
        byte[] large = Arrays.copyOf(photo(), 24 * MEGABYTE);
        byte[] middling = Arrays.copyOf(photo(), 6 * MEGABYTE);
        assertThat(uploads.send(large, campaign.slug(), TERMS).statusCode()).isEqualTo(202);
        assertThat(uploads.sendInChunks(middling, campaign.slug(), TERMS).statusCode())
                .isEqualTo(202);
        assertThat(bench.count("submission", "campaign_id = $1 and bytes = $2", campaign.campaignId(), 24L * MEGABYTE))
                .isEqualTo(1);
        assertThat(bench.count("submission", "campaign_id = $1 and bytes = $2", campaign.campaignId(), 6L * MEGABYTE))
                .isEqualTo(1);
    }

    @Test
    void refusesOneThatIsTooLargeWhateverItSaysBeforehand() throws Exception {
        assertTooLarge(uploads.send(Arrays.copyOf(photo(), 25 * MEGABYTE + 1), campaign.slug(), TERMS));
        assertTooLarge(uploads.sendInChunks(Arrays.copyOf(photo(), 26 * MEGABYTE), campaign.slug(), TERMS));
    }

    private static void assertTooLarge(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body())
                .contains("urn:vitrine:problem:photo-too-large")
                .contains("25 MB");
    }
}
