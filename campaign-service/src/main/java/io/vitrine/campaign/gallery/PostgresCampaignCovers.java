package io.vitrine.campaign.gallery;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.campaign.campaign.CampaignCovers;
import io.vitrine.campaign.gallery.LookContent.Picture;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Shows campaigns' newest looks on the outside: one indexed read for each campaign, in one query. */
@ApplicationScoped
class PostgresCampaignCovers implements CampaignCovers {

    private static final String LATEST = "select l.id, l.brand_id, l.campaign_id, l.hidden, l.published_at,"
            + " l.pinned_at_place, " + LookRow.CONTENT + " from unnest($1::uuid[]) as c(id) cross join lateral ("
            + " select * from looks where campaign_id = c.id and visible and pinned_at_place is null"
            + " order by published_at desc, id desc limit $2) l";

    private final Pool pool;

    PostgresCampaignCovers(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Map<UUID, List<Cover>>> latest(Collection<UUID> campaignIds, int each) {
        return pool.preparedQuery(LATEST)
                .execute(Tuple.tuple()
                        .addArrayOfUUID(campaignIds.toArray(UUID[]::new))
                        .addInteger(each))
                .map(rows -> PostgresGallery.list(rows).stream()
                        .collect(Collectors.groupingBy(
                                row -> row.getUUID("campaign_id"),
                                Collectors.mapping(PostgresCampaignCovers::cover, Collectors.toList()))));
    }

    @Override
    public Uni<Map<UUID, Long>> lookCounts(Collection<UUID> campaignIds) {
        return pool.preparedQuery("select campaign_id, looks from galleries where campaign_id = any($1)")
                .execute(Tuple.tuple().addArrayOfUUID(campaignIds.toArray(UUID[]::new)))
                .map(rows -> {
                    Map<UUID, Long> counts = new HashMap<>();
                    rows.forEach(row -> counts.put(row.getUUID("campaign_id"), row.getLong("looks")));
                    return counts;
                });
    }

    private static Cover cover(Row row) {
        LookTile tile = LookTile.of(new Look(
                row.getUUID("id"),
                row.getUUID("brand_id"),
                row.getUUID("campaign_id"),
                LookRow.content(row),
                Objects.requireNonNull(LookRow.instant(row, "published_at")),
                row.getInteger("pinned_at_place"),
                row.getBoolean("hidden"),
                List.of()));
        Picture larger = tile.middle();
        return new Cover(tile.pictures().get(0).url(), larger.url(), larger.width(), larger.height(), tile.alt());
    }
}
