package io.vitrine.moderation.review;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** {@link CampaignChoices} in PostgreSQL. */
@ApplicationScoped
class PostgresCampaignChoices implements CampaignChoices {

    private final Pool pool;

    PostgresCampaignChoices(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<Choice>> of(UUID brandId) {
        return pool.preparedQuery("select campaign_id, name, slug from campaign_policy where brand_id = $1"
                        + " order by lower(name), campaign_id limit $2")
                .execute(Tuple.of(brandId, MOST))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row ->
                                new Choice(row.getUUID("campaign_id"), row.getString("name"), row.getString("slug")))
                        .toList());
    }
}
