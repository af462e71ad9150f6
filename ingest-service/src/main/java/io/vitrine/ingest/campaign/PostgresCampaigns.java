package io.vitrine.ingest.campaign;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.contract.Hashtag;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Campaigns in the table {@code campaign}. */
@Singleton
class PostgresCampaigns implements Campaigns {

    private static final int PAGE = 500;

    /** No campaign's id is smaller. */
    private static final UUID FIRST = new UUID(0, 0);

    private final Pool pool;

    PostgresCampaigns(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Changes> changedSince(String mark) {
        Mark from = Mark.of(mark);
        return pool.preparedQuery("select campaign_id, brand_id, brand_name, version, slug, name, hashtags, opens_at,"
                        + " closes_at, is_taking, terms_version, changed_in::text as mark,"
                        + " pg_snapshot_xmin(pg_current_snapshot())::text as oldest_running"
                        + " from campaign where (changed_in, campaign_id) > ($1::text::xid8, $2)"
                        + " order by changed_in, campaign_id limit " + PAGE)
                .execute(Tuple.of(from.changedIn(), from.campaignId()))
                .map(rows -> changes(rows, from));
    }

    private static Changes changes(RowSet<Row> rows, Mark from) {
        List<Campaign> campaigns = new ArrayList<>();
        Mark next = from;
        boolean hasMore = rows.size() == PAGE;
        for (Row row : rows) {
            campaigns.add(campaign(row));
            String horizon = from.horizon() == null ? row.getString("oldest_running") : from.horizon();
            next = hasMore
                    ? new Mark(row.getString("mark"), row.getUUID("campaign_id"), horizon)
                    : new Mark(horizon, FIRST, null);
        }
        return new Changes(campaigns, next.toString(), hasMore);
    }

    @Override
    public Uni<Optional<String>> termsOf(UUID campaignId) {
        return pool.preparedQuery("select terms_text from campaign where campaign_id = $1")
                .execute(Tuple.of(campaignId))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(rows.iterator().next().getString(0)));
    }

    /** Keeps {@code campaign} unless a later version is known. */
    Uni<Void> keep(SqlConnection tx, Campaign campaign, String termsText) {
        Tuple row = Tuple.tuple()
                .addUUID(campaign.id())
                .addUUID(campaign.brandId())
                .addString(campaign.brandName())
                .addLong(campaign.version())
                .addString(campaign.slug())
                .addString(campaign.name())
                .addArrayOfString(
                        campaign.hashtags().stream().map(Hashtag::value).toArray(String[]::new))
                .addOffsetDateTime(campaign.opensAt().atOffset(ZoneOffset.UTC))
                .addOffsetDateTime(offset(campaign.closesAt()))
                .addBoolean(campaign.isTaking())
                .addString(campaign.termsVersion())
                .addString(termsText);
        return tx.preparedQuery(
                        "insert into campaign (campaign_id, brand_id, brand_name, version, slug, name, hashtags,"
                                + " opens_at, closes_at, is_taking, terms_version, terms_text)"
                                + " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"
                                + " on conflict (campaign_id) do update set brand_name = excluded.brand_name,"
                                + " version = excluded.version, slug = excluded.slug, name = excluded.name,"
                                + " hashtags = excluded.hashtags, opens_at = excluded.opens_at,"
                                + " closes_at = excluded.closes_at, is_taking = excluded.is_taking,"
                                + " terms_version = excluded.terms_version, terms_text = excluded.terms_text,"
                                + " changed_in = pg_current_xact_id()"
                                + " where campaign.version < excluded.version and campaign.brand_id = excluded.brand_id")
                .execute(row)
                .replaceWithVoid();
    }

    /** Takes no more selfies for a campaign that the topic has forgotten. */
    Uni<Void> forget(SqlConnection tx, UUID campaignId) {
        return tx.preparedQuery("update campaign set is_taking = false, changed_in = pg_current_xact_id()"
                        + " where campaign_id = $1 and is_taking")
                .execute(Tuple.of(campaignId))
                .replaceWithVoid();
    }

    private static Campaign campaign(Row row) {
        List<Hashtag> hashtags = new ArrayList<>();
        for (String tag : row.getArrayOfStrings("hashtags")) {
            hashtags.add(new Hashtag(tag));
        }
        @Nullable OffsetDateTime closesAt = row.getOffsetDateTime("closes_at");
        return new Campaign(
                row.getUUID("campaign_id"),
                row.getUUID("brand_id"),
                row.getString("brand_name"),
                row.getLong("version"),
                row.getString("slug"),
                row.getString("name"),
                hashtags,
                row.getOffsetDateTime("opens_at").toInstant(),
                closesAt == null ? null : closesAt.toInstant(),
                row.getBoolean("is_taking"),
                row.getString("terms_version"));
    }

    /**
     * Where reading goes on. Transactions commit in another order than they begin, so a finished round goes back to the
     * oldest one that was still running when the round began: what that one commits later is not missed.
     *
     * @param changedIn the last row's transaction
     * @param campaignId the last row's campaign
     * @param horizon between two pages of a round: where the next round begins
     */
    private record Mark(String changedIn, UUID campaignId, @Nullable String horizon) {

        static Mark of(String text) {
            String[] parts = text.split("/");
            return parts.length == 1
                    ? new Mark(text, FIRST, null)
                    : new Mark(parts[0], UUID.fromString(parts[1]), parts[2]);
        }

        @Override
        public String toString() {
            return horizon == null ? changedIn : changedIn + "/" + campaignId + "/" + horizon;
        }
    }

    private static @Nullable OffsetDateTime offset(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
