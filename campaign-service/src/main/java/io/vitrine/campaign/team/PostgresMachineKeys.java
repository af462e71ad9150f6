package io.vitrine.campaign.team;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@link MachineKeys} in the table {@code machine_keys}. */
@ApplicationScoped
class PostgresMachineKeys implements MachineKeys {

    private static final String SELECT =
            """
            select machine_keys.id, machine_keys.name, prefix, roles, machine_keys.created_at, last_used_at, revoked_at,
                   brand_id, brands.slug as brand_slug, brands.name as brand_name
            from machine_keys
            join brands on brands.id = machine_keys.brand_id
            """;

    private final Pool pool;

    PostgresMachineKeys(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<MachineKey>> ofBrand(UUID brandId) {
        return pool.preparedQuery(SELECT
                        + " where brand_id = $1 order by revoked_at is not null, machine_keys.created_at desc limit "
                        + MAX_LISTED)
                .execute(Tuple.of(brandId))
                .map(rows -> {
                    List<MachineKey> keys = new ArrayList<>(rows.size());
                    rows.forEach(row -> keys.add(key(row)));
                    return keys;
                });
    }

    /** The brand is locked, so that of two owners who make the last key at once one is refused. */
    @Override
    public Uni<MachineKey> add(MachineKey key, MachineKeySecret secret) {
        UUID brandId = key.brand().id();
        return pool.withTransaction(tx -> tx.preparedQuery("select 1 from brands where id = $1 for update")
                .execute(Tuple.of(brandId))
                .chain(() -> demandRoom(tx, brandId))
                .chain(() -> tx.preparedQuery(
                                """
                                insert into machine_keys (id, brand_id, name, prefix, key_hash, roles, created_at)
                                values ($1, $2, $3, $4, $5, $6, $7)
                                """)
                        .execute(Tuple.tuple()
                                .addUUID(key.id())
                                .addUUID(brandId)
                                .addString(key.name())
                                .addString(key.prefix())
                                .addValue(Buffer.buffer(secret.hash()))
                                .addArrayOfString(MemberRow.codes(key.roles()))
                                .addOffsetDateTime(at(key.createdAt()))))
                .replaceWith(key));
    }

    private static Uni<Void> demandRoom(SqlConnection tx, UUID brandId) {
        return tx.preparedQuery("select count(*) from machine_keys where brand_id = $1 and revoked_at is null")
                .execute(Tuple.of(brandId))
                .invoke(rows -> {
                    if (rows.iterator().next().getLong(0) >= MAX_WORKING) {
                        throw new TeamRefused(new TeamRefusal.TooManyKeys());
                    }
                })
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> revoke(UUID brandId, UUID keyId, Instant now) {
        return pool.preparedQuery(
                        """
                        update machine_keys set revoked_at = coalesce(revoked_at, $3)
                        where brand_id = $1 and id = $2
                        """)
                .execute(Tuple.of(brandId, keyId, at(now)))
                .invoke(updated -> {
                    if (updated.rowCount() == 0) {
                        throw new TeamRefused(new TeamRefusal.NoSuchKey());
                    }
                })
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<MachineKey>> use(MachineKeySecret secret, Instant now) {
        return pool.preparedQuery(
                        """
                        update machine_keys set last_used_at = $2
                        from brands
                        where brands.id = brand_id and key_hash = $1 and revoked_at is null
                        returning machine_keys.id, machine_keys.name, prefix, roles, machine_keys.created_at,
                                  last_used_at, revoked_at, brand_id, brands.slug as brand_slug, brands.name as brand_name
                        """)
                .execute(Tuple.of(Buffer.buffer(secret.hash()), at(now)))
                .map(PostgresMachineKeys::first);
    }

    @Override
    public Uni<Optional<MachineKey>> working(UUID keyId) {
        return pool.preparedQuery(SELECT + " where machine_keys.id = $1 and revoked_at is null")
                .execute(Tuple.of(keyId))
                .map(PostgresMachineKeys::first);
    }

    private static Optional<MachineKey> first(RowSet<Row> rows) {
        var found = rows.iterator();
        return found.hasNext() ? Optional.of(key(found.next())) : Optional.empty();
    }

    private static MachineKey key(Row row) {
        return new MachineKey(
                row.getUUID("id"),
                new Brand(row.getUUID("brand_id"), row.getString("brand_slug"), row.getString("brand_name")),
                row.getString("name"),
                row.getString("prefix"),
                MemberRow.roles(row.getArrayOfStrings("roles")),
                row.getOffsetDateTime("created_at").toInstant(),
                instant(row.getOffsetDateTime("last_used_at")),
                instant(row.getOffsetDateTime("revoked_at")));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
