package io.vitrine.moderation.caseload;

import static io.vitrine.moderation.caseload.SqlTime.at;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.contract.SubmissionId;
import io.vitrine.delivery.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** {@link Cases} in PostgreSQL. */
@ApplicationScoped
class PostgresCases implements Cases {

    private static final String FROM_DESK = "select " + CaseRow.COLUMNS
            + ", coalesce(p.name, '') as campaign_name from moderation_case c"
            + " left join campaign_policy p on p.campaign_id = c.campaign_id";

    private final Pool pool;
    private final Outbox outbox;
    private final PostgresCaseSteps steps;

    PostgresCases(Pool pool, Outbox outbox, PostgresCaseSteps steps) {
        this.pool = pool;
        this.outbox = outbox;
        this.steps = steps;
    }

    @Override
    public Uni<Optional<CaseOnDesk>> find(UUID brandId, SubmissionId id, Instant now) {
        return pool.preparedQuery(FROM_DESK + " where c.brand_id = $1 and c.id = $2")
                .execute(Tuple.of(brandId, id.value()))
                .map(rows -> onDesk(rows, now).stream().findFirst());
    }

    @Override
    public Uni<List<CaseOnDesk>> queue(UUID brandId, Optional<QueuePlace> after, int limit, Instant now) {
        String order = " order by c.urgency, c.received_at, c.id limit $2";
        String open = FROM_DESK + " where c.brand_id = $1 and c.state = 'open'";
        var rows = after.map(place -> pool.preparedQuery(
                                open + " and (c.urgency, c.received_at, c.id) > ($3, $4, $5)" + order)
                        .execute(Tuple.of(brandId, limit, -place.priority(), at(place.receivedAt()), place.id())))
                .orElseGet(() -> pool.preparedQuery(open + order).execute(Tuple.of(brandId, limit)));
        return rows.map(found -> onDesk(found, now));
    }

    @Override
    public Uni<List<CaseOnDesk>> decided(UUID brandId, Optional<DecidedPlace> after, int limit) {
        String order = " order by c.decided_at desc, c.id desc limit $2";
        String decided = FROM_DESK + " where c.brand_id = $1 and c.state in ('approved', 'rejected')";
        var rows = after.map(place -> pool.preparedQuery(decided + " and (c.decided_at, c.id) < ($3, $4)" + order)
                        .execute(Tuple.of(brandId, limit, at(place.decidedAt()), place.id())))
                .orElseGet(() -> pool.preparedQuery(decided + order).execute(Tuple.of(brandId, limit)));
        return rows.map(found -> onDesk(found, Instant.MAX));
    }

    @Override
    public Uni<List<CaseOnDesk>> all(UUID brandId, Collection<SubmissionId> ids, Instant now) {
        UUID[] wanted = ids.stream().map(SubmissionId::value).toArray(UUID[]::new);
        return pool.preparedQuery(FROM_DESK + " where c.brand_id = $1 and c.id = any($2)")
                .execute(Tuple.of(brandId, wanted))
                .map(rows -> onDesk(rows, now));
    }

    @Override
    public Uni<CaseCounts> counts(UUID brandId, UUID memberId, Instant decidedSince, Instant now) {
        return pool.preparedQuery(
                        """
                        select o.open, o.waiting_since, o.mine, d.decided, d.by_me
                        from (select count(*) as open, min(received_at) as waiting_since,
                                     count(*) filter (where claimed_by = $2 and claimed_until > $4) as mine
                              from moderation_case where brand_id = $1 and state = 'open') o,
                             (select count(*) as decided, count(*) filter (where decided_by = $2) as by_me
                              from moderation_case
                              where brand_id = $1 and state in ('approved', 'rejected') and decided_at >= $3) d
                        """)
                .execute(Tuple.of(brandId, memberId, at(decidedSince), at(now)))
                .map(rows -> rows.iterator().next())
                .map(row -> new CaseCounts(
                        row.getLong("open"),
                        row.getLong("mine"),
                        row.getLong("decided"),
                        row.getLong("by_me"),
                        Optional.ofNullable(row.getOffsetDateTime("waiting_since"))
                                .map(OffsetDateTime::toInstant)));
    }

    @Override
    public <A> Uni<Optional<A>> change(
            UUID brandId, SubmissionId id, Instant now, Function<ModerationCase, Step<A>> step) {
        return outbox.inTransaction(tx -> lock(tx, brandId, id, now)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.<A>empty())
                        : take(tx, found.get(), step.apply(found.get()), now).map(Optional::of)));
    }

    /** The case, which nobody else changes until the end of the transaction. */
    static Uni<Optional<ModerationCase>> lock(SqlConnection tx, UUID brandId, SubmissionId id, Instant now) {
        return tx.preparedQuery("select " + CaseRow.COLUMNS
                        + " from moderation_case c where c.brand_id = $1 and c.id = $2 for update")
                .execute(Tuple.of(brandId, id.value()))
                .map(rows -> stream(rows).map(row -> CaseRow.toCase(row, now)).findFirst());
    }

    private <A> Uni<A> take(SqlConnection tx, ModerationCase before, Step<A> step, Instant now) {
        return step.next()
                .map(next -> steps.take(tx, before, next, step.by(), now))
                .orElse(Uni.createFrom().voidItem())
                .replaceWith(step.answer());
    }

    private static List<CaseOnDesk> onDesk(RowSet<Row> rows, Instant now) {
        return stream(rows)
                .map(row -> new CaseOnDesk(CaseRow.toCase(row, now), row.getString("campaign_name")))
                .toList();
    }

    private static java.util.stream.Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
