package io.vitrine.campaign.catalogue;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@link Products} in the table {@code products}. */
@ApplicationScoped
class PostgresProducts implements Products {

    private static final String COLUMNS =
            "id, brand_id, sku, name, price_minor, currency, url, image_key, swatch, updated_at";

    private final Pool pool;
    private final Clock clock;

    PostgresProducts(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    @Override
    public Uni<Map<UUID, Product>> byIds(UUID brandId, Collection<UUID> ids) {
        return pool.preparedQuery("select " + COLUMNS + " from products where brand_id = $1 and id = any ($2)")
                .execute(Tuple.tuple().addUUID(brandId).addArrayOfUUID(ids.toArray(UUID[]::new)))
                .map(rows -> keyed(rows, Product::id));
    }

    @Override
    public Uni<Map<String, Product>> bySkus(UUID brandId, Collection<String> skus) {
        return pool.preparedQuery("select " + COLUMNS + " from products where brand_id = $1 and sku = any ($2)")
                .execute(Tuple.tuple().addUUID(brandId).addArrayOfString(skus.toArray(String[]::new)))
                .map(rows -> keyed(rows, Product::sku));
    }

    @Override
    public Uni<List<Product>> list(UUID brandId, String words, int limit, @Nullable Place after) {
        String query = beginnings(words);
        return pool.preparedQuery(
                        "select " + COLUMNS
                                + """
                         from products
                        where brand_id = $1
                          and ($2 = '' or words @@ to_tsquery('simple', $2))
                          and ($3::text is null or (name, id) > ($3, $4::uuid))
                        order by name, id limit $5
                        """)
                .execute(Tuple.tuple()
                        .addUUID(brandId)
                        .addString(query)
                        .addString(after == null ? null : after.name())
                        .addUUID(after == null ? null : after.id())
                        .addInteger(limit))
                .map(PostgresProducts::all);
    }

    @Override
    public Uni<Long> count(UUID brandId) {
        return pool.preparedQuery("select count(*) from products where brand_id = $1")
                .execute(Tuple.of(brandId))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    @Override
    public Uni<Upserted> upsert(UUID brandId, Collection<ProductLine> lines) {
        // In the order of the SKUs, so that two imports at once wait for each other instead of locking each other out.
        var sorted = lines.stream().sorted((a, b) -> a.sku().compareTo(b.sku())).toList();
        // xmax is 0 on a row that no transaction has updated: it is new. Rows that would not change are not returned.
        return pool.preparedQuery(
                        """
                        insert into products (id, brand_id, sku, name, price_minor, currency, url, swatch, updated_at)
                        select line.id, $1, line.sku, line.name, line.price_minor, line.currency, line.url, line.swatch, $9
                        from unnest($2::uuid[], $3::text[], $4::text[], $5::bigint[], $6::text[], $7::text[], $8::text[])
                             as line (id, sku, name, price_minor, currency, url, swatch)
                        on conflict (brand_id, sku) do update
                        set name = excluded.name, price_minor = excluded.price_minor, currency = excluded.currency,
                            url = excluded.url, swatch = excluded.swatch, updated_at = excluded.updated_at
                        where (products.name, products.price_minor, products.currency, products.url, products.swatch)
                              is distinct from
                              (excluded.name, excluded.price_minor, excluded.currency, excluded.url, excluded.swatch)
                        returning xmax = 0
                        """)
                .execute(Tuple.tuple()
                        .addUUID(brandId)
                        .addArrayOfUUID(sorted.stream()
                                .map(line -> UuidCreator.getTimeOrderedEpoch())
                                .toArray(UUID[]::new))
                        .addArrayOfString(texts(sorted, ProductLine::sku))
                        .addArrayOfString(texts(sorted, ProductLine::name))
                        .addArrayOfLong(sorted.stream()
                                .map(line -> line.price().minor())
                                .toArray(Long[]::new))
                        .addArrayOfString(texts(sorted, line -> line.price().currency()))
                        .addArrayOfString(texts(sorted, ProductLine::url))
                        .addArrayOfString(texts(sorted, ProductLine::swatch))
                        .addOffsetDateTime(clock.instant().atOffset(ZoneOffset.UTC)))
                .map(PostgresProducts::upserted);
    }

    @Override
    public Uni<Optional<Product>> illustrate(UUID brandId, String sku, @Nullable String imageKey) {
        return pool.withTransaction(tx -> tx.preparedQuery(
                        "select " + COLUMNS + " from products where brand_id = $1 and sku = $2 for update")
                .execute(Tuple.of(brandId, sku))
                .map(PostgresProducts::first)
                .call(() -> tx.preparedQuery(
                                "update products set image_key = $3, updated_at = $4 where brand_id = $1 and sku = $2")
                        .execute(Tuple.tuple()
                                .addUUID(brandId)
                                .addString(sku)
                                .addString(imageKey)
                                .addOffsetDateTime(clock.instant().atOffset(ZoneOffset.UTC)))));
    }

    @Override
    public Uni<Optional<Product>> remove(UUID brandId, String sku) {
        return pool.preparedQuery("delete from products where brand_id = $1 and sku = $2 returning " + COLUMNS)
                .execute(Tuple.of(brandId, sku))
                .map(PostgresProducts::first);
    }

    @Override
    public Uni<Boolean> isImage(String key) {
        return pool.preparedQuery("select exists (select from products where image_key = $1)")
                .execute(Tuple.of(key))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    /** {@code red sho} asks for products with the word {@code red} and a word that begins with {@code sho}. */
    private static String beginnings(String words) {
        return Arrays.stream(words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .limit(8)
                .map(word -> word + ":*")
                .collect(Collectors.joining(" & "));
    }

    private static Upserted upserted(RowSet<Row> rows) {
        int imported = 0;
        for (Row row : rows) {
            imported += row.getBoolean(0) ? 1 : 0;
        }
        return new Upserted(imported, rows.size() - imported);
    }

    private static @Nullable String[] texts(List<ProductLine> lines, Function<ProductLine, @Nullable String> part) {
        return lines.stream().map(part).toArray(String[]::new);
    }

    private static Product product(Row row) {
        return new Product(
                row.getUUID("id"),
                row.getUUID("brand_id"),
                row.getString("sku"),
                row.getString("name"),
                new Price(row.getLong("price_minor"), row.getString("currency")),
                row.getString("url"),
                row.getString("image_key"),
                row.getString("swatch"),
                row.getOffsetDateTime("updated_at").toInstant());
    }

    private static List<Product> all(RowSet<Row> rows) {
        List<Product> products = new ArrayList<>(rows.size());
        rows.forEach(row -> products.add(product(row)));
        return products;
    }

    private static Optional<Product> first(RowSet<Row> rows) {
        var found = rows.iterator();
        return found.hasNext() ? Optional.of(product(found.next())) : Optional.empty();
    }

    private static <K> Map<K, Product> keyed(RowSet<Row> rows, Function<Product, K> key) {
        Map<K, Product> products = new HashMap<>();
        all(rows).forEach(product -> products.put(key.apply(product), product));
        return products;
    }
}
