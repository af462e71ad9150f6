package io.vitrine.moderation.secondlook;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.moderation.ModerationTest;
import io.vitrine.teststack.VitrineStackResource;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = VitrineStackResource.class, initArgs = @ResourceArg(name = "database", value = "moderation"))
class LookSweepIT extends ModerationTest {

    @Inject
    PostgresLookSweep sweep;

    @Test
    void whatNobodyCameForIsStruckOutAndNothingElse() {
        UUID brand = UUID.randomUUID();
        looks(brand, "forgotten", 1_200, "31 days", "null", "null");
        looks(brand, "let go", 1, "31 days", "null", "now() - interval '2 hours'");
        looks(brand, "on screen", 1, "31 days", "null", "now() + interval '1 minute'");
        looks(brand, "fresh", 1, "29 days", "null", "null");
        looks(brand, "answered", 1, "31 days", "now()", "null");

        sweep.sweep().await().indefinitely();

        assertThat(selfies.texts("select queue from second_look where brand_id = $1 order by queue", Tuple.of(brand)))
                .containsExactly("answered", "fresh", "on screen");
    }

    /** Drawn cases in a queue of their own, of which nothing but the rows is there. */
    private void looks(UUID brand, String queue, int count, String age, String answeredAt, String claimedUntil) {
        selfies.execute(
                """
                insert into second_look (case_id, brand_id, kind, decision_version, decided, decided_at, queue, due_at,
                    turn, state, claimed_by, claimed_until, answered, answered_at)
                select gen_random_uuid(), $1, 'check', 1, 'approved', now() - interval '%1$s', $2,
                    now() - interval '%1$s', now() - interval '%1$s',
                    case when (%2$s)::timestamptz is null then 'waiting' else 'given' end,
                    case when (%3$s)::timestamptz is null then null else gen_random_uuid() end, (%3$s)::timestamptz,
                    case when (%2$s)::timestamptz is null then null else 'approved' end, (%2$s)::timestamptz
                from generate_series(1, $3)
                """
                        .formatted(age, answeredAt, claimedUntil),
                Tuple.of(brand, queue, count));
    }
}
