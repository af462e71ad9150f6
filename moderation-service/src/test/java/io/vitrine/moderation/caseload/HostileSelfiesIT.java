package io.vitrine.moderation.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vitrine.contract.SubmissionId;
import io.vitrine.contract.moderation.v1.ReviewAwaited;
import io.vitrine.contract.moderation.v1.SubmissionApproved;
import io.vitrine.delivery.EventJson;
import io.vitrine.moderation.EventWire;
import io.vitrine.moderation.ModerationTest;
import io.vitrine.moderation.Selfies.Brand;
import io.vitrine.moderation.Selfies.Draft;
import io.vitrine.teststack.VitrineStackResource;
import io.vitrine.teststack.pictures.HostilePictures;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pictures that pass the door, from the event that comes in to the event that goes out, by the most trusting policy.
 */
@QuarkusTest
@WithTestResource(value = VitrineStackResource.class, initArgs = @ResourceArg(name = "database", value = "moderation"))
class HostileSelfiesIT extends ModerationTest {

    @Inject
    EventJson json;

    @Inject
    Renditions renditions;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JPEG cut off at 0.5",
                "JPEG cut off and closed again",
                "PNG with a wrong checksum in its pixels",
                "JPEG with impossible Huffman tables",
                "progressive JPEG with 5000 scans",
                "WebP with two pictures",
                "PNG that says behind its pixels that it moves",
                "JPEG of four inks that does not say how they are meant"
            })
    void whatCannotBeReadWholeGoesToAPerson(String name) {
        Brand brand = selfies.brand("trusting");

        SubmissionId id =
                selfies.submit(brand, Draft.of(HostilePictures.named(name).file()));

        assertThat(EventWire.typeOf(awaitAnnounced(id.value(), 1).get(0))).isEqualTo(ReviewAwaited.TYPE);
        assertThat(selfies.stateOf(id)).isEqualTo("open");
        var maya = Colleague.of("Maya", brand.id());
        assertThat(maya.asks()
                        .get("/api/review/cases/{id}", id.toString())
                        .jsonPath()
                        .getList("findings.code"))
                .contains("unreadable-picture");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JPEG that is a script to whoever takes it for one",
                "PNG with a script deep inside",
                "JPEG with a comment",
                "PNG with a text that inflates to 200 megabytes",
                "JPEG of orientation 6 with a thumbnail of another picture",
                "PNG that inflates to a hundred times its pixels"
            })
    void whatCanBeReadIsShownWithoutWhatItHid(String name) {
        Brand brand = selfies.brand("trusting");

        SubmissionId id =
                selfies.submit(brand, Draft.of(HostilePictures.named(name).file()));

        var approved = json.read(awaitDecisions(id.value(), 1).get(0).value(), SubmissionApproved.class);
        assertThat(approved.renditions()).isNotEmpty().allSatisfy(rendition -> {
            byte[] shown = renditions.read(rendition.objectKey()).orElseThrow();
            assertThat(new String(shown, StandardCharsets.ISO_8859_1))
                    .doesNotContain(HostilePictures.PAYLOAD)
                    .doesNotContain("Exif")
                    .doesNotContain("ICC_PROFILE");
        });
    }
}
