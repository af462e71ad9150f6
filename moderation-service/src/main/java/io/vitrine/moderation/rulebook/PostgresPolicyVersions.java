package io.vitrine.moderation.rulebook;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.audit.Actor;
import io.vitrine.audit.Subject;
import io.vitrine.moderation.audit.Action;
import io.vitrine.moderation.audit.AuditEntry;
import io.vitrine.moderation.audit.AuditLog;
import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.moderation.policy.Policy;
import io.vitrine.moderation.rulebook.ShadowResult.Change;
import io.vitrine.moderation.rulebook.ShadowResult.Example;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** {@link PolicyVersions} in PostgreSQL. The campaign's row is locked by whatever changes its versions. */
@ApplicationScoped
class PostgresPolicyVersions implements PolicyVersions {

    private static final int EXAMPLES = 20;

    private final Pool pool;
    private final AuditLog audit;

    PostgresPolicyVersions(Pool pool, AuditLog audit) {
        this.pool = pool;
        this.audit = audit;
    }

    @Override
    public Uni<List<PolicyVersion>> list(UUID brandId, UUID campaignId, int before, int limit) {
        return pool.preparedQuery("select number, hash, note, saved_by, saved_by_name, saved_at from policy_version"
                        + " where brand_id = $1 and campaign_id = $2 and number < $3 order by number desc limit $4")
                .execute(Tuple.of(brandId, campaignId, before, limit))
                .map(rows -> stream(rows)
                        .map(row -> new PolicyVersion(
                                row.getInteger("number"),
                                row.getString("hash"),
                                row.getString("note"),
                                new Reviewer(row.getUUID("saved_by"), row.getString("saved_by_name")),
                                instant(row, "saved_at")))
                        .toList());
    }

    @Override
    public Uni<Optional<String>> document(UUID brandId, UUID campaignId, int number) {
        return pool.preparedQuery("select d.document from policy_version v join policy_document d on d.hash = v.hash"
                        + " where v.brand_id = $1 and v.campaign_id = $2 and v.number = $3")
                .execute(Tuple.of(brandId, campaignId, number))
                .map(rows -> stream(rows).map(row -> row.getString("document")).findFirst());
    }

    @Override
    public Uni<Optional<Integer>> save(
            UUID brandId, UUID campaignId, Policy policy, String note, Reviewer by, Instant at) {
        return pool.withTransaction(tx -> lock(tx, brandId, campaignId)
                .chain(known -> known
                        ? insert(tx, brandId, campaignId, policy, note, by, at).map(Optional::of)
                        : Uni.createFrom().item(Optional.empty())));
    }

    private static Uni<Integer> insert(
            SqlConnection tx, UUID brandId, UUID campaignId, Policy policy, String note, Reviewer by, Instant at) {
        return tx.preparedQuery("insert into policy_document (hash, document) values ($1, $2) on conflict do nothing")
                .execute(Tuple.of(policy.hash(), policy.document()))
                .chain(() -> tx.preparedQuery(
                                """
                                insert into policy_version (campaign_id, number, brand_id, hash, note, saved_by,
                                    saved_by_name, saved_at)
                                select $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6, $7
                                from policy_version where campaign_id = $1
                                returning number
                                """)
                        .execute(Tuple.tuple()
                                .addUUID(campaignId)
                                .addUUID(brandId)
                                .addString(policy.hash())
                                .addString(note)
                                .addUUID(by.memberId())
                                .addString(by.name())
                                .addOffsetDateTime(at.atOffset(ZoneOffset.UTC))))
                .map(rows -> rows.iterator().next().getInteger("number"));
    }

    @Override
    public Uni<Boolean> promote(UUID brandId, UUID campaignId, Promotion promotion) {
        Integer number = promotion.number().orElse(null);
        return pool.withTransaction(tx -> lock(tx, brandId, campaignId)
                .chain(known -> known ? exists(tx, campaignId, promotion.number()) : no())
                .chain(there -> there
                        ? tx.preparedQuery("update campaign_policy set in_force = $2,"
                                        + " shadow = nullif(shadow, $2) where campaign_id = $1")
                                .execute(Tuple.tuple().addUUID(campaignId).addInteger(number))
                                .chain(() -> note(tx, brandId, campaignId, promotion))
                                .chain(() -> hash(tx, campaignId, promotion.number()))
                                .chain(hash -> audit.append(tx, entry(brandId, campaignId, promotion, hash)))
                                .replaceWith(true)
                        : no()));
    }

    /** The words of who did it are sealed: they are free, so they may name a person. */
    private static AuditEntry entry(UUID brandId, UUID campaignId, Promotion promotion, Optional<String> hash) {
        Map<String, Object> details = new HashMap<>();
        promotion.number().ifPresent(number -> details.put("version", number));
        details.put("policy", hash.orElse("the campaign's preset"));
        return new AuditEntry(
                brandId,
                Actor.member(promotion.by().memberId(), promotion.by().name()),
                Action.POLICY_CHANGED,
                Subject.ofCampaign(campaignId),
                details,
                promotion.why().isEmpty() ? Map.of() : Map.of("why", promotion.why()));
    }

    /** Names the document, so that a version that is exchanged for another one later is seen. */
    private static Uni<Optional<String>> hash(SqlConnection tx, UUID campaignId, Optional<Integer> number) {
        return number.isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : tx.preparedQuery("select hash from policy_version where campaign_id = $1 and number = $2")
                        .execute(Tuple.of(campaignId, number.get()))
                        .map(rows ->
                                stream(rows).map(row -> row.getString("hash")).findFirst());
    }

    private static Uni<Void> note(SqlConnection tx, UUID brandId, UUID campaignId, Promotion promotion) {
        return tx.preparedQuery(
                        """
                        insert into policy_promotion (campaign_id, seq, brand_id, number, why, promoted_by,
                            promoted_by_name, promoted_at)
                        select $1, coalesce(max(seq), 0) + 1, $2, $3, $4, $5, $6, $7
                        from policy_promotion where campaign_id = $1
                        """)
                .execute(Tuple.tuple()
                        .addUUID(campaignId)
                        .addUUID(brandId)
                        .addInteger(promotion.number().orElse(null))
                        .addString(promotion.why())
                        .addUUID(promotion.by().memberId())
                        .addString(promotion.by().name())
                        .addOffsetDateTime(promotion.at().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Promotion>> history(UUID brandId, UUID campaignId, int limit) {
        return pool.preparedQuery("select number, why, promoted_by, promoted_by_name, promoted_at from policy_promotion"
                        + " where brand_id = $1 and campaign_id = $2 order by seq desc limit $3")
                .execute(Tuple.of(brandId, campaignId, limit))
                .map(rows -> stream(rows)
                        .map(row -> new Promotion(
                                Optional.ofNullable(row.getInteger("number")),
                                row.getString("why"),
                                new Reviewer(row.getUUID("promoted_by"), row.getString("promoted_by_name")),
                                instant(row, "promoted_at")))
                        .toList());
    }

    @Override
    public Uni<Boolean> shadow(UUID brandId, UUID campaignId, Optional<Integer> number, Reviewer by) {
        return pool.withTransaction(tx -> lock(tx, brandId, campaignId)
                .chain(known -> known ? exists(tx, campaignId, number) : no())
                .chain(there -> there
                        ? tx.preparedQuery("update campaign_policy set shadow = $2 where campaign_id = $1")
                                .execute(Tuple.tuple().addUUID(campaignId).addInteger(number.orElse(null)))
                                .chain(() -> hash(tx, campaignId, number))
                                .chain(hash -> audit.append(tx, shadowEntry(brandId, campaignId, number, by, hash)))
                                .replaceWith(true)
                        : no()));
    }

    private static AuditEntry shadowEntry(
            UUID brandId, UUID campaignId, Optional<Integer> number, Reviewer by, Optional<String> hash) {
        Map<String, Object> details = new HashMap<>();
        number.ifPresent(version -> details.put("version", version));
        details.put("policy", hash.orElse("none"));
        return new AuditEntry(
                brandId,
                Actor.member(by.memberId(), by.name()),
                Action.SHADOW_CHANGED,
                Subject.ofCampaign(campaignId),
                details);
    }

    @Override
    public Uni<ShadowResult> shadowResult(UUID brandId, UUID campaignId, int number) {
        String ofTheBrand = " from shadow_verdict s join campaign_policy c on c.campaign_id = s.campaign_id"
                + " where c.brand_id = $1 and s.campaign_id = $2 and s.number = $3";
        Tuple which = Tuple.of(brandId, campaignId, number);
        return pool.preparedQuery("select s.active, s.shadow, count(*) as selfies" + ofTheBrand
                        + " group by s.active, s.shadow order by s.active, s.shadow")
                .execute(which)
                .chain(changes -> pool.preparedQuery("select s.case_id, s.active, s.shadow, s.rule" + ofTheBrand
                                + " and s.active <> s.shadow order by s.judged_at desc, s.case_id limit " + EXAMPLES)
                        .execute(which)
                        .map(examples -> new ShadowResult(
                                stream(changes)
                                        .map(row -> new Change(
                                                row.getString("active"),
                                                row.getString("shadow"),
                                                row.getLong("selfies")))
                                        .toList(),
                                stream(examples)
                                        .map(PostgresPolicyVersions::toExample)
                                        .toList())));
    }

    private static Example toExample(Row row) {
        String rule = row.getString("rule");
        return new Example(
                row.getUUID("case_id"), row.getString("active"), row.getString("shadow"), rule == null ? "" : rule);
    }

    /** Whether the brand has the campaign; if so, nobody else changes its versions until the transaction ends. */
    private static Uni<Boolean> lock(SqlConnection tx, UUID brandId, UUID campaignId) {
        return tx.preparedQuery("select 1 from campaign_policy where brand_id = $1 and campaign_id = $2 for update")
                .execute(Tuple.of(brandId, campaignId))
                .map(rows -> rows.size() > 0);
    }

    private static Uni<Boolean> exists(SqlConnection tx, UUID campaignId, Optional<Integer> number) {
        return number.map(
                        asked -> tx.preparedQuery("select 1 from policy_version where campaign_id = $1 and number = $2")
                                .execute(Tuple.of(campaignId, asked))
                                .map(rows -> rows.size() > 0))
                .orElseGet(() -> Uni.createFrom().item(true));
    }

    private static Uni<Boolean> no() {
        return Uni.createFrom().item(false);
    }

    private static Instant instant(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
