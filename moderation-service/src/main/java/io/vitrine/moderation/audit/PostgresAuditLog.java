package io.vitrine.moderation.audit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.audit.Actor;
import io.vitrine.audit.ChainCheck;
import io.vitrine.audit.ChainedEntry;
import io.vitrine.audit.ChainedEntry.Place;
import io.vitrine.audit.Sha256;
import io.vitrine.audit.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * {@link AuditLog} in PostgreSQL. The row of the brand's head is locked until the transaction ends, which makes numbers
 * without gaps: an append that is rolled back never had its number.
 */
@ApplicationScoped
class PostgresAuditLog implements AuditLog {

    private static final int SALT_BYTES = 16;

    private static final String INSERT =
            """
            insert into audit_entry (brand_id, number, at, actor_kind, actor_id, actor_name, action, subject_kind,
                subject_id, details, previous, hash)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            """;

    private static final String KEEP =
            """
            insert into audit_value (brand_id, entry, name, subject_id, salt, value)
            select $1, $2, name, $3, decode(salt, 'hex'), value
            from unnest($4::text[], $5::text[], $6::text[]) as given (name, salt, value)
            """;

    private final Pool pool;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PostgresAuditLog(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    @Override
    public Uni<Void> append(AuditEntry entry) {
        return pool.withTransaction(tx -> append(tx, entry));
    }

    @Override
    public Uni<Void> append(SqlConnection tx, AuditEntry entry) {
        Map<String, Salted> salted = salt(entry.sealed());
        return lockEnd(tx, entry.brandId()).chain(end -> {
            ChainedEntry chained = chain(end, entry, salted);
            return insert(tx, chained)
                    .chain(() -> keep(tx, chained, salted))
                    .chain(() -> tx.preparedQuery("update audit_head set number = $2, hash = $3 where brand_id = $1")
                            .execute(Tuple.tuple()
                                    .addUUID(chained.brandId())
                                    .addLong(chained.number())
                                    .addBuffer(buffer(chained.hash()))))
                    .replaceWithVoid();
        });
    }

    @Override
    public Uni<Void> erase(SqlConnection tx, UUID brandId, Subject subject, Map<String, Object> details) {
        return tx.preparedQuery("delete from audit_value where brand_id = $1 and subject_id = $2")
                .execute(Tuple.of(brandId, subject.id()))
                .chain(deleted -> {
                    Map<String, Object> all = new HashMap<>(details);
                    all.put(ChainCheck.ERASED_VALUES, deleted.rowCount());
                    return append(tx, new AuditEntry(brandId, Actor.author(), Action.CASE_ERASED, subject, all));
                });
    }

    /**
     * A value and the salt that was drawn for it.
     *
     * @param salt 16 random bytes, as hex
     */
    private record Salted(byte[] salt, String value) {

        Sha256 hash() {
            return Sha256.ofSealed(salt, value);
        }
    }

    private Map<String, Salted> salt(Map<String, String> sealed) {
        Map<String, Salted> salted = new LinkedHashMap<>();
        sealed.forEach((name, value) -> {
            byte[] salt = new byte[SALT_BYTES];
            random.nextBytes(salt);
            salted.put(name, new Salted(salt, value));
        });
        return salted;
    }

    private ChainedEntry chain(Place end, AuditEntry entry, Map<String, Salted> salted) {
        Map<String, Sha256> hashes = new LinkedHashMap<>();
        salted.forEach((name, value) -> hashes.put(name, value.hash()));
        return ChainedEntry.following(
                end, clock.instant(), entry.actor(), entry.action().code(), entry.subject(), entry.details(), hashes);
    }

    /** The end of the brand's log, locked; the first append of a brand makes the row. */
    private static Uni<Place> lockEnd(SqlConnection tx, UUID brandId) {
        return selectEnd(tx, brandId)
                .chain(found -> found.isPresent()
                        ? Uni.createFrom().item(found.get())
                        : tx.preparedQuery("insert into audit_head (brand_id, number, hash) values ($1, 0, $2)"
                                        + " on conflict do nothing")
                                .execute(Tuple.tuple().addUUID(brandId).addBuffer(buffer(Sha256.NONE)))
                                .chain(() -> selectEnd(tx, brandId))
                                .map(Optional::orElseThrow));
    }

    private static Uni<Optional<Place>> selectEnd(SqlConnection tx, UUID brandId) {
        return tx.preparedQuery("select number, hash from audit_head where brand_id = $1 for update")
                .execute(Tuple.of(brandId))
                .map(rows -> first(rows, brandId));
    }

    private static Optional<Place> first(RowSet<Row> rows, UUID brandId) {
        var found = rows.iterator();
        if (!found.hasNext()) {
            return Optional.empty();
        }
        Row row = found.next();
        return Optional.of(new Place(
                brandId,
                row.getLong("number"),
                Sha256.ofBytes(row.getBuffer("hash").getBytes())));
    }

    private static Uni<Void> insert(SqlConnection tx, ChainedEntry entry) {
        return tx.preparedQuery(INSERT)
                .execute(Tuple.tuple()
                        .addUUID(entry.brandId())
                        .addLong(entry.number())
                        .addOffsetDateTime(entry.at().atOffset(ZoneOffset.UTC))
                        .addString(entry.actor().kind().code())
                        .addUUID(entry.actor().id())
                        .addString(entry.actor().name())
                        .addString(entry.action())
                        .addString(entry.subject().kind())
                        .addUUID(entry.subject().id())
                        .addString(entry.details())
                        .addBuffer(buffer(entry.previous()))
                        .addBuffer(buffer(entry.hash())))
                .replaceWithVoid();
    }

    private static Uni<Void> keep(SqlConnection tx, ChainedEntry entry, Map<String, Salted> salted) {
        if (salted.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String[] names = salted.keySet().toArray(String[]::new);
        String[] salts = salted.values().stream()
                .map(value -> HexFormat.of().formatHex(value.salt()))
                .toArray(String[]::new);
        String[] values = salted.values().stream().map(Salted::value).toArray(String[]::new);
        return tx.preparedQuery(KEEP)
                .execute(Tuple.tuple()
                        .addUUID(entry.brandId())
                        .addLong(entry.number())
                        .addUUID(entry.subject().id())
                        .addArrayOfString(names)
                        .addArrayOfString(salts)
                        .addArrayOfString(values))
                .replaceWithVoid();
    }

    private static Buffer buffer(Sha256 hash) {
        return Buffer.buffer(hash.bytes());
    }
}
