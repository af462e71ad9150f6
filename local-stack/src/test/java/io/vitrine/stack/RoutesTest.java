package io.vitrine.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.stack.Routes.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

    @ParameterizedTest
    @CsvSource({
        "/api/submissions, ingest",
        "/api/submissions?x=1, ingest",
        "/share/ootd, ingest",
        "/kiosk, ingest",
        "/my/secret, ingest",
        "/hooks/shop, ingest",
        "/assets/ingest/share.js, ingest",
        "/api/review/cases, moderation",
        "/review, moderation",
        "/assets/moderation/review.css, moderation",
        "/, campaign",
        "/g/ootd, campaign",
        "/media/abc.jpg, campaign",
        "/studio/campaigns, campaign",
        "/api/campaigns/ootd/looks/stream, campaign",
        "/api-docs, campaign",
        "/kit/kit.css, campaign",
        "/assets/campaign/gallery.js, campaign",
    })
    void sendsEachPathToItsService(String target, String service) {
        assertThat(Routes.of(target)).map(Target::service).contains(service);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/shared", "/my-account", "/reviews", "/api/submissions2", "/kiosks"})
    void takesAPrefixForWholeSegmentsOnly(String target) {
        assertThat(Routes.of(target)).map(Target::service).contains("campaign");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/q", "/q/metrics", "/q/health/ready", "//q/metrics", "/share/../q/metrics", "/%71/metrics"})
    void keepsHealthAndMetricsInside(String target) {
        assertThat(Routes.of(target)).isEmpty();
    }

    @Test
    void mapsTheApiDescriptionOfEachService() {
        assertThat(Routes.of("/openapi/moderation?format=json"))
                .contains(new Target("moderation", "/q/openapi?format=json"));
    }
}
