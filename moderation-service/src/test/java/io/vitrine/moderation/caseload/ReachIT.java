package io.vitrine.moderation.caseload;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;

/** What a selfie's stated reach does on its way: from the event to the policy, and gone with the withdrawal. */
@QuarkusTest
@WithTestResource(value = VitrineStackResource.class, initArgs = @ResourceArg(name = "database", value = "moderation"))
class ReachIT extends ModerationTest {

    private static final String LARGE = "select count(*)::int from moderation_case where id = $1"
            + " and 'large-reach' = any(labels) and reach = 1000000 and reach_points = 27";

    @Test
    void aVeryLargeReachGoesToAPersonAndALargeOneDoesNot() {
        Brand brand = selfies.brand("balanced");

        SubmissionId famous = selfies.submit(brand, draft(1_000_000, 801));
        SubmissionId known = selfies.submit(brand, draft(999_999, 802));
        SubmissionId unknown = selfies.submit(brand, Draft.of(Photos.drawn(803)).captioned("In the park #ootd"));

        selfies.awaitState(famous, "open");
        selfies.awaitState(known, "approved");
        selfies.awaitState(unknown, "approved");
        assertThat(selfies.count(LARGE, Tuple.of(famous.value()))).isEqualTo(1);
        assertThat(features(famous)).contains("\"author.reach\":1000000");
        assertThat(features(known)).contains("\"author.reach\":999999");
        assertThat(features(unknown)).doesNotContain("author.reach");
    }

    @Test
    void aWithdrawalErasesTheReach() {
        Brand brand = selfies.brand("balanced");
        SubmissionId id = selfies.submit(brand, draft(1_000_000, 804));
        selfies.awaitState(id, "open");

        selfies.withdraw(brand, id);
        selfies.awaitState(id, "withdrawn");

        assertThat(selfies.count(
                        "select count(*)::int from moderation_case where id = $1 and reach is null and reach_points = 0",
                        Tuple.of(id.value())))
                .isEqualTo(1);
        assertThat(selfies.count(
                        "select count(*)::int from evaluation where case_id = $1 or features like '%1000000%'",
                        Tuple.of(id.value())))
                .isZero();
    }

    private static Draft draft(int reach, long seed) {
        return Draft.of(Photos.drawn(seed))
                .captioned("Walk number " + seed + " #ootd")
                .reaching(reach);
    }

    private String features(SubmissionId id) {
        return selfies.texts("select features from evaluation where case_id = $1", Tuple.of(id.value()))
                .get(0);
    }
}
