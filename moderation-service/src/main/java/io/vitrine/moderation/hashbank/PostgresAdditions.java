package io.vitrine.moderation.hashbank;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.moderation.audit.AuditLog;
import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.moderation.hashbank.Addition.Kind;
import io.vitrine.moderation.hashbank.Addition.LineError;
import io.vitrine.moderation.hashbank.Addition.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** {@link Additions} in PostgreSQL. */
@ApplicationScoped
class PostgresAdditions implements Additions {

    private static final String BEGIN =
            """
            insert into hash_bank_addition (id, brand_id, kind, name, added_by, added_by_name, added_at, state, due_at)
            values ($1, $2, $3, $4, $5, $6, $7, 'filling', $8)
            """;

    /** Whoever compares already begins again: their attempt is over. */
    private static final String FILL =
            """
            update hash_bank_addition
            set state = 'filling', searched_through = 0, due_at = $3, attempt = attempt + 1
            where brand_id = $1 and id = $2
            """;

    private static final String INSERT =
            """
            insert into hash_bank_entry (id, brand_id, addition_id, hash, label, note, source_case,
                added_by, added_by_name, added_at)
            select id, $1, $2, hash, label, note, source_case, $3, $4, $5
            from unnest($6::uuid[], $7::bytea[], $8::text[], $9::text[], $10::uuid[])
                as new (id, hash, label, note, source_case)
            on conflict (brand_id, hash) where removed is null do nothing
            """;

    private static final String END =
            """
            update hash_bank_addition
            set state = 'searching', due_at = $3, attempt = attempt + 1, rejected = $4, errors = $5::text::jsonb
            where brand_id = $1 and id = $2
            returning added, known, added_by, added_by_name
            """;

    private static final String ADDITIONS =
            """
            select a.id, a.kind, a.name, a.added_by, a.added_by_name, a.added_at, a.state, a.added, a.known, a.rejected,
                a.errors::text as errors, m.reopened, m.marked, m.left_rejected
            from hash_bank_addition a,
                lateral (select count(*) filter (where outcome = 'reopened') as reopened,
                                count(*) filter (where outcome = 'marked') as marked,
                                count(*) filter (where outcome = 'left-rejected') as left_rejected
                         from hash_bank_match where addition_id = a.id) m
            where a.brand_id = $1
            """;

    private static final String MATCHES =
            """
            select m.case_id, m.distance, m.mirrored, m.outcome,
                case when e.hash is null then 'An entry that was removed' else e.label end as label, c.state, c.author_name,
                c.renditions <> '[]' as has_picture, coalesce(p.name, '') as campaign
            from hash_bank_match m
                join hash_bank_entry e on e.id = m.entry_id
                join moderation_case c on c.id = m.case_id and c.brand_id = m.brand_id
                left join campaign_policy p on p.campaign_id = c.campaign_id
            where m.brand_id = $1 and m.addition_id = $2 and m.outcome is distinct from 'source'
                and c.state <> 'withdrawn'
            order by m.distance, m.case_id limit $3
            """;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<LineError>> ERRORS = new TypeReference<>() {};

    private final Pool pool;
    private final AuditLog audit;

    PostgresAdditions(Pool pool, AuditLog audit) {
        this.pool = pool;
        this.audit = audit;
    }

    @Override
    public Uni<UUID> begin(UUID brandId, Kind kind, String name, Reviewer by, Instant now, Instant dueAt) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        return pool.withTransaction(tx -> begin(tx, id, brandId, kind, name, by, now, dueAt)
                        .chain(() -> audit.append(tx, BankAudit.importBegun(brandId, id, by))))
                .replaceWith(id);
    }

    private static Uni<Void> begin(
            SqlConnection tx, UUID id, UUID brandId, Kind kind, String name, Reviewer by, Instant now, Instant dueAt) {
        return tx.preparedQuery(BEGIN)
                .execute(Tuple.tuple()
                        .addUUID(id)
                        .addUUID(brandId)
                        .addString(kind.name().toLowerCase(Locale.ROOT))
                        .addString(name)
                        .addUUID(by.memberId())
                        .addString(by.name())
                        .addOffsetDateTime(at(now))
                        .addOffsetDateTime(at(dueAt)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Integer> append(UUID brandId, UUID id, List<NewEntry> entries, Reviewer by, Instant now, Instant dueAt) {
        return pool.withTransaction(tx -> PostgresHashBank.inOrder(tx, brandId)
                .chain(() -> tx.preparedQuery(FILL).execute(Tuple.of(brandId, id, at(dueAt))))
                .chain(() -> insert(tx, brandId, id, entries, by, now)));
    }

    private static Uni<Integer> insert(
            SqlConnection tx, UUID brandId, UUID id, List<NewEntry> entries, Reviewer by, Instant now) {
        return tx.preparedQuery(INSERT)
                .execute(Tuple.tuple()
                        .addUUID(brandId)
                        .addUUID(id)
                        .addUUID(by.memberId())
                        .addString(by.name())
                        .addOffsetDateTime(at(now))
                        .addArrayOfUUID(entries.stream()
                                .map(entry -> UuidCreator.getTimeOrderedEpoch())
                                .toArray(UUID[]::new))
                        .addValue(entries.stream()
                                .map(entry -> Buffer.buffer(entry.hash().toBytes()))
                                .toArray(Buffer[]::new))
                        .addArrayOfString(entries.stream().map(NewEntry::label).toArray(String[]::new))
                        .addArrayOfString(entries.stream().map(NewEntry::note).toArray(String[]::new))
                        .addArrayOfUUID(
                                entries.stream().map(NewEntry::sourceCase).toArray(UUID[]::new)))
                .map(RowSet::rowCount)
                .call(added -> tx.preparedQuery("update hash_bank_addition set added = added + $3, known = known + $4"
                                + " where brand_id = $1 and id = $2")
                        .execute(Tuple.of(brandId, id, added, entries.size() - added)));
    }

    @Override
    public Uni<Void> end(UUID brandId, UUID id, int rejected, List<LineError> errors, Instant now) {
        return pool.withTransaction(tx -> tx.preparedQuery(END)
                .execute(Tuple.of(brandId, id, at(now), rejected, write(errors)))
                .map(rows -> rows.iterator().next())
                .chain(ended -> audit.append(
                        tx,
                        BankAudit.imported(
                                brandId,
                                id,
                                ended.getInteger("added"),
                                ended.getInteger("known"),
                                rejected,
                                new Reviewer(ended.getUUID("added_by"), ended.getString("added_by_name"))))));
    }

    @Override
    public Uni<Optional<UUID>> addOne(UUID brandId, NewEntry entry, @Nullable UUID restored, Reviewer by, Instant now) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        return pool.withTransaction(tx -> PostgresHashBank.inOrder(tx, brandId)
                .chain(() -> begin(tx, id, brandId, Kind.CASE, "", by, now, now))
                .chain(() -> insert(tx, brandId, id, List.of(entry), by, now))
                .chain(added -> tx.preparedQuery(
                                added == 1
                                        ? "update hash_bank_addition set state = 'searching' where id = $1"
                                        : "delete from hash_bank_addition where id = $1")
                        .execute(Tuple.of(id))
                        .chain(() -> added == 1
                                ? audit.append(tx, BankAudit.added(brandId, id, entry, restored, by))
                                        .replaceWith(Optional.of(id))
                                : Uni.createFrom().item(Optional.empty()))));
    }

    @Override
    public Uni<Optional<Addition>> find(UUID brandId, UUID id) {
        return pool.preparedQuery(ADDITIONS + " and a.id = $2")
                .execute(Tuple.of(brandId, id))
                .map(rows -> stream(rows).map(PostgresAdditions::toAddition).findFirst());
    }

    @Override
    public Uni<List<Addition>> latest(UUID brandId, int limit) {
        return pool.preparedQuery(ADDITIONS + " order by a.added_at desc, a.id desc limit $2")
                .execute(Tuple.of(brandId, limit))
                .map(rows -> stream(rows).map(PostgresAdditions::toAddition).toList());
    }

    @Override
    public Uni<List<SharedMatch>> matches(UUID brandId, UUID id, int limit) {
        return pool.preparedQuery(MATCHES)
                .execute(Tuple.of(brandId, id, limit))
                .map(rows -> stream(rows).map(PostgresAdditions::toMatch).toList());
    }

    private static Addition toAddition(Row row) {
        return new Addition(
                row.getUUID("id"),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("name"),
                new Reviewer(row.getUUID("added_by"), row.getString("added_by_name")),
                row.getOffsetDateTime("added_at").toInstant(),
                row.getString("state").equals("done"),
                row.getInteger("added"),
                row.getInteger("known"),
                row.getInteger("rejected"),
                read(row.getString("errors")),
                new Tally(row.getInteger("reopened"), row.getInteger("marked"), row.getInteger("left_rejected")));
    }

    private static SharedMatch toMatch(Row row) {
        return new SharedMatch(
                row.getUUID("case_id"),
                row.getString("campaign"),
                row.getString("author_name"),
                row.getString("state"),
                row.getBoolean("has_picture"),
                row.getString("label"),
                row.getInteger("distance"),
                row.getBoolean("mirrored"),
                Optional.ofNullable(row.getString("outcome")).map(MatchOutcome::ofCode));
    }

    private static String write(List<LineError> errors) {
        try {
            return JSON.writeValueAsString(errors);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a report cannot be written", e);
        }
    }

    private static List<LineError> read(String errors) {
        try {
            return JSON.readValue(errors, ERRORS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a report cannot be read", e);
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
