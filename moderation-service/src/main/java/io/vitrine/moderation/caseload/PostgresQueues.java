package io.vitrine.moderation.caseload;

import static io.vitrine.moderation.caseload.SqlTime.at;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.delivery.Outbox;
import io.vitrine.moderation.caseload.Cases.CaseOnDesk;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** {@link Queues} in PostgreSQL. */
@ApplicationScoped
class PostgresQueues implements Queues {

    /** Names of a brand's queues in which somebody waits: one look into the index for each, not for each case. */
    private static final String NAMES =
            """
            with recursive name as (
                (select queue from moderation_case where brand_id = $1 and state = 'open' order by queue limit 1)
                union all
                select (select queue from moderation_case
                        where brand_id = $1 and state = 'open' and queue > name.queue order by queue limit 1)
                from name where name.queue is not null)
            """;

    /** As many as may be asked for at the same moment; whoever comes later finds the first ones locked. */
    private static final int HEAD = 32;

    private static final String NEXT = NAMES
            + """
            , head as (
                select c.id, c.turn
                from (select queue from name where queue is not null
                          and (queue = any($2) or ($2::text[] is null and queue <> $5))) wanted
                cross join lateral (
                    select id, turn from moderation_case
                    where brand_id = $1 and state = 'open' and queue = wanted.queue
                        and (claimed_until is null or claimed_until <= $3) and $4::uuid <> all(heard)
                        and id <> all($6) and ($7::timestamptz is null or turn <= $7)
                    order by turn, id limit %1$d) c
                order by c.turn, c.id limit %1$d)
            select %2$s from moderation_case c join head h on h.id = c.id
            where c.brand_id = $1 and c.state = 'open' and (c.claimed_until is null or c.claimed_until <= $3)
                and $4::uuid <> all(c.heard)
            order by h.turn, h.id limit 1 for update of c skip locked
            """
                    .formatted(HEAD, CaseRow.COLUMNS);

    private final Pool pool;
    private final Outbox outbox;
    private final PostgresCaseSteps steps;

    PostgresQueues(Pool pool, Outbox outbox, PostgresCaseSteps steps) {
        this.pool = pool;
        this.outbox = outbox;
        this.steps = steps;
    }

    @Override
    public Uni<List<QueueFigures>> ofBrand(UUID brandId) {
        return pool.preparedQuery("select queue, count(*) as waiting, min(received_at) as waiting_since"
                        + " from moderation_case where brand_id = $1 and state = 'open' group by queue order by queue")
                .execute(Tuple.of(brandId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new QueueFigures(
                                row.getString("queue"),
                                row.getLong("waiting"),
                                row.getOffsetDateTime("waiting_since").toInstant()))
                        .toList());
    }

    @Override
    public Uni<List<CaseOnDesk>> cases(
            UUID brandId, Optional<Set<String>> queues, Optional<QueuePlace> after, int limit, Instant now) {
        String wanted = " where c.brand_id = $1 and c.state = 'open' and ($3::text[] is null or c.queue = any($3))";
        String order = " order by c.turn, c.id limit $2";
        var first = Tuple.tuple().addUUID(brandId).addInteger(limit).addArrayOfString(names(queues));
        var rows = after.map(place -> pool.preparedQuery(
                                CaseRow.FROM_DESK + wanted + " and (c.turn, c.id) > ($4, $5)" + order)
                        .execute(first.addOffsetDateTime(at(place.turn())).addUUID(place.id())))
                .orElseGet(() ->
                        pool.preparedQuery(CaseRow.FROM_DESK + wanted + order).execute(first));
        return rows.map(found -> CaseRow.onDesk(found, now));
    }

    @Override
    public <A> Uni<Optional<A>> takeNext(
            UUID brandId, Wanted wanted, UUID memberId, Instant now, Function<OpenCase, Step<? extends A>> step) {
        return outbox.inTransaction(tx -> tx.preparedQuery(NEXT)
                .execute(Tuple.tuple()
                        .addUUID(brandId)
                        .addArrayOfString(names(wanted.queues()))
                        .addOffsetDateTime(at(now))
                        .addUUID(memberId)
                        .addString(SENSITIVE)
                        .addArrayOfUUID(wanted.besides().toArray(UUID[]::new))
                        .addOffsetDateTime(wanted.notAfter().map(SqlTime::at).orElse(null)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> CaseRow.toCase(row, now))
                        .map(OpenCase.class::cast)
                        .findFirst())
                .chain(found -> found.map(open ->
                                steps.take(tx, open, step.apply(open), now).map(Optional::<A>of))
                        .orElseGet(() -> Uni.createFrom().item(Optional.<A>empty()))));
    }

    private static String @Nullable [] names(Optional<Set<String>> queues) {
        return queues.map(names -> names.toArray(String[]::new)).orElse(null);
    }
}
