package io.vitrine.moderation.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.ModerationTest;
import io.vitrine.moderation.Photos;
import io.vitrine.moderation.Selfies.Brand;
import io.vitrine.moderation.Selfies.Draft;
import io.vitrine.teststack.VitrineStackResource;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** Copied captions are met again through the database, within one brand and one day. */
@QuarkusTest
@WithTestResource(value = VitrineStackResource.class, initArgs = @ResourceArg(name = "database", value = "moderation"))
class KnownCaptionsIT extends ModerationTest {

    private static final String TEXT = "Get the best shoes of town with my code ANNA%d today #ootd";

    @Test
    void theThirdCopyOfACaptionIsSpamInItsOwnBrandOnly() {
        Brand brand = selfies.brand("manual");
        Brand other = selfies.brand("manual");
        Instant noon = Instant.now().truncatedTo(ChronoUnit.MILLIS);

        SubmissionId first = share(brand, 1, noon.minusSeconds(300), 81);
        SubmissionId second = share(brand, 2, noon.minusSeconds(200), 82);
        SubmissionId third = share(brand, 3, noon.minusSeconds(100), 83);
        SubmissionId elsewhere = share(other, 4, noon, 84);

        expectSpam(brand, first, false);
        expectSpam(brand, second, false);
        expectSpam(brand, third, true);
        expectSpam(other, elsewhere, false);
    }

    @Test
    void copiesOfTheDayBeforeAndThoseThatComeLaterDoNotCount() {
        Brand brand = selfies.brand("manual");
        Instant noon = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        share(brand, 1, noon.minus(25, ChronoUnit.HOURS), 85);
        share(brand, 2, noon.minus(26, ChronoUnit.HOURS), 86);
        share(brand, 3, noon.plusSeconds(60), 87);
        share(brand, 4, noon.plusSeconds(61), 88);

        expectSpam(brand, share(brand, 5, noon, 89), false);
    }

    @Test
    void aWithdrawnCaptionIsForgotten() {
        Brand brand = selfies.brand("manual");
        Instant noon = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        SubmissionId first = share(brand, 1, noon.minusSeconds(300), 90);
        share(brand, 2, noon.minusSeconds(200), 91);

        selfies.withdraw(brand, first);
        selfies.awaitState(first, "withdrawn");

        assertThat(selfies.count(
                        "select count(*)::int from caption_key where submission_id = $1", Tuple.of(first.value())))
                .isZero();
        expectSpam(brand, share(brand, 3, noon, 92), false);
    }

    @Test
    void keysWhoseTimeIsOverGoWithTheNextCaption() {
        Brand brand = selfies.brand("manual");
        SubmissionId old = share(brand, 1, Instant.now().minus(9, ChronoUnit.DAYS), 93);
        selfies.execute(
                "delete from caption_key where received_at < now() - interval '3 days' and submission_id <> $1",
                Tuple.of(old.value()));

        share(brand, 2, Instant.now(), 94);

        assertThat(selfies.count(
                        "select count(*)::int from caption_key where submission_id = $1", Tuple.of(old.value())))
                .isZero();
    }

    private SubmissionId share(Brand brand, int code, Instant at, long seed) {
        SubmissionId id = selfies.submit(
                brand,
                Draft.of(Photos.drawn(seed)).captioned(TEXT.formatted(code)).receivedAt(at));
        selfies.awaitState(id, "open");
        return id;
    }

    private static void expectSpam(Brand brand, SubmissionId id, boolean expected) {
        Colleague.of("Maya", brand.id())
                .asks()
                .get("/api/review/cases/{id}", id.toString())
                .then()
                .statusCode(200)
                .body("findings.code", expected ? hasItem("spam") : not(hasItem("spam")));
    }
}
