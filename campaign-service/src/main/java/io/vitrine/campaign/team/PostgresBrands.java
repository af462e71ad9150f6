package io.vitrine.campaign.team;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** {@link Brands} in the table {@code brands}. */
@ApplicationScoped
class PostgresBrands implements Brands {

    private final Pool pool;
    private final Clock clock;

    PostgresBrands(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    @Override
    public Uni<Brand> createIfAbsent(String slug, String name) {
        return pool.preparedQuery(
                        """
                        insert into brands (id, slug, name, created_at) values ($1, $2, $3, $4)
                        on conflict (slug) do nothing
                        """)
                .execute(Tuple.of(
                        UuidCreator.getTimeOrderedEpoch(),
                        slug,
                        name,
                        clock.instant().atOffset(ZoneOffset.UTC)))
                .chain(() -> bySlug(slug))
                .map(Optional::orElseThrow);
    }

    @Override
    public Uni<List<Brand>> all(String after, int limit) {
        return pool.preparedQuery("select id, slug, name from brands where slug > $1 order by slug limit $2")
                .execute(Tuple.of(after, limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(PostgresBrands::brand)
                        .toList());
    }

    @Override
    public Uni<Optional<Brand>> bySlug(String slug) {
        return pool.preparedQuery("select id, slug, name from brands where slug = $1")
                .execute(Tuple.of(slug))
                .map(PostgresBrands::first);
    }

    @Override
    public Uni<Optional<Brand>> byId(UUID id) {
        return pool.preparedQuery("select id, slug, name from brands where id = $1")
                .execute(Tuple.of(id))
                .map(PostgresBrands::first);
    }

    private static Optional<Brand> first(RowSet<Row> rows) {
        var found = rows.iterator();
        return found.hasNext() ? Optional.of(brand(found.next())) : Optional.empty();
    }

    private static Brand brand(Row row) {
        return new Brand(row.getUUID("id"), row.getString("slug"), row.getString("name"));
    }
}
