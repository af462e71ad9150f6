package io.vitrine.moderation.report;

import static io.vitrine.moderation.report.ReportRow.at;
import static io.vitrine.moderation.report.ReportRow.instant;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.contract.SubmissionId;
import io.vitrine.delivery.Outbox;
import io.vitrine.moderation.caseload.CaseTransactions;
import io.vitrine.moderation.caseload.ModerationCase;
import io.vitrine.moderation.decision.Cause;
import io.vitrine.moderation.decision.Reviewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** {@link Reports} in PostgreSQL. */
@ApplicationScoped
class PostgresReports implements Reports {

    private static final String QUEUE =
            "select q.case_id, q.reports, q.urgency, q.since from reported_look q where q.brand_id = $1";

    /** The newest reports of several looks, so many of each: one walk of the index a look. */
    private static final String LATEST = "select " + ReportRow.COLUMNS
            + " from unnest($1::uuid[]) as look (case_id), lateral (select * from look_report o"
            + " where o.case_id = look.case_id and o.state = 'open'"
            + " order by o.reported_at desc, o.id desc limit " + ReportedLook.SHOWN + ") r"
            + " order by r.reported_at desc, r.id desc";

    private final Pool pool;
    private final Outbox outbox;
    private final CaseTransactions cases;
    private final PostgresReportBook book;

    PostgresReports(Pool pool, Outbox outbox, CaseTransactions cases, PostgresReportBook book) {
        this.pool = pool;
        this.outbox = outbox;
        this.cases = cases;
        this.book = book;
    }

    @Override
    public Uni<List<ReportedLook>> queue(UUID brandId, Optional<QueuePlace> after, int limit) {
        String order = " order by q.urgency, q.since, q.case_id limit $2";
        var rows = after.map(place -> pool.preparedQuery(
                                QUEUE + " and (q.urgency, q.since, q.case_id) > ($3, $4, $5)" + order)
                        .execute(Tuple.of(brandId, limit, -place.priority(), at(place.since()), place.caseId())))
                .orElseGet(() -> pool.preparedQuery(QUEUE + order).execute(Tuple.of(brandId, limit)));
        return rows.chain(this::withLatest);
    }

    @Override
    public Uni<Optional<ReportedLook>> find(UUID brandId, SubmissionId caseId) {
        return pool.preparedQuery(QUEUE + " and q.case_id = $2")
                .execute(Tuple.of(brandId, caseId.value()))
                .chain(this::withLatest)
                .map(looks -> looks.stream().findFirst());
    }

    @Override
    public Uni<Long> waiting(UUID brandId) {
        return pool.preparedQuery("select count(*) from reported_look where brand_id = $1")
                .execute(Tuple.of(brandId))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    private Uni<List<ReportedLook>> withLatest(RowSet<Row> looks) {
        if (looks.size() == 0) {
            return Uni.createFrom().item(List.of());
        }
        UUID[] ids = stream(looks).map(row -> row.getUUID("case_id")).toArray(UUID[]::new);
        return pool.preparedQuery(LATEST)
                .execute(Tuple.tuple().addArrayOfUUID(ids))
                .map(rows -> stream(rows).map(ReportRow::toOpen).collect(Collectors.groupingBy(report -> report.said()
                        .caseId()
                        .value())))
                .map(latest -> stream(looks).map(row -> toLook(row, latest)).toList());
    }

    private static ReportedLook toLook(Row row, Map<UUID, List<OpenReport>> latest) {
        UUID caseId = row.getUUID("case_id");
        return new ReportedLook(
                new SubmissionId(caseId),
                row.getInteger("reports"),
                -row.getInteger("urgency"),
                instant(row, "since"),
                latest.getOrDefault(caseId, List.of()));
    }

    @Override
    public Uni<Optional<Refusal>> rule(
            UUID brandId,
            SubmissionId caseId,
            Reviewer by,
            Instant now,
            BiFunction<ModerationCase, OpenGrounds, Ruling> ruling) {
        return outbox.inTransaction(tx -> cases.lock(tx, brandId, caseId, now)
                .chain(found -> found.isEmpty()
                        ? refused(new Refusal.Unknown())
                        : isReported(tx, caseId)
                                .chain(reported -> reported
                                        ? book.open(tx, caseId)
                                                .chain(open ->
                                                        rule(tx, found.get(), ruling.apply(found.get(), open), by, now))
                                        : refused(new Refusal.NothingOpen()))));
    }

    /** Asked under the case's lock, so of two who answer at once the second one finds nothing. */
    private static Uni<Boolean> isReported(SqlConnection tx, SubmissionId caseId) {
        return tx.preparedQuery("select from reported_look where case_id = $1")
                .execute(Tuple.of(caseId.value()))
                .map(rows -> rows.size() > 0);
    }

    private Uni<Optional<Refusal>> rule(
            SqlConnection tx, ModerationCase found, Ruling ruling, Reviewer by, Instant now) {
        if (ruling instanceof Ruling.Refused refused) {
            return refused(refused.why());
        }
        var answered = (Ruling.Answered) ruling;
        long decision = answered.next().map(ModerationCase::version).orElse(0L);
        return book.answer(tx, found.id(), answered.answer(), by, now, decision)
                .chain(() -> answered.next()
                        .map(next -> cases.take(tx, found, next, Cause.REPORT, now))
                        .orElse(Uni.createFrom().voidItem()))
                .replaceWith(Optional.empty());
    }

    private static Uni<Optional<Refusal>> refused(Refusal why) {
        return Uni.createFrom().item(Optional.of(why));
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
