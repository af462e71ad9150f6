package io.vitrine.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vitrine.contract.campaign.v1.CampaignAnnounced;
import io.vitrine.teststack.VitrineStackResource;
import io.vitrine.teststack.pictures.HostilePicture;
import io.vitrine.teststack.pictures.HostilePictures;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile pictures over HTTP, each named and declared as a JPEG, whatever it is. */
@QuarkusTest
@WithTestResource(value = VitrineStackResource.class, initArgs = @ResourceArg(name = "database", value = "ingest"))
class HostileUploadsIT {

    @Inject
    IngestBench bench;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zero bytes",
                "PNG of 900 megapixels",
                "WebP of 268 megapixels in thirty bytes",
                "JPEG and archive with a byte behind",
                "JPEG and page",
                "GIF and archive",
                "drawing",
                "random bytes",
                "HEIC",
                "moving WebP",
                "JPEG whose coding is arithmetic",
                "PNG with a wrong checksum in its header"
            })
    void whatIsNoPhotoIsRefusedWithItsProblemAndKeptNowhere(String name) {
        HostilePicture hostile = HostilePictures.named(name);
        CampaignAnnounced campaign = bench.openCampaign();

        Response answer = bench.send(campaign, hostile.file());

        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.jsonPath().getString("type")).isEqualTo("urn:vitrine:problem:" + hostile.door());
        assertThat(bench.count("submission", "campaign_id = $1", campaign.campaignId()))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"PNG in Display P3", "WebP in Display P3", "JPEG with 24 MB of metadata", "JPEG cut off at 0.5"})
    void whatItsHeaderCallsAPhotoIsKeptByteByByteUnderItsTrueType(String name) {
        HostilePicture hostile = HostilePictures.named(name);
        CampaignAnnounced campaign = bench.openCampaign();

        Response answer = bench.send(campaign, hostile.file());

        assertThat(answer.statusCode()).isEqualTo(202);
        String key = bench.objectKey(IngestBench.id(answer));
        assertThat(key).endsWith(name.startsWith("PNG") ? ".png" : name.startsWith("WebP") ? ".webp" : ".jpg");
        assertThat(bench.stored(key)).isEqualTo(hostile.file());
    }
}
