package io.vitrine.moderation.quality;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.moderation.quality.QualityFigures.Day;
import io.vitrine.moderation.quality.QualityFigures.Overturned;
import io.vitrine.moderation.quality.QualityFigures.QueueAge;
import io.vitrine.moderation.quality.QualityFigures.RuleFigures;
import io.vitrine.moderation.quality.QualityFigures.ScreenFigures;
import io.vitrine.moderation.quality.QualityFigures.Spread;
import io.vitrine.moderation.quality.QualityFigures.Times;
import io.vitrine.moderation.rulebook.Proportion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** {@link Quality} in PostgreSQL: seven counts over one index each, in one snapshot, so that they fit each other. */
@ApplicationScoped
class PostgresQuality implements Quality {

    private static final String WITHIN =
            " from decision_taken d where d.brand_id = $1 and d.decided_at >= $2 and d.decided_at < $3 and not d.undone";

    private static final String TOTALS =
            """
            with d as (
                select first, automatic, overturned_at is not null as overturned,
                    extract(epoch from decided_at - received_at)::float8 as took,
                    extract(epoch from decided_at - opened_at)::float8 as at_desk
            """
                    + WITHIN
                    + """
            )
            select count(*) filter (where first) as firsts,
                count(*) filter (where first and automatic) as automatic,
                count(*) filter (where automatic) as by_policy, count(*) as decisions,
                count(*) filter (where automatic and overturned) as policy_overturned,
                count(*) filter (where overturned) as overturned,
                count(at_desk) filter (where first) as at_desk,
                percentile_cont(0.5) within group (order by took) filter (where first) as all_median,
                percentile_cont(0.95) within group (order by took) filter (where first) as all_p95,
                percentile_cont(0.5) within group (order by took) filter (where first and automatic) as policy_median,
                percentile_cont(0.95) within group (order by took) filter (where first and automatic) as policy_p95,
                percentile_cont(0.5) within group (order by took) filter (where first and not automatic)
                    as people_median,
                percentile_cont(0.95) within group (order by took) filter (where first and not automatic)
                    as people_p95,
                percentile_cont(0.5) within group (order by at_desk) filter (where first) as desk_median,
                percentile_cont(0.95) within group (order by at_desk) filter (where first) as desk_p95,
                (select at from quality_begin) as written_since
            from d
            """;

    private static final String DAYS = "select (d.decided_at at time zone 'UTC')::date as day,"
            + " count(*) filter (where d.first and d.automatic) as policy,"
            + " count(*) filter (where d.first and not d.automatic) as people,"
            + " count(d.overturned_at) as overturned"
            + WITHIN
            + " group by 1 order by 1";

    private static final String QUEUES =
            """
            select queue, count(*) as waiting, min(received_at) as oldest,
                percentile_disc(0.5) within group (order by received_at) as median
            from moderation_case where brand_id = $1 and state = 'open' group by queue order by oldest
            """;

    private static final String ANSWERS =
            """
            select kind, decided, answered, count(*) as cases from second_look
            where brand_id = $1 and kind = any('{check,blind}') and state = 'given'
                and answered_at >= $2 and answered_at < $3
            group by kind, decided, answered
            """;

    private static final String RULES =
            """
            select d.rule, count(*) filter (where d.automatic) as decided,
                count(*) filter (where not d.automatic) as asked, count(d.overturned_at) as overturned,
                count(s.case_id) as checked, count(*) filter (where s.answered = 'approved') as right
            from decision_taken d
            left join second_look s on s.case_id = d.case_id and s.brand_id = d.brand_id and s.kind = 'check'
                and s.state = 'given' and d.automatic
            where d.brand_id = $1 and d.decided_at >= $2 and d.decided_at < $3 and not d.undone
            group by d.rule order by count(*) desc, d.rule limit 60
            """;

    private static final String SCREENS =
            """
            with d as (
                select found, unanswered, overturned_at is not null as overturned
            """
                    + WITHIN
                    + """
            ), said as (
                select unnest(found) as screen, true as finds, overturned from d
                union all select unnest(unanswered), false, overturned from d)
            select screen, count(*) filter (where finds) as found, count(*) filter (where not finds) as unanswered,
                count(*) filter (where finds and overturned) as overturned, (select count(*) from d) as decisions
            from said group by screen order by 2 desc, 3 desc, screen limit 60
            """;

    private final Pool pool;

    PostgresQuality(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<QualityFigures> of(UUID brandId, Instant since, Instant until) {
        var window = Tuple.of(brandId, at(since), at(until));
        return pool.withTransaction(tx -> tx.query("set transaction isolation level repeatable read, read only")
                .execute()
                .chain(() -> totals(tx, window))
                .chain(totals -> answers(tx, window)
                        .chain(answers -> days(tx, window).chain(days -> queues(tx, brandId)
                                .chain(queues -> rules(tx, window).chain(rules -> screens(tx, window)
                                        .map(screens -> new QualityFigures(
                                                totals.writtenSince(),
                                                totals.automation(),
                                                totals.times(),
                                                totals.overturned(),
                                                days,
                                                queues,
                                                answers.approvals(),
                                                answers.reviewers(),
                                                rules,
                                                screens))))))));
    }

    private static Uni<Totals> totals(SqlConnection tx, Tuple window) {
        return tx.preparedQuery(TOTALS)
                .execute(window)
                .map(rows -> toTotals(rows.iterator().next()));
    }

    private static Totals toTotals(Row row) {
        long firsts = row.getLong("firsts");
        long automatic = row.getLong("automatic");
        long overturned = row.getLong("overturned");
        long policyOverturned = row.getLong("policy_overturned");
        var policy = new Proportion(policyOverturned, row.getLong("by_policy"));
        var all = new Proportion(overturned, row.getLong("decisions"));
        return new Totals(
                row.getOffsetDateTime("written_since").toInstant(),
                new Proportion(automatic, firsts),
                new Times(
                        spread(row, "all", firsts),
                        spread(row, "policy", automatic),
                        spread(row, "people", firsts - automatic),
                        spread(row, "desk", row.getLong("at_desk"))),
                new Overturned(
                        all, policy, new Proportion(overturned - policyOverturned, all.trials() - policy.trials())));
    }

    private static Optional<Spread> spread(Row row, String name, long cases) {
        return cases == 0
                ? Optional.empty()
                : Optional.of(new Spread(cases, row.getDouble(name + "_median"), row.getDouble(name + "_p95")));
    }

    private static Uni<List<Day>> days(SqlConnection tx, Tuple window) {
        return tx.preparedQuery(DAYS).execute(window).map(rows -> stream(rows)
                .map(row -> new Day(
                        row.getLocalDate("day"),
                        row.getLong("policy"),
                        row.getLong("people"),
                        row.getLong("overturned")))
                .toList());
    }

    private static Uni<List<QueueAge>> queues(SqlConnection tx, UUID brandId) {
        return tx.preparedQuery(QUEUES).execute(Tuple.of(brandId)).map(rows -> stream(rows)
                .map(row -> new QueueAge(
                        row.getString("queue"),
                        row.getLong("waiting"),
                        row.getOffsetDateTime("oldest").toInstant(),
                        row.getOffsetDateTime("median").toInstant()))
                .toList());
    }

    private static Uni<Answers> answers(SqlConnection tx, Tuple window) {
        return tx.preparedQuery(ANSWERS).execute(window).map(rows -> {
            List<Answered> all = stream(rows)
                    .map(row -> new Answered(
                            row.getString("kind"),
                            row.getString("decided"),
                            row.getString("answered"),
                            row.getLong("cases")))
                    .toList();
            long right = count(all, "check", "approved", "approved");
            return new Answers(
                    new Proportion(right, right + count(all, "check", "approved", "rejected")),
                    new TwoReviewers(
                            count(all, "blind", "approved", "approved"),
                            count(all, "blind", "approved", "rejected"),
                            count(all, "blind", "rejected", "approved"),
                            count(all, "blind", "rejected", "rejected")));
        });
    }

    private static long count(List<Answered> all, String kind, String decided, String answered) {
        return all.stream()
                .filter(one -> one.kind.equals(kind) && one.decided.equals(decided) && one.answered.equals(answered))
                .mapToLong(Answered::cases)
                .sum();
    }

    private static Uni<List<RuleFigures>> rules(SqlConnection tx, Tuple window) {
        return tx.preparedQuery(RULES).execute(window).map(rows -> stream(rows)
                .map(row -> new RuleFigures(
                        row.getString("rule"),
                        row.getLong("decided"),
                        row.getLong("asked"),
                        new Proportion(row.getLong("overturned"), row.getLong("decided") + row.getLong("asked")),
                        new Proportion(row.getLong("right"), row.getLong("checked"))))
                .toList());
    }

    private static Uni<List<ScreenFigures>> screens(SqlConnection tx, Tuple window) {
        return tx.preparedQuery(SCREENS).execute(window).map(rows -> stream(rows)
                .map(row -> new ScreenFigures(
                        row.getString("screen"),
                        new Proportion(row.getLong("found"), row.getLong("decisions")),
                        new Proportion(row.getLong("unanswered"), row.getLong("decisions")),
                        new Proportion(row.getLong("overturned"), row.getLong("found"))))
                .toList());
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private record Totals(Instant writtenSince, Proportion automation, Times times, Overturned overturned) {}

    private record Answers(Proportion approvals, TwoReviewers reviewers) {}

    private record Answered(String kind, String decided, String answered, long cases) {}
}
