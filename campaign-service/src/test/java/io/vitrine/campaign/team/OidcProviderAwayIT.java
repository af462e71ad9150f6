package io.vitrine.campaign.team;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vitrine.campaign.TestBrand;
import io.vitrine.teststack.VitrineStackResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An identity provider that does not answer keeps nobody out who comes by a link, and does not hinder a start. */
@QuarkusTest
@WithTestResource(value = VitrineStackResource.class, initArgs = @ResourceArg(name = "database", value = "campaign"))
@WithTestResource(OidcProviderAwayIT.NobodyThere.class)
class OidcProviderAwayIT {

    /** An address at which nobody listens. */
    public static class NobodyThere implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            return Map.of(
                    "VITRINE_OIDC_URL",
                    "http://127.0.0.1:" + freePort(),
                    "VITRINE_OIDC_CLIENT_ID",
                    "vitrine",
                    "VITRINE_OIDC_CLIENT_SECRET",
                    "secret");
        }

        @Override
        public void stop() {
            // nothing runs
        }

        private static int freePort() {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void leadsBackToTheSignInPage() {
        given().redirects()
                .follow(false)
                .accept("text/html")
                .get("/signin/oidc")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/signin?failed=yes"));
        given().get("/signin?failed=yes")
                .then()
                .statusCode(200)
                .body(containsString("That did not work"))
                .body(containsString("Sign in with your company account"));
    }

    @Test
    void letsInWhoComesByALink() {
        var brand = TestBrand.create();

        given().header("Authorization", brand.bearer("owner"))
                .get("/api/brand")
                .then()
                .statusCode(200)
                .body("slug", equalTo(brand.slug()));
    }
}
