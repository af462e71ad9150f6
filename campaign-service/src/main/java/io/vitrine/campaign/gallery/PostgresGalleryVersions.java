package io.vitrine.campaign.gallery;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresGalleryVersions implements GalleryVersions {

    private final Pool pool;

    PostgresGalleryVersions(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<GalleryVersion> of(UUID campaignId) {
        return pool.preparedQuery("select campaign_id, version, gone_version from galleries where campaign_id = $1")
                .execute(Tuple.of(campaignId))
                .map(rows -> rows.rowCount() == 0
                        ? GalleryVersion.untouched(campaignId)
                        : version(rows.iterator().next()));
    }

    @Override
    public Uni<List<Touched>> touchedSince(@Nullable Instant moment) {
        Instant since = moment == null ? Instant.EPOCH : moment;
        return pool.preparedQuery("select campaign_id, version, gone_version, touched_at from galleries"
                        + " where touched_at > $1")
                .execute(Tuple.of(since.atOffset(ZoneOffset.UTC)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row ->
                                new Touched(version(row), Objects.requireNonNull(LookRow.instant(row, "touched_at"))))
                        .toList());
    }

    private static GalleryVersion version(Row row) {
        return new GalleryVersion(row.getUUID("campaign_id"), row.getLong("version"), row.getLong("gone_version"));
    }
}
