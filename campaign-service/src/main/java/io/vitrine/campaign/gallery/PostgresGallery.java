package io.vitrine.campaign.gallery;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.campaign.catalogue.Product;
import io.vitrine.campaign.catalogue.Products;
import io.vitrine.campaign.gallery.GalleryCursor.AfterNewest;
import io.vitrine.campaign.gallery.GalleryCursor.AfterPinned;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresGallery implements Gallery {

    private static final String LOOK =
            "select l.id, l.brand_id, l.campaign_id, l.hidden, l.published_at, l.pinned_at_place, l.changed_in,"
                    + " l.visible, " + LookRow.CONTENT + " from looks l where ";

    private static final String PINNED = "(" + LOOK
            + "l.campaign_id = $1 and l.%s and l.pinned_at_place is not null and (l.pinned_at_place, l.id) > ($5, $6)"
            + " order by l.pinned_at_place, l.id limit $4)";

    private static final String NEWEST = "(" + LOOK
            + "l.campaign_id = $1 and l.%s and l.pinned_at_place is null and (l.published_at, l.id) < ($2, $3)"
            + " order by l.published_at desc, l.id desc limit $4)";

    private static final String CHANGED = LOOK.replace(" from looks", ", " + LookRow.LIKENESS + " from looks")
            + "l.campaign_id = $1 and l.changed_in > $2 order by l.changed_in limit $3";

    private static final UUID LOWEST = new UUID(0, 0);
    private static final UUID HIGHEST = new UUID(-1, -1);
    private static final OffsetDateTime END_OF_TIME = OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final Pool pool;
    private final Products products;

    PostgresGallery(Pool pool, Products products) {
        this.pool = pool;
        this.products = products;
    }

    @Override
    public Uni<List<Look>> looks(UUID campaignId, @Nullable GalleryCursor after, int limit, Audience audience) {
        String who = audience == Audience.CUSTOMERS ? "visible" : "state = 'published'";
        if (after instanceof AfterNewest newest) {
            var place = Tuple.of(campaignId, newest.publishedAt().atOffset(ZoneOffset.UTC), newest.id(), limit);
            return pool.preparedQuery(NEWEST.formatted(who)).execute(place).chain(this::looks);
        }
        var place = Tuple.of(
                campaignId,
                END_OF_TIME,
                HIGHEST,
                limit,
                after instanceof AfterPinned pinned ? pinned.place() : Integer.MIN_VALUE,
                after instanceof AfterPinned pinned ? pinned.id() : LOWEST);
        // The planner keeps the order of the two halves, but promises nothing: it is made sure of here.
        return pool.preparedQuery(PINNED.formatted(who) + " union all " + NEWEST.formatted(who))
                .execute(place)
                .map(PostgresGallery::pinnedFirst)
                .chain(rows -> looks(rows.subList(0, Math.min(limit, rows.size()))));
    }

    @Override
    public Uni<Optional<Look>> visible(UUID lookId) {
        return one(LOOK + "l.id = $1 and l.visible", Tuple.of(lookId));
    }

    @Override
    public Uni<Optional<Look>> ofBrand(UUID brandId, UUID lookId) {
        return one(LOOK + "l.id = $1 and l.brand_id = $2 and l.state = 'published'", Tuple.of(lookId, brandId));
    }

    @Override
    public Uni<List<Look>> visible(UUID brandId, Collection<UUID> lookIds) {
        if (lookIds.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return pool.preparedQuery(LOOK + "l.id = any($1) and l.brand_id = $2 and l.visible")
                .execute(Tuple.tuple()
                        .addArrayOfUUID(lookIds.toArray(UUID[]::new))
                        .addUUID(brandId))
                .chain(this::looks)
                .map(looks -> {
                    Map<UUID, Look> byId = new HashMap<>();
                    looks.forEach(look -> byId.put(look.id(), look));
                    return lookIds.stream()
                            .map(byId::get)
                            .filter(Objects::nonNull)
                            .toList();
                });
    }

    @Override
    public Uni<List<LookChange>> changes(UUID campaignId, long after, int limit) {
        return pool.preparedQuery(CHANGED)
                .execute(Tuple.of(campaignId, after, limit))
                .chain(rows -> looks(list(rows).stream()
                                .filter(row -> row.getBoolean("visible"))
                                .toList())
                        .map(looks -> changes(rows, looks)));
    }

    @Override
    public Uni<Optional<UUID>> campaignShowing(String objectKey) {
        return pool.preparedQuery("select l.campaign_id from look_pictures p join looks l on l.id = p.look_id"
                        + " where p.object_key = $1 and l.visible limit 1")
                .execute(Tuple.of(objectKey))
                .map(rows -> list(rows).stream().findFirst().map(row -> row.getUUID("campaign_id")));
    }

    @Override
    public Uni<Boolean> ownsPicture(UUID brandId, String objectKey) {
        return pool.preparedQuery("select exists (select from look_pictures p join looks l on l.id = p.look_id"
                        + " where p.object_key = $1 and l.brand_id = $2 and l.state = 'published')")
                .execute(Tuple.of(objectKey, brandId))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    private static List<LookChange> changes(RowSet<Row> rows, List<Look> visible) {
        Map<UUID, Look> byId = new HashMap<>();
        visible.forEach(look -> byId.put(look.id(), look));
        return list(rows).stream()
                .map(row -> new LookChange(
                        row.getUUID("id"),
                        row.getLong("changed_in"),
                        byId.get(row.getUUID("id")),
                        LookRow.likeness(row)))
                .toList();
    }

    private Uni<Optional<Look>> one(String sql, Tuple arguments) {
        return pool.preparedQuery(sql).execute(arguments).chain(this::looks).map(looks -> looks.stream()
                .findFirst());
    }

    private Uni<List<Look>> looks(RowSet<Row> rows) {
        return looks(list(rows));
    }

    /** Adds to the rows of one brand what is worn in them: two more queries for all, or one if nothing is. */
    private Uni<List<Look>> looks(List<Row> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        UUID[] ids = rows.stream().map(row -> row.getUUID("id")).toArray(UUID[]::new);
        return pool.preparedQuery(
                        "select look_id, product_id from look_products where look_id = any($1) order by look_id, place")
                .execute(Tuple.tuple().addArrayOfUUID(ids))
                .chain(worn -> looks(rows, list(worn)));
    }

    private Uni<List<Look>> looks(List<Row> rows, List<Row> worn) {
        if (worn.isEmpty()) {
            return Uni.createFrom()
                    .item(rows.stream().map(row -> look(row, List.of())).toList());
        }
        var ids = new HashSet<UUID>();
        worn.forEach(row -> ids.add(row.getUUID("product_id")));
        return products.byIds(rows.get(0).getUUID("brand_id"), ids).map(known -> {
            Map<UUID, List<Product>> byLook = new HashMap<>();
            for (Row row : worn) {
                Product product = known.get(row.getUUID("product_id"));
                if (product != null) {
                    byLook.computeIfAbsent(row.getUUID("look_id"), id -> new ArrayList<>())
                            .add(product);
                }
            }
            return rows.stream()
                    .map(row -> look(row, byLook.getOrDefault(row.getUUID("id"), List.of())))
                    .toList();
        });
    }

    private static Look look(Row row, List<Product> worn) {
        return new Look(
                row.getUUID("id"),
                row.getUUID("brand_id"),
                row.getUUID("campaign_id"),
                LookRow.content(row),
                Objects.requireNonNull(LookRow.instant(row, "published_at")),
                row.getInteger("pinned_at_place"),
                row.getBoolean("hidden"),
                worn);
    }

    private static List<Row> pinnedFirst(RowSet<Row> rows) {
        List<Row> pinned = new ArrayList<>();
        List<Row> others = new ArrayList<>();
        rows.forEach(row -> (row.getInteger("pinned_at_place") == null ? others : pinned).add(row));
        pinned.addAll(others);
        return pinned;
    }

    static List<Row> list(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).toList();
    }
}
