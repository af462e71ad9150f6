package io.vitrine.campaign.gallery;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.campaign.catalogue.Product;
import io.vitrine.campaign.catalogue.Products;
import io.vitrine.campaign.gallery.LookLedger.Sight;
import io.vitrine.delivery.Outbox;
import io.vitrine.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresCuration implements Curation {

    private static final String LOCK = "select " + LookRow.ENTRY + ", l.pinned_at_place, " + LookRow.CONTENT
            + " from looks l where l.id = $1 and l.brand_id = $2 and l.state = 'published' for update";

    /** In ascending order of ids, as every transaction locks looks. */
    private static final String LOCK_ARRANGED = "select l.id from looks l where l.campaign_id = $1 and l.brand_id = $2"
            + " and l.state = 'published' and (l.pinned_at_place is not null or l.id = any($3)) order by l.id for update";

    private static final String ARRANGE = "update looks set pinned_at_place = array_position($1::uuid[], id)"
            + " where id = any($2) and pinned_at_place is distinct from array_position($1::uuid[], id)";

    private final Outbox outbox;
    private final Products products;
    private final GalleryPulse pulse;
    private final GalleryConfig config;
    private final Clock clock;

    PostgresCuration(Outbox outbox, Products products, GalleryPulse pulse, GalleryConfig config, Clock clock) {
        this.outbox = outbox;
        this.products = products;
        this.pulse = pulse;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Uni<Void> pin(UUID brandId, UUID lookId) {
        return change(tx -> lock(tx, brandId, lookId).chain(row -> {
            if (row.getInteger("pinned_at_place") != null) {
                return nothing();
            }
            UUID campaignId = row.getUUID("campaign_id");
            return placeInFront(tx, campaignId).chain(place -> place(tx, row, place));
        }));
    }

    @Override
    public Uni<Void> unpin(UUID brandId, UUID lookId) {
        return change(tx -> lock(tx, brandId, lookId)
                .chain(row -> row.getInteger("pinned_at_place") == null ? nothing() : place(tx, row, null)));
    }

    @Override
    public Uni<Void> hide(UUID brandId, UUID lookId) {
        return change(tx -> lock(tx, brandId, lookId).chain(row -> {
            LookEntry before = LookRow.entry(row);
            LookEntry after = before.hidden(true).announced();
            return before.hidden()
                    ? nothing()
                    : show(tx, after)
                            .chain(() -> new LookAnnouncer(outbox, tx).retired(after, clock.instant()))
                            .chain(() -> new PostgresLookLedger(tx).advance(after, Sight.GONE))
                            .map(Optional::of);
        }));
    }

    @Override
    public Uni<Void> unhide(UUID brandId, UUID lookId) {
        return change(tx -> lock(tx, brandId, lookId).chain(row -> {
            LookEntry before = LookRow.entry(row);
            LookEntry after = before.hidden(false).announced();
            return !before.hidden()
                    ? nothing()
                    : show(tx, after)
                            .chain(() -> new LookAnnouncer(outbox, tx).published(after, LookRow.content(row)))
                            .chain(() -> new PostgresLookLedger(tx).advance(after, Sight.APPEARED))
                            .map(Optional::of);
        }));
    }

    @Override
    public Uni<Void> order(UUID brandId, UUID campaignId, List<UUID> lookIds) {
        UUID[] ordered = new LinkedHashSet<>(lookIds).toArray(UUID[]::new);
        if (ordered.length > config.pinned()) {
            return Uni.createFrom().failure(tooMany());
        }
        return change(tx -> tx.preparedQuery(LOCK_ARRANGED)
                .execute(Tuple.tuple().addUUID(campaignId).addUUID(brandId).addArrayOfUUID(ordered))
                .chain(rows -> {
                    UUID[] arranged = PostgresGallery.list(rows).stream()
                            .map(row -> row.getUUID("id"))
                            .toArray(UUID[]::new);
                    if (!List.of(arranged).containsAll(List.of(ordered))) {
                        throw unknown();
                    }
                    return tx.preparedQuery(ARRANGE)
                            .execute(Tuple.tuple().addArrayOfUUID(ordered).addArrayOfUUID(arranged));
                })
                .chain(moved -> moved.rowCount() == 0
                        ? nothing()
                        : new PostgresLookLedger(tx)
                                .rearranged(campaignId, brandId)
                                .map(Optional::of)));
    }

    @Override
    public Uni<Void> wear(UUID brandId, UUID lookId, List<String> skus) {
        List<String> wanted = List.copyOf(new LinkedHashSet<>(skus));
        return products.bySkus(brandId, wanted).chain(known -> {
            UUID[] worn = ids(wanted, known);
            return change(tx -> lock(tx, brandId, lookId).chain(row -> tx.preparedQuery(
                            "delete from look_products where look_id = $1")
                    .execute(Tuple.of(lookId))
                    .chain(() -> tx.preparedQuery("insert into look_products (look_id, product_id, place)"
                                    + " select $1, id, place from unnest($2::uuid[]) with ordinality as t(id, place)")
                            .execute(Tuple.tuple().addUUID(lookId).addArrayOfUUID(worn)))
                    .chain(() -> seen(tx, LookRow.entry(row)))));
        });
    }

    private static UUID[] ids(List<String> skus, Map<String, Product> known) {
        List<String> missing =
                skus.stream().filter(sku -> !known.containsKey(sku)).toList();
        if (!missing.isEmpty()) {
            throw Problem.of(
                            422,
                            "product-unknown",
                            "No such product",
                            "Import the products with these numbers first, or leave them out: "
                                    + String.join(", ", missing) + ".")
                    .with("skus", missing);
        }
        return skus.stream().map(sku -> known.get(sku).id()).toArray(UUID[]::new);
    }

    private Uni<Optional<GalleryVersion>> seen(SqlConnection tx, LookEntry entry) {
        return entry.isVisible()
                ? new PostgresLookLedger(tx).advance(entry, Sight.CHANGED).map(Optional::of)
                : nothing();
    }

    private Uni<Optional<GalleryVersion>> place(SqlConnection tx, Row row, @Nullable Integer place) {
        return tx.preparedQuery("update looks set pinned_at_place = $2 where id = $1")
                .execute(Tuple.of(row.getUUID("id"), place))
                .chain(() -> new PostgresLookLedger(tx).rearranged(row.getUUID("campaign_id"), row.getUUID("brand_id")))
                .map(Optional::of);
    }

    private Uni<Integer> placeInFront(SqlConnection tx, UUID campaignId) {
        return tx.preparedQuery("select count(*) as pinned, coalesce(min(pinned_at_place), 1) - 1 as place from looks"
                        + " where campaign_id = $1 and state = 'published' and pinned_at_place is not null")
                .execute(Tuple.of(campaignId))
                .map(rows -> {
                    Row row = rows.iterator().next();
                    if (row.getLong("pinned") >= config.pinned()) {
                        throw tooMany();
                    }
                    return row.getInteger("place");
                });
    }

    private static Uni<Void> show(SqlConnection tx, LookEntry entry) {
        return tx.preparedQuery("update looks set hidden = $2 where id = $1")
                .execute(Tuple.of(entry.id(), entry.hidden()))
                .replaceWithVoid();
    }

    private static Uni<Row> lock(SqlConnection tx, UUID brandId, UUID lookId) {
        return tx.preparedQuery(LOCK).execute(Tuple.of(lookId, brandId)).map(rows -> {
            if (rows.rowCount() == 0) {
                throw unknown();
            }
            return rows.iterator().next();
        });
    }

    private Uni<Void> change(Function<SqlConnection, Uni<Optional<GalleryVersion>>> work) {
        return outbox.inTransaction(work)
                .invoke(changed -> changed.ifPresent(pulse::heard))
                .replaceWithVoid();
    }

    private static Uni<Optional<GalleryVersion>> nothing() {
        return Uni.createFrom().item(Optional.empty());
    }

    private static Problem unknown() {
        return Problem.of(
                404,
                "look-unknown",
                "There is no such look",
                "It may have been withdrawn by its author. Load the page again to see what is there now.");
    }

    private Problem tooMany() {
        return Problem.of(
                409,
                "too-many-pinned",
                "Too many looks are pinned",
                "At most " + config.pinned() + " looks can be pinned in a campaign. Unpin one first.");
    }
}
