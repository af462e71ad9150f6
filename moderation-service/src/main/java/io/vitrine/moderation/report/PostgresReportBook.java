package io.vitrine.moderation.report;

import static io.vitrine.moderation.report.ReportRow.at;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.decision.Reviewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Writes reports and their queue, in a transaction in which the case is locked, and announces what that means. */
@ApplicationScoped
class PostgresReportBook {

    private static final String ADD =
            """
            insert into look_report (id, case_id, look_id, brand_id, campaign_id, ground, explanation, contactable,
                reported_at, state, version, hidden_meanwhile, answered_at, reason)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
            on conflict (id) do nothing
            """;

    private static final String ANSWER =
            """
            update look_report
            set state = $2, version = $3, answered_by = $4, answered_by_name = $5, answered_at = $6,
                decision_version = $7, reason_code = $8, reason = $9, told = null
            where id = $1
            """;

    private static final String REOPEN =
            """
            update look_report
            set state = 'open', told = state, version = $2, hidden_meanwhile = true, answered_by = null, answered_by_name = null,
                answered_at = null, decision_version = 0, reason_code = null, reason = null
            where id = $1
            """;

    /** The queue's row again from what is open; its case is locked, so nobody else writes it. */
    private static final String COUNT =
            """
            insert into reported_look as q (case_id, brand_id, reports, urgency, since)
            select case_id, brand_id, count(*), $2, min(reported_at)
            from look_report where case_id = $1 and state = 'open' group by case_id, brand_id
            on conflict (case_id) do update
            set reports = excluded.reports, urgency = excluded.urgency, since = excluded.since
            """;

    private final ReportAnnouncer announcer;

    PostgresReportBook(ReportAnnouncer announcer) {
        this.announcer = announcer;
    }

    /** Adds a report that waits; false if it is known. It is in the queue only after {@link #count}. */
    Uni<Boolean> add(SqlConnection tx, OpenReport open, Instant now) {
        return add(tx, open.said(), "open", open.version(), open.hiddenMeanwhile(), null, null)
                .chain(added -> added
                        ? announcer.taken(tx, open, now).replaceWith(true)
                        : Uni.createFrom().item(false));
    }

    /** Adds a report that nobody needs to look at; nothing happens if it is known. */
    Uni<Void> add(SqlConnection tx, AnsweredReport moot) {
        return add(
                        tx,
                        moot.said(),
                        ReportRow.state(moot.answer()),
                        moot.version(),
                        true,
                        moot.at(),
                        moot.answer().sentence())
                .chain(added -> added
                        ? announcer.answered(tx, List.of(moot))
                        : Uni.createFrom().voidItem());
    }

    private static Uni<Boolean> add(
            SqlConnection tx,
            LookReport said,
            String state,
            long version,
            boolean hidden,
            @Nullable Instant answeredAt,
            @Nullable String reason) {
        return tx.preparedQuery(ADD)
                .execute(Tuple.tuple()
                        .addUUID(said.id())
                        .addUUID(said.caseId().value())
                        .addUUID(said.lookId())
                        .addUUID(said.brandId())
                        .addUUID(said.campaignId())
                        .addString(said.ground().code())
                        .addString(said.explanation())
                        .addBoolean(said.contactable())
                        .addOffsetDateTime(at(said.at()))
                        .addString(state)
                        .addLong(version)
                        .addBoolean(hidden)
                        .addOffsetDateTime(at(answeredAt))
                        .addString(reason))
                .map(rows -> rows.rowCount() > 0);
    }

    /** Brings the queue's row up to date with the open reports of a look, of which there are some. */
    Uni<OpenGrounds> count(SqlConnection tx, SubmissionId caseId) {
        return open(tx, caseId).call(open -> tx.preparedQuery(COUNT)
                .execute(Tuple.of(caseId.value(), -open.gravest().priority())));
    }

    /** Why a look is reported, of which there are open reports. */
    Uni<OpenGrounds> open(SqlConnection tx, SubmissionId caseId) {
        return tx.preparedQuery(
                        "select ground, count(*)::int as reports from look_report where case_id = $1 and state = 'open'"
                                + " group by ground")
                .execute(Tuple.of(caseId.value()))
                .map(PostgresReportBook::grounds);
    }

    private static OpenGrounds grounds(RowSet<Row> rows) {
        Map<Ground, Integer> counts = new EnumMap<>(Ground.class);
        rows.forEach(
                row -> counts.merge(Ground.ofCode(row.getString("ground")), row.getInteger("reports"), Integer::sum));
        return new OpenGrounds(counts);
    }

    /** Whether a person has kept the look since {@code since}. */
    Uni<Boolean> wasKept(SqlConnection tx, SubmissionId caseId, Instant since) {
        return tx.preparedQuery("select exists (select from look_report"
                        + " where case_id = $1 and state = 'dismissed' and answered_at > $2)")
                .execute(Tuple.of(caseId.value(), at(since)))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    /**
     * All open reports of a look get this answer; nothing happens if there are none.
     *
     * @param by who answers; null if nobody needed to look
     * @param decisionVersion of the decision about the case that answers them; 0 if none is taken
     */
    Uni<Void> answer(
            SqlConnection tx,
            SubmissionId caseId,
            ReportAnswer answer,
            @Nullable Reviewer by,
            Instant now,
            long decisionVersion) {
        Function<Row, AnsweredReport> step = row -> ReportRow.toOpen(row).answer(answer, by, now, decisionVersion);
        return tx.preparedQuery("delete from reported_look where case_id = $1")
                .execute(Tuple.of(caseId.value()))
                .chain(gone -> gone.rowCount() == 0 ? Uni.createFrom().voidItem() : answerBatch(tx, caseId, step));
    }

    private Uni<Void> answerBatch(SqlConnection tx, SubmissionId caseId, Function<Row, AnsweredReport> step) {
        return tx.preparedQuery("select " + ReportRow.COLUMNS + " from look_report r"
                        + " where r.case_id = $1 and r.state = 'open' limit " + ReportAnnouncer.BATCH)
                .execute(Tuple.of(caseId.value()))
                .map(rows -> list(rows, step))
                .chain(reports -> reports.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : tx.preparedQuery(ANSWER)
                                .executeBatch(reports.stream()
                                        .map(PostgresReportBook::answered)
                                        .toList())
                                .chain(() -> tell(tx, reports))
                                .chain(() -> answerBatch(tx, caseId, step)));
    }

    /** Those who were told the opposite before hear that in an event of their own. */
    private Uni<Void> tell(SqlConnection tx, List<AnsweredReport> answered) {
        var alike = answered.stream()
                .collect(Collectors.groupingBy(
                        report -> Optional.ofNullable(report.reversed()), LinkedHashMap::new, Collectors.toList()));
        return each(List.copyOf(alike.values()), reports -> announcer.answered(tx, reports));
    }

    /**
     * All answers that say the opposite of this one are replaced by it; nothing happens if there are none.
     *
     * @param by who decided; null if nobody needed to look
     * @param decisionVersion of the decision about the case that reverses them
     */
    Uni<Void> reverse(
            SqlConnection tx,
            SubmissionId caseId,
            ReportAnswer answer,
            @Nullable Reviewer by,
            Instant now,
            long decisionVersion) {
        String[] opposite = Arrays.stream(Told.values())
                .filter(told -> told.isReversedBy(Told.of(answer)))
                .map(Told::state)
                .toArray(String[]::new);
        return tx.preparedQuery("select " + ReportRow.COLUMNS + " from look_report r"
                        + " where r.case_id = $1 and r.state = any($2) limit " + ReportAnnouncer.BATCH)
                .execute(Tuple.tuple().addUUID(caseId.value()).addArrayOfString(opposite))
                .map(rows -> list(rows, row -> ReportRow.toAnswered(row).reverse(answer, by, now, decisionVersion)))
                .chain(reports -> reports.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : tx.preparedQuery(ANSWER)
                                .executeBatch(reports.stream()
                                        .map(PostgresReportBook::answered)
                                        .toList())
                                .chain(() -> tell(tx, reports))
                                .chain(() -> reverse(tx, caseId, answer, by, now, decisionVersion)));
    }

    private static Tuple answered(AnsweredReport report) {
        Reviewer by = report.by();
        return Tuple.tuple()
                .addUUID(report.said().id())
                .addString(ReportRow.state(report.answer()))
                .addLong(report.version())
                .addUUID(by == null ? null : by.memberId())
                .addString(by == null ? null : by.name())
                .addOffsetDateTime(at(report.at()))
                .addLong(report.decisionVersion())
                .addString(report.answer().reasonCode())
                .addString(report.answer().sentence());
    }

    /** The decision of that version stands under a later one, so that undoing that one finds what it answered. */
    Uni<Void> renumber(SqlConnection tx, SubmissionId caseId, long decisionVersion, long later) {
        return tx.preparedQuery("update look_report set decision_version = $3"
                        + " where case_id = $1 and state in ('upheld', 'dismissed') and decision_version = $2")
                .execute(Tuple.of(caseId.value(), decisionVersion, later))
                .replaceWithVoid();
    }

    /** The decision of that version is undone: the reports that it answered wait again. */
    Uni<Void> reopen(SqlConnection tx, SubmissionId caseId, long decisionVersion, Instant now) {
        return reopen(tx, caseId, Optional.of(decisionVersion), now);
    }

    /** A person looks at the case again: all that was ever answered about it waits for what they find. */
    Uni<Void> reopen(SqlConnection tx, SubmissionId caseId, Instant now) {
        return reopen(tx, caseId, Optional.empty(), now);
    }

    private Uni<Void> reopen(SqlConnection tx, SubmissionId caseId, Optional<Long> decisionVersion, Instant now) {
        return reopenBatch(tx, caseId, decisionVersion, now)
                .chain(reopened -> reopened
                        ? count(tx, caseId).replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }

    private Uni<Boolean> reopenBatch(
            SqlConnection tx, SubmissionId caseId, Optional<Long> decisionVersion, Instant now) {
        return tx.preparedQuery("select " + ReportRow.COLUMNS + " from look_report r where r.case_id = $1"
                        + " and r.state in ('upheld', 'dismissed', 'closed')"
                        + " and ($2::bigint is null or (r.state <> 'closed' and r.decision_version = $2)) limit "
                        + ReportAnnouncer.BATCH)
                .execute(Tuple.of(caseId.value(), decisionVersion.orElse(null)))
                .map(rows -> list(rows, row -> ReportRow.toAnswered(row).reopen()))
                .chain(reports -> reports.isEmpty()
                        ? Uni.createFrom().item(false)
                        : tx.preparedQuery(REOPEN)
                                .executeBatch(reports.stream()
                                        .map(report -> Tuple.of(report.said().id(), report.version()))
                                        .toList())
                                .chain(() -> each(reports, report -> announcer.taken(tx, report, now)))
                                .chain(() -> reopenBatch(tx, caseId, decisionVersion, now))
                                .replaceWith(true));
    }

    private static <R> Uni<Void> each(List<R> reports, Function<R, Uni<Void>> step) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (R report : reports) {
            all = all.chain(() -> step.apply(report));
        }
        return all;
    }

    private static <R> List<R> list(RowSet<Row> rows, Function<Row, R> reading) {
        return StreamSupport.stream(rows.spliterator(), false).map(reading).toList();
    }
}
