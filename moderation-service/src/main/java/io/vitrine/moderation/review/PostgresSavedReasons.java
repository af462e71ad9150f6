package io.vitrine.moderation.review;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.moderation.policy.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** {@link SavedReasons} in PostgreSQL. */
@ApplicationScoped
class PostgresSavedReasons implements SavedReasons {

    private static final String CURRENT = "select id, version, code, label, texts::text as texts, archived,"
            + " saved_by_name, saved_at from saved_reason where brand_id = $1 and current";

    private final Pool pool;

    PostgresSavedReasons(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<SavedReason>> ofBrand(UUID brandId) {
        return pool.preparedQuery(CURRENT + " order by label, id")
                .execute(Tuple.of(brandId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(PostgresSavedReasons::toReason)
                        .toList());
    }

    @Override
    public Uni<Optional<SavedReason>> find(UUID brandId, UUID id) {
        return pool.preparedQuery(CURRENT + " and id = $2")
                .execute(Tuple.of(brandId, id))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(PostgresSavedReasons::toReason)
                        .findFirst());
    }

    @Override
    public Uni<Optional<SavedReason>> add(UUID brandId, Wording wording, Reviewer by, Instant now) {
        var first = version(UuidCreator.getTimeOrderedEpoch(), 1, wording, false, by, now);
        return pool.withTransaction(tx -> tx.preparedQuery(
                        "select count(*)::int as reasons from saved_reason where brand_id = $1 and current")
                .execute(Tuple.of(brandId))
                .chain(rows -> rows.iterator().next().getInteger("reasons") >= MOST
                        ? Uni.createFrom().item(Optional.<SavedReason>empty())
                        : write(tx, brandId, first, by).replaceWith(Optional.of(first))));
    }

    @Override
    public Uni<Optional<SavedReason>> change(
            UUID brandId, UUID id, Wording wording, boolean archived, Reviewer by, Instant now) {
        return pool.withTransaction(tx -> tx.preparedQuery("update saved_reason set current = false"
                        + " where brand_id = $1 and id = $2 and current returning version")
                .execute(Tuple.of(brandId, id))
                .chain(rows -> {
                    if (rows.size() == 0) {
                        return Uni.createFrom().item(Optional.<SavedReason>empty());
                    }
                    int last = rows.iterator().next().getInteger("version");
                    var next = version(id, last + 1, wording, archived, by, now);
                    return write(tx, brandId, next, by).replaceWith(Optional.of(next));
                }));
    }

    private static SavedReason version(
            UUID id, int version, Wording wording, boolean archived, Reviewer by, Instant now) {
        return new SavedReason(
                id, version, wording.reason(), wording.label(), wording.texts(), archived, by.name(), now);
    }

    private static Uni<Void> write(SqlConnection tx, UUID brandId, SavedReason reason, Reviewer by) {
        return tx.preparedQuery("insert into saved_reason (id, version, brand_id, code, label, texts, archived,"
                        + " saved_by, saved_by_name, saved_at)"
                        + " values ($1, $2, $3, $4, $5, $6::text::jsonb, $7, $8, $9, $10)")
                .execute(Tuple.tuple()
                        .addUUID(reason.id())
                        .addInteger(reason.version())
                        .addUUID(brandId)
                        .addString(reason.reason().code())
                        .addString(reason.label())
                        .addString(new JsonObject(new TreeMap<>(reason.texts())).encode())
                        .addBoolean(reason.archived())
                        .addUUID(by.memberId())
                        .addString(by.name())
                        .addOffsetDateTime(reason.savedAt().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    private static SavedReason toReason(Row row) {
        var texts = new JsonObject(row.getString("texts"));
        Map<String, String> byLanguage = new TreeMap<>();
        texts.fieldNames().forEach(language -> byLanguage.put(language, texts.getString(language)));
        return new SavedReason(
                row.getUUID("id"),
                row.getInteger("version"),
                Reason.ofCode(row.getString("code")).orElse(Reason.OTHER),
                row.getString("label"),
                byLanguage,
                row.getBoolean("archived"),
                row.getString("saved_by_name"),
                row.getOffsetDateTime("saved_at").toInstant());
    }
}
