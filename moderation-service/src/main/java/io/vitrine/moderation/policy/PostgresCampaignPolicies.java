package io.vitrine.moderation.policy;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.contract.Hashtag;
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

    private final Pool pool;

    PostgresCampaignPolicies(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Optional<CampaignPolicy>> of(UUID brandId, UUID campaignId) {
        return pool.preparedQuery("select campaign_id, brand_id, version, name, slug, hashtags, preset, blocked_words,"
                        + " allowed_words from campaign_policy where campaign_id = $2 and brand_id = $1")
                .execute(Tuple.of(brandId, campaignId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(PostgresCampaignPolicies::toPolicy)
                        .findFirst());
    }

    /** Takes what was announced, unless something newer is known. */
    Uni<Void> learn(SqlConnection tx, CampaignPolicy announced) {
        return tx.preparedQuery(
                        """
                        insert into campaign_policy (campaign_id, brand_id, version, name, slug, hashtags, preset,
                            blocked_words, allowed_words)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                        on conflict (campaign_id) do update set
                            version = excluded.version, name = excluded.name, slug = excluded.slug,
                            hashtags = excluded.hashtags, preset = excluded.preset,
                            blocked_words = excluded.blocked_words, allowed_words = excluded.allowed_words
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
                        .addArrayOfString(announced.words().allowed().toArray(String[]::new)))
                .replaceWithVoid();
    }

    private static CampaignPolicy toPolicy(Row row) {
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
                        List.of(row.getArrayOfStrings("allowed_words"))));
    }
}
