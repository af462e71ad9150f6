package io.vitrine.campaign.gallery;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.campaign.gallery.LookContent.Picture;
import io.vitrine.contract.Hashtag;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ledger on one transaction of PostgreSQL. */
final class PostgresLookLedger implements LookLedger {

    /** The update that changes nothing is there for its lock and its answer: one round trip whether new or known. */
    private static final String OPEN = "insert into looks as l"
            + " (id, submission_id, brand_id, campaign_id, state, decision_version)"
            + " values ($1, $2, $3, $4, 'retired', 0)"
            + " on conflict (submission_id) do update set submission_id = excluded.submission_id"
            + " returning " + LookRow.ENTRY;

    private static final String KEEP = "update looks set state = 'published', decision_version = $2, version = $3,"
            + " published_at = $4, caption = $5, hashtags = $6, author_name = $7, author_key = $8, pictures = $9,"
            + " palette = $10, picture_model = $11, picture_embedding = $12, caption_model = $13,"
            + " caption_embedding = $14 where id = $1";

    private static final String ERASE = "update looks set state = $2, decision_version = $3, version = $4,"
            + " pinned_at_place = null, caption = null, hashtags = null, author_name = null, author_key = null,"
            + " pictures = null, palette = null, picture_model = null, picture_embedding = null, caption_model = null,"
            + " caption_embedding = null where id = $1";

    /**
     * Two changes of one gallery wait for each other here, which is what keeps its versions in the order of commits.
     */
    private static final String TURN = "insert into galleries as g"
            + " (campaign_id, brand_id, version, gone_version, looks, touched_at)"
            + " values ($1, $2, 1, $3, $4, clock_timestamp())"
            + " on conflict (campaign_id) do update set version = g.version + 1,"
            + " gone_version = case when $3::bigint = 1 then g.version + 1 else g.gone_version end,"
            + " looks = g.looks + excluded.looks, touched_at = excluded.touched_at"
            + " returning version, gone_version";

    private static final String ADVANCE = "with gallery as (" + TURN + ")"
            + " update looks set changed_in = gallery.version, version = $6 from gallery where id = $5"
            + " returning gallery.version, gallery.gone_version";

    private final SqlConnection tx;

    PostgresLookLedger(SqlConnection tx) {
        this.tx = tx;
    }

    @Override
    public Uni<LookEntry> open(UUID submissionId, UUID brandId, UUID campaignId) {
        return tx.preparedQuery(OPEN)
                .execute(Tuple.of(UuidCreator.getTimeOrderedEpoch(), submissionId, brandId, campaignId))
                .map(rows -> LookRow.entry(rows.iterator().next()));
    }

    @Override
    public Uni<Void> keep(LookEntry entry, LookContent content, Likeness likeness) {
        var row = Tuple.tuple()
                .addUUID(entry.id())
                .addLong(entry.standing().decisionVersion())
                .addLong(entry.version())
                .addOffsetDateTime(utc(entry.publishedAt()))
                .addString(content.caption())
                .addArrayOfString(
                        content.hashtags().stream().map(Hashtag::value).toArray(String[]::new))
                .addString(content.authorName())
                .addString(content.authorKey())
                .addValue(LookRow.pictures(content.pictures()))
                .addValue(LookRow.palette(content.palette()))
                .addValue(LookRow.model(likeness.picture()))
                .addValue(LookRow.values(likeness.picture()))
                .addValue(LookRow.model(likeness.caption()))
                .addValue(LookRow.values(likeness.caption()));
        return tx.preparedQuery(KEEP)
                .execute(row)
                .chain(() -> forgetPictures(entry.id()))
                .chain(() -> tx.preparedQuery("insert into look_pictures (object_key, look_id)"
                                + " select distinct key, $1::uuid from unnest($2::text[]) as key")
                        .execute(Tuple.tuple()
                                .addUUID(entry.id())
                                .addArrayOfString(content.pictures().stream()
                                        .map(Picture::objectKey)
                                        .toArray(String[]::new))))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> erase(LookEntry entry) {
        return tx.preparedQuery(ERASE)
                .execute(Tuple.of(
                        entry.id(),
                        LookRow.state(entry.standing()),
                        entry.standing().decisionVersion(),
                        entry.version()))
                .chain(() -> forgetPictures(entry.id()))
                .replaceWithVoid();
    }

    @Override
    public Uni<GalleryVersion> advance(LookEntry changed, Sight sight) {
        var row = Tuple.of(
                changed.campaignId(),
                changed.brandId(),
                sight == Sight.GONE || sight == Sight.REPLACED ? 1L : 0L,
                switch (sight) {
                    case APPEARED -> 1L;
                    case CHANGED, REPLACED -> 0L;
                    case GONE -> -1L;
                },
                changed.id(),
                changed.version());
        return tx.preparedQuery(ADVANCE).execute(row).map(rows -> version(changed.campaignId(), rows));
    }

    /** Records that the same looks stand in another order, which walls and the search index need not hear of. */
    Uni<GalleryVersion> rearranged(UUID campaignId, UUID brandId) {
        return tx.preparedQuery(TURN)
                .execute(Tuple.of(campaignId, brandId, 0L, 0L))
                .map(rows -> version(campaignId, rows));
    }

    private Uni<RowSet<Row>> forgetPictures(UUID lookId) {
        return tx.preparedQuery("delete from look_pictures where look_id = $1").execute(Tuple.of(lookId));
    }

    private static GalleryVersion version(UUID campaignId, RowSet<Row> rows) {
        Row row = rows.iterator().next();
        return new GalleryVersion(campaignId, row.getLong("version"), row.getLong("gone_version"));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
