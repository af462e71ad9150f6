package io.vitrine.moderation.caseload;

import static io.vitrine.moderation.caseload.SqlTime.at;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.moderation.policy.Evaluation;
import io.vitrine.moderation.policy.ShadowVerdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** {@link Evaluations} in PostgreSQL. */
@ApplicationScoped
class PostgresEvaluations implements Evaluations {

    /** Before every version of everything: the first page of ids begins after it. */
    private static final UUID LEAST = new UUID(0, 0);

    private static final String JUDGED =
            """
            select e.case_id, e.judged_at, e.features, e.verdict::jsonb ->> 'effect' as effect,
                   case when c.decided_by is null then null when c.state = 'approved' then 'approve'
                        when c.state = 'rejected' then 'reject' end as by_person
            from evaluation e join moderation_case c on c.id = e.case_id
            where e.brand_id = $1 and e.campaign_id = $2
            """;

    private final Pool pool;

    PostgresEvaluations(Pool pool) {
        this.pool = pool;
    }

    /** Keeps what was judged, in the transaction that writes down what came of it. */
    Uni<Void> keep(SqlConnection tx, ModerationCase judged, Judgement judgement, Instant now) {
        Evaluation evaluation = judgement.evaluation();
        return tx.preparedQuery("insert into policy_document (hash, document) values ($1, $2) on conflict do nothing")
                .execute(
                        Tuple.of(evaluation.policy().hash(), evaluation.policy().document()))
                .chain(() -> tx.preparedQuery("insert into evaluation (case_id, brand_id, campaign_id, hash, screens,"
                                + " features, verdict, judged_at) values ($1, $2, $3, $4, $5, $6, $7, $8)")
                        .execute(Tuple.tuple()
                                .addUUID(judged.id().value())
                                .addUUID(judged.brandId())
                                .addUUID(judged.campaignId())
                                .addString(evaluation.policy().hash())
                                .addString(StoredJson.write(evaluation.screens()))
                                .addString(evaluation.features().toJson())
                                .addString(evaluation.verdict().toJson())
                                .addOffsetDateTime(at(now))))
                .chain(() -> judgement
                        .shadow()
                        .map(shadow -> keep(tx, judged, shadow, now))
                        .orElse(Uni.createFrom().voidItem()));
    }

    private static Uni<Void> keep(SqlConnection tx, ModerationCase judged, ShadowVerdict shadow, Instant now) {
        return tx.preparedQuery("insert into shadow_verdict (campaign_id, number, case_id, active, shadow, rule,"
                        + " judged_at) values ($1, $2, $3, $4, $5, $6, $7)")
                .execute(Tuple.tuple()
                        .addUUID(judged.campaignId())
                        .addInteger(shadow.number())
                        .addUUID(judged.id().value())
                        .addString(shadow.active().code())
                        .addString(shadow.shadow().code())
                        .addString(shadow.rule())
                        .addOffsetDateTime(at(now)))
                .replaceWithVoid();
    }

    @Override
    public Uni<List<KeptEvaluation>> all(Optional<UUID> after, int limit) {
        return pool.preparedQuery("select e.case_id, e.hash, d.document, e.features, e.verdict from evaluation e"
                        + " join policy_document d on d.hash = e.hash where e.case_id > $1 order by e.case_id limit $2")
                .execute(Tuple.of(after.orElse(LEAST), limit))
                .map(rows -> stream(rows)
                        .map(row -> new KeptEvaluation(
                                row.getUUID("case_id"),
                                row.getString("hash"),
                                row.getString("document"),
                                row.getString("features"),
                                row.getString("verdict")))
                        .toList());
    }

    @Override
    public Uni<List<JudgedCase>> ofCampaign(
            UUID brandId, UUID campaignId, Instant since, Optional<JudgedPlace> after, int limit) {
        String order = " order by e.judged_at desc, e.case_id desc limit $4";
        String recent = JUDGED + " and e.judged_at >= $3";
        var rows = after.map(place -> pool.preparedQuery(recent + " and (e.judged_at, e.case_id) < ($5, $6)" + order)
                        .execute(Tuple.of(brandId, campaignId, at(since), limit)
                                .addOffsetDateTime(at(place.judgedAt()))
                                .addUUID(place.caseId())))
                .orElseGet(() ->
                        pool.preparedQuery(recent + order).execute(Tuple.of(brandId, campaignId, at(since), limit)));
        return rows.map(
                found -> stream(found).map(PostgresEvaluations::toJudgedCase).toList());
    }

    @Override
    public Uni<Integer> count(UUID brandId, UUID campaignId, Instant since, int most) {
        return pool.preparedQuery("select count(*)::int as judged from (select 1 from evaluation where brand_id = $1"
                        + " and campaign_id = $2 and judged_at >= $3 limit $4) e")
                .execute(Tuple.of(brandId, campaignId, at(since), most))
                .map(rows -> rows.iterator().next().getInteger("judged"));
    }

    @Override
    public Uni<Optional<JudgedCase>> ofCase(UUID brandId, UUID campaignId, UUID caseId) {
        return pool.preparedQuery(JUDGED + " and e.case_id = $3")
                .execute(Tuple.of(brandId, campaignId, caseId))
                .map(rows -> stream(rows).map(PostgresEvaluations::toJudgedCase).findFirst());
    }

    private static JudgedCase toJudgedCase(Row row) {
        return new JudgedCase(
                row.getUUID("case_id"),
                row.getOffsetDateTime("judged_at").toInstant(),
                row.getString("features"),
                row.getString("effect"),
                row.getString("by_person"));
    }

    private static java.util.stream.Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
