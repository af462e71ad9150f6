package io.vitrine.moderation.policy;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.contract.Hashtag;
import io.vitrine.moderation.audit.AuditLog;
import io.vitrine.moderation.policy.CampaignPolicy.Shadow;
import io.vitrine.moderation.screening.BrandWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** {@link CampaignPolicies} in PostgreSQL. */
@ApplicationScoped
class PostgresCampaignPolicies implements CampaignPolicies {

    private static final String SELECT =
            """
            select c.campaign_id, c.brand_id, c.version, c.name, c.slug, c.hashtags, c.preset, c.blocked_words,
                   c.allowed_words, c.blur_bystanders, c.in_force, f.hash as hash_in_force, c.shadow, s.hash as hash_of_shadow
            from campaign_policy c
            left join policy_version f on f.campaign_id = c.campaign_id and f.number = c.in_force
            left join policy_version s on s.campaign_id = c.campaign_id and s.number = c.shadow
            """;

    private final Pool pool;
    private final PostgresPolicyDocuments documents;
    private final AuditLog audit;

    PostgresCampaignPolicies(Pool pool, PostgresPolicyDocuments documents, AuditLog audit) {
        this.pool = pool;
        this.documents = documents;
        this.audit = audit;
    }

    @Override
    public Uni<Optional<CampaignPolicy>> of(UUID brandId, UUID campaignId) {
        return pool.preparedQuery(SELECT + " where c.campaign_id = $2 and c.brand_id = $1")
                .execute(Tuple.of(brandId, campaignId))
                .chain(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(row -> toPolicy(row).map(Optional::of))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    @Override
    public Uni<List<CampaignName>> ofBrand(UUID brandId) {
        return pool.preparedQuery("select campaign_id, name, preset, in_force, shadow from campaign_policy"
                        + " where brand_id = $1 order by lower(name), campaign_id limit 500")
                .execute(Tuple.of(brandId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new CampaignName(
                                row.getUUID("campaign_id"),
                                row.getString("name"),
                                row.getString("preset"),
                                Optional.ofNullable(row.getInteger("in_force")),
                                Optional.ofNullable(row.getInteger("shadow"))))
                        .toList());
    }

    /**
     * Takes what was announced, unless something newer is known. What changes about an older announcement is written
     * into the audit log, the last thing in the transaction; announcements do not say who changed it.
     */
    Uni<Void> learn(SqlConnection tx, AnnouncedPolicy announced) {
        return tx.preparedQuery("select brand_id, version, preset, blocked_words, allowed_words, blur_bystanders"
                        + " from campaign_policy where campaign_id = $1 for update")
                .execute(Tuple.of(announced.campaignId()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .flatMap(before -> StudioChange.between(toAnnounced(announced, before), announced)))
                .chain(change -> write(tx, announced).chain(() -> change.map(changed -> audit.append(tx, changed))
                        .orElse(Uni.createFrom().voidItem())));
    }

    /** What was announced before, with all that the log does not care for as it is now. */
    private static AnnouncedPolicy toAnnounced(AnnouncedPolicy now, Row before) {
        return new AnnouncedPolicy(
                now.campaignId(),
                before.getUUID("brand_id"),
                before.getLong("version"),
                now.name(),
                now.slug(),
                now.hashtags(),
                before.getString("preset"),
                new BrandWords(
                        List.of(before.getArrayOfStrings("blocked_words")),
                        List.of(before.getArrayOfStrings("allowed_words"))),
                before.getBoolean("blur_bystanders"));
    }

    private static Uni<Void> write(SqlConnection tx, AnnouncedPolicy announced) {
        return tx.preparedQuery(
                        """
                        insert into campaign_policy (campaign_id, brand_id, version, name, slug, hashtags, preset,
                            blocked_words, allowed_words, blur_bystanders)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                        on conflict (campaign_id) do update set
                            version = excluded.version, name = excluded.name, slug = excluded.slug,
                            hashtags = excluded.hashtags, preset = excluded.preset,
                            blocked_words = excluded.blocked_words, allowed_words = excluded.allowed_words,
                            blur_bystanders = excluded.blur_bystanders
                        where campaign_policy.version < excluded.version
                        """)
                .execute(Tuple.tuple()
                        .addUUID(announced.campaignId())
                        .addUUID(announced.brandId())
                        .addLong(announced.version())
                        .addString(announced.name())
                        .addString(announced.slug())
                        .addArrayOfString(announced.hashtags().stream()
                                .map(Hashtag::value)
                                .toArray(String[]::new))
                        .addString(announced.preset())
                        .addArrayOfString(announced.words().blocked().toArray(String[]::new))
                        .addArrayOfString(announced.words().allowed().toArray(String[]::new))
                        .addBoolean(announced.blurBystanders()))
                .replaceWithVoid();
    }

    private Uni<CampaignPolicy> toPolicy(Row row) {
        String inForce = row.getString("hash_in_force");
        String shadow = row.getString("hash_of_shadow");
        Uni<Policy> policy = inForce == null
                ? Uni.createFrom().item(() -> Presets.named(row.getString("preset")))
                : documents.policy(inForce);
        Uni<Optional<Shadow>> tried = shadow == null
                ? Uni.createFrom().item(Optional.empty())
                : documents.policy(shadow).map(read -> Optional.of(new Shadow(row.getInteger("shadow"), read)));
        return policy.chain(judging -> tried.map(beside -> toPolicy(row, judging, beside)));
    }

    private static CampaignPolicy toPolicy(Row row, Policy policy, Optional<Shadow> shadow) {
        return new CampaignPolicy(
                row.getUUID("campaign_id"),
                row.getUUID("brand_id"),
                row.getLong("version"),
                row.getString("name"),
                row.getString("slug"),
                Arrays.stream(row.getArrayOfStrings("hashtags"))
                        .map(Hashtag::new)
                        .toList(),
                row.getString("preset"),
                new BrandWords(
                        List.of(row.getArrayOfStrings("blocked_words")),
                        List.of(row.getArrayOfStrings("allowed_words"))),
                row.getBoolean("blur_bystanders"),
                policy,
                Optional.ofNullable(row.getInteger("in_force")),
                shadow);
    }
}
