package io.vitrine.moderation.rulebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.moderation.caseload.Evaluations.JudgedPlace;
import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.moderation.rulebook.Backtest.State;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** {@link Backtests} in PostgreSQL. */
@ApplicationScoped
class PostgresBacktests implements Backtests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String COLUMNS = "b.id, b.brand_id, b.campaign_id, b.document, b.since, b.total, b.done,"
            + " b.after_at, b.after_case, b.tally, b.state, b.started_by, b.started_by_name, b.started_at";

    private final Pool pool;

    PostgresBacktests(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Void> start(Backtest backtest) {
        return pool.preparedQuery("insert into backtest (id, brand_id, campaign_id, document, since, total, done,"
                        + " tally, state, started_by, started_by_name, started_at)"
                        + " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)")
                .execute(Tuple.tuple()
                        .addUUID(backtest.id())
                        .addUUID(backtest.brandId())
                        .addUUID(backtest.campaignId())
                        .addString(backtest.document())
                        .addOffsetDateTime(at(backtest.since()))
                        .addInteger(backtest.total())
                        .addInteger(backtest.done())
                        .addString(write(backtest.tally()))
                        .addString(code(backtest.state()))
                        .addUUID(backtest.startedBy().memberId())
                        .addString(backtest.startedBy().name())
                        .addOffsetDateTime(at(backtest.startedAt())))
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<Backtest>> find(UUID brandId, UUID campaignId, UUID id) {
        return pool.preparedQuery("select " + COLUMNS
                        + " from backtest b where b.brand_id = $1 and b.campaign_id = $2 and b.id = $3")
                .execute(Tuple.of(brandId, campaignId, id))
                .map(rows -> list(rows).stream().findFirst());
    }

    @Override
    public Uni<List<Backtest>> latest(UUID brandId, UUID campaignId, int limit) {
        return pool.preparedQuery("select " + COLUMNS + " from backtest b where b.brand_id = $1 and b.campaign_id = $2"
                        + " order by b.id desc limit $3")
                .execute(Tuple.of(brandId, campaignId, limit))
                .map(PostgresBacktests::list);
    }

    @Override
    public Uni<Integer> running(UUID brandId) {
        return pool.preparedQuery(
                        "select count(*)::int as running from backtest where brand_id = $1" + " and state = 'running'")
                .execute(Tuple.of(brandId))
                .map(rows -> rows.iterator().next().getInteger("running"));
    }

    @Override
    public Uni<Optional<Backtest>> take(Instant now, Instant until) {
        return pool.preparedQuery("update backtest b set held_until = $2 where b.id = (select id from backtest"
                        + " where state = 'running' and (held_until is null or held_until < $1) order by id limit 1"
                        + " for update skip locked) returning " + COLUMNS)
                .execute(Tuple.of(at(now), at(until)))
                .map(rows -> list(rows).stream().findFirst());
    }

    @Override
    public Uni<Boolean> proceed(Backtest backtest, Instant heldUntil) {
        return pool.preparedQuery("update backtest set done = $2, after_at = $3, after_case = $4, tally = $5,"
                        + " state = $6, held_until = $7 where id = $1 and state = 'running'")
                .execute(Tuple.tuple()
                        .addUUID(backtest.id())
                        .addInteger(backtest.done())
                        .addOffsetDateTime(backtest.after()
                                .map(place -> at(place.judgedAt()))
                                .orElse(null))
                        .addUUID(backtest.after().map(JudgedPlace::caseId).orElse(null))
                        .addString(write(backtest.tally()))
                        .addString(code(backtest.state()))
                        .addOffsetDateTime(at(heldUntil)))
                .map(rows -> rows.rowCount() == 1);
    }

    @Override
    public Uni<Boolean> cancel(UUID brandId, UUID campaignId, UUID id) {
        return pool.preparedQuery("update backtest set state = 'cancelled' where brand_id = $1 and campaign_id = $2"
                        + " and id = $3 and state = 'running'")
                .execute(Tuple.of(brandId, campaignId, id))
                .map(rows -> rows.rowCount() == 1);
    }

    private static List<Backtest> list(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(PostgresBacktests::toBacktest)
                .toList();
    }

    private static Backtest toBacktest(Row row) {
        OffsetDateTime afterAt = row.getOffsetDateTime("after_at");
        return new Backtest(
                row.getUUID("id"),
                row.getUUID("brand_id"),
                row.getUUID("campaign_id"),
                row.getString("document"),
                row.getOffsetDateTime("since").toInstant(),
                row.getInteger("total"),
                row.getInteger("done"),
                afterAt == null
                        ? Optional.empty()
                        : Optional.of(new JudgedPlace(afterAt.toInstant(), row.getUUID("after_case"))),
                read(row.getString("tally")),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                new Reviewer(row.getUUID("started_by"), row.getString("started_by_name")),
                row.getOffsetDateTime("started_at").toInstant());
    }

    private static String code(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static String write(BacktestTally tally) {
        try {
            return JSON.writeValueAsString(tally);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a tally cannot be written", e);
        }
    }

    private static BacktestTally read(String tally) {
        try {
            return JSON.readValue(tally, BacktestTally.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a tally cannot be read", e);
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
