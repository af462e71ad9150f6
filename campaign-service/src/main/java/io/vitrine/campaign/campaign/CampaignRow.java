package io.vitrine.campaign.campaign;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.contract.Hashtag;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of {@code campaigns} with its brand's name and the wording of its terms. */
final class CampaignRow {

    static final String SELECT =
            """
            select campaigns.id, campaigns.brand_id, brands.name as brand_name, campaigns.version, campaigns.slug,
                   campaigns.name, campaigns.hashtags, campaigns.opens_at, campaigns.closes_at, campaigns.state,
                   campaigns.terms_version, campaign_terms.wording, campaigns.policy_preset, campaigns.blocked_words,
                   campaigns.allowed_words, campaigns.blur_bystanders, campaigns.created_at, campaigns.updated_at
            from campaigns
            join brands on brands.id = campaigns.brand_id
            join campaign_terms on campaign_terms.campaign_id = campaigns.id
                               and campaign_terms.version = campaigns.terms_version
            """;

    static final String INSERT =
            """
            insert into campaigns (id, brand_id, version, slug, name, hashtags, opens_at, closes_at, state,
                                   terms_version, policy_preset, blocked_words, allowed_words, blur_bystanders, created_at,
                                   updated_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
            """;

    static final String UPDATE =
            """
            update campaigns
            set version = $3, slug = $4, name = $5, hashtags = $6, opens_at = $7, closes_at = $8, state = $9,
                terms_version = $10, policy_preset = $11, blocked_words = $12, allowed_words = $13,
                blur_bystanders = $14, created_at = $15, updated_at = $16
            where id = $1 and brand_id = $2
            """;

    private CampaignRow() {}

    static Campaign read(Row row) {
        return new Campaign(
                row.getUUID("id"),
                row.getUUID("brand_id"),
                row.getString("brand_name"),
                row.getLong("version"),
                row.getString("slug"),
                row.getString("name"),
                Arrays.stream(row.getArrayOfStrings("hashtags"))
                        .map(Hashtag::new)
                        .toList(),
                row.getOffsetDateTime("opens_at").toInstant(),
                instant(row.getOffsetDateTime("closes_at")),
                Campaign.State.ofCode(row.getString("state")),
                new Terms(row.getString("terms_version"), row.getString("wording")),
                new Policy(
                        Policy.Preset.ofCode(row.getString("policy_preset")).orElseThrow(),
                        List.of(row.getArrayOfStrings("blocked_words")),
                        List.of(row.getArrayOfStrings("allowed_words")),
                        row.getBoolean("blur_bystanders")),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant());
    }

    static List<Campaign> readAll(RowSet<Row> rows) {
        List<Campaign> campaigns = new ArrayList<>(rows.size());
        rows.forEach(row -> campaigns.add(read(row)));
        return campaigns;
    }

    static Optional<Campaign> readFirst(RowSet<Row> rows) {
        var found = rows.iterator();
        return found.hasNext() ? Optional.of(read(found.next())) : Optional.empty();
    }

    /** The parameters of {@link #INSERT} and {@link #UPDATE}. */
    static Tuple parameters(Campaign campaign) {
        return Tuple.tuple()
                .addUUID(campaign.id())
                .addUUID(campaign.brandId())
                .addLong(campaign.version())
                .addString(campaign.slug())
                .addString(campaign.name())
                .addArrayOfString(tags(campaign.hashtags()))
                .addOffsetDateTime(at(campaign.opensAt()))
                .addOffsetDateTime(campaign.closesAt() == null ? null : at(campaign.closesAt()))
                .addString(campaign.state().code())
                .addString(campaign.terms().version())
                .addString(campaign.policy().preset().code())
                .addArrayOfString(campaign.policy().blockedWords().toArray(String[]::new))
                .addArrayOfString(campaign.policy().allowedWords().toArray(String[]::new))
                .addBoolean(campaign.policy().blurBystanders())
                .addOffsetDateTime(at(campaign.createdAt()))
                .addOffsetDateTime(at(campaign.updatedAt()));
    }

    static String[] tags(List<Hashtag> hashtags) {
        return hashtags.stream().map(Hashtag::value).toArray(String[]::new);
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
