package io.vitrine.moderation.hashbank;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.moderation.audit.AuditLog;
import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.moderation.picture.Fingerprint;
import io.vitrine.moderation.picture.PdqHash;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** {@link HashBank} in PostgreSQL. */
@ApplicationScoped
class PostgresHashBank implements HashBank {

    private static final String COLUMNS = "id, seq, hash, label, note, source_case, added_by, added_by_name, added_at";
    private static final String ENTRIES = "select " + COLUMNS + " from hash_bank_entry where brand_id = $1";

    private final Pool pool;
    private final AuditLog audit;

    PostgresHashBank(Pool pool, AuditLog audit) {
        this.pool = pool;
        this.audit = audit;
    }

    /**
     * Lets the changes to one bank follow each other, so that they become visible in the order of their numbers; until
     * the transaction ends.
     */
    static Uni<Void> inOrder(SqlConnection tx, UUID brandId) {
        return tx.preparedQuery("select pg_advisory_xact_lock(hashtextextended($1::text, 8))")
                .execute(Tuple.of(brandId.toString()))
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Entry>> latest(UUID brandId, long before, int limit) {
        return pool.preparedQuery(ENTRIES + " and seq < $2 and removed is null order by seq desc limit $3")
                .execute(Tuple.of(brandId, before, limit))
                .map(PostgresHashBank::toEntries);
    }

    @Override
    public Uni<List<Entry>> oldest(UUID brandId, long after, int limit) {
        return pool.preparedQuery(ENTRIES + " and seq > $2 and removed is null order by seq limit $3")
                .execute(Tuple.of(brandId, after, limit))
                .map(PostgresHashBank::toEntries);
    }

    @Override
    public Uni<Long> count(UUID brandId) {
        return pool.preparedQuery("select count(*) from hash_bank_entry where brand_id = $1 and removed is null")
                .execute(Tuple.of(brandId))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    @Override
    public Uni<Optional<Entry>> withHash(UUID brandId, PdqHash hash) {
        return pool.preparedQuery(ENTRIES + " and hash = $2 and removed is null")
                .execute(Tuple.tuple().addUUID(brandId).addBuffer(Buffer.buffer(hash.toBytes())))
                .map(rows -> toEntries(rows).stream().findFirst());
    }

    @Override
    public Uni<Optional<Entry>> remove(UUID brandId, UUID id, Reviewer by, Instant now) {
        return pool.withTransaction(tx -> inOrder(tx, brandId)
                .chain(() -> tx.preparedQuery(
                                """
                                update hash_bank_entry
                                set removed = nextval('hash_bank_change'), removed_by = $3, removed_by_name = $4,
                                    removed_at = $5
                                where brand_id = $1 and id = $2 and removed is null
                                returning\s"""
                                        + COLUMNS)
                        .execute(Tuple.of(brandId, id, by.memberId(), by.name(), now.atOffset(ZoneOffset.UTC))))
                .map(rows -> toEntries(rows).stream().findFirst())
                .call(removed -> removed.isPresent()
                        ? audit.append(tx, BankAudit.removed(brandId, removed.get(), by))
                        : Uni.createFrom().voidItem()));
    }

    @Override
    public Uni<Optional<NewEntry>> removed(UUID brandId, UUID id) {
        return pool.preparedQuery(ENTRIES + " and id = $2 and removed is not null and hash is not null")
                .execute(Tuple.of(brandId, id))
                .map(rows -> toEntries(rows).stream()
                        .map(entry -> new NewEntry(entry.hash(), entry.label(), entry.note(), entry.sourceCase()))
                        .findFirst());
    }

    @Override
    public Uni<Optional<CasePicture>> pictureOf(UUID brandId, UUID caseId) {
        return pool.preparedQuery("select p.hash, p.quality from moderation_case c"
                        + " left join known_picture p on p.submission_id = c.id where c.brand_id = $1 and c.id = $2")
                .execute(Tuple.of(brandId, caseId))
                .map(rows -> stream(rows).map(PostgresHashBank::toPicture).findFirst());
    }

    private static CasePicture toPicture(Row row) {
        Integer quality = row.getInteger("quality");
        return new CasePicture(
                Optional.ofNullable(row.getBuffer("hash")).map(hash -> PdqHash.ofBytes(hash.getBytes())),
                quality == null || quality >= Fingerprint.RELIABLE_QUALITY);
    }

    private static List<Entry> toEntries(RowSet<Row> rows) {
        return stream(rows)
                .map(row -> new Entry(
                        row.getUUID("id"),
                        row.getLong("seq"),
                        PdqHash.ofBytes(row.getBuffer("hash").getBytes()),
                        row.getString("label"),
                        row.getString("note"),
                        row.getUUID("source_case"),
                        new Reviewer(row.getUUID("added_by"), row.getString("added_by_name")),
                        row.getOffsetDateTime("added_at").toInstant()))
                .toList();
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
