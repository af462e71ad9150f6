package io.vitrine.moderation.audit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.audit.Actor;
import io.vitrine.audit.AuditLine;
import io.vitrine.audit.ChainedEntry;
import io.vitrine.audit.ChainedEntry.Place;
import io.vitrine.audit.Sha256;
import io.vitrine.audit.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** {@link AuditTrail} in PostgreSQL. */
@ApplicationScoped
class PostgresAuditTrail implements AuditTrail {

    private static final String ENTRIES =
            "select brand_id, number, at, actor_kind, actor_id, actor_name, action, subject_kind, subject_id, details,"
                    + " previous, hash from audit_entry where brand_id = $1";

    private static final String VALUES =
            "select entry, name, salt, value from audit_value where brand_id = $1 and entry between $2 and $3"
                    + " order by entry, name";

    /** From one member to the next along the index, since a log has many entries of few members. */
    private static final String MEMBERS =
            """
            with recursive person as (
                (select actor_id from audit_entry where brand_id = $1 and actor_id is not null
                 order by actor_id limit 1)
                union all
                select (select e.actor_id from audit_entry e where e.brand_id = $1 and e.actor_id > person.actor_id
                        order by e.actor_id limit 1)
                from person where person.actor_id is not null
            )
            select actor_id, (select e.actor_name from audit_entry e
                              where e.brand_id = $1 and e.actor_id = person.actor_id
                              order by e.number desc limit 1) as actor_name
            from person where actor_id is not null limit $2
            """;

    private static final String REMEMBER =
            """
            insert into audit_check (brand_id, at, by_name, number, hash, sealed, kept, break_count, breaks)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            on conflict (brand_id) do update set
                at = excluded.at, by_name = excluded.by_name, number = excluded.number, hash = excluded.hash,
                sealed = excluded.sealed, kept = excluded.kept, break_count = excluded.break_count,
                breaks = excluded.breaks
            where audit_check.at < excluded.at
            """;

    private final Pool pool;

    PostgresAuditTrail(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<Stored>> latest(UUID brandId, Filter filter, long before, int limit) {
        StringBuilder sql = new StringBuilder(ENTRIES).append(" and number < $2");
        Tuple arguments = Tuple.tuple().addUUID(brandId).addLong(before).addInteger(limit);
        filter.action().ifPresent(action -> {
            arguments.addString(action.code());
            sql.append(" and action = $").append(arguments.size());
        });
        filter.kind().ifPresent(kind -> {
            arguments.addString(kind.code());
            sql.append(" and actor_kind = $").append(arguments.size());
        });
        filter.member().ifPresent(member -> {
            arguments.addUUID(member);
            sql.append(" and actor_id = $").append(arguments.size());
        });
        filter.subject().ifPresent(subject -> {
            arguments.addUUID(subject);
            sql.append(" and subject_id = $").append(arguments.size());
        });
        return pool.preparedQuery(sql.append(" order by number desc limit $3").toString())
                .execute(arguments)
                .chain(rows -> withValues(brandId, rows));
    }

    @Override
    public Uni<List<Stored>> following(UUID brandId, long after, int limit) {
        return pool.preparedQuery(ENTRIES + " and number > $2 order by number limit $3")
                .execute(Tuple.of(brandId, after, limit))
                .chain(rows -> withValues(brandId, rows));
    }

    @Override
    public Uni<Boolean> hasDone(UUID brandId, UUID member, Action action, UUID subject) {
        return pool.preparedQuery("select exists (select from audit_entry where brand_id = $1 and subject_id = $2"
                        + " and actor_id = $3 and action = $4) as done")
                .execute(Tuple.of(brandId, subject, member, action.code()))
                .map(rows -> rows.iterator().next().getBoolean("done"));
    }

    @Override
    public Uni<Set<UUID>> done(UUID brandId, UUID member, Action action, Collection<UUID> subjects) {
        return pool.preparedQuery("select distinct subject_id from audit_entry where brand_id = $1"
                        + " and subject_id = any($2) and actor_id = $3 and action = $4")
                .execute(Tuple.of(brandId, subjects.toArray(UUID[]::new), member, action.code()))
                .map(rows -> stream(rows).map(row -> row.getUUID("subject_id")).collect(Collectors.toSet()));
    }

    private Uni<List<Stored>> withValues(UUID brandId, RowSet<Row> rows) {
        if (rows.size() == 0) {
            return Uni.createFrom().item(List.of());
        }
        long[] numbers =
                stream(rows).mapToLong(row -> row.getLong("number")).sorted().toArray();
        return pool.preparedQuery(VALUES)
                .execute(Tuple.of(brandId, numbers[0], numbers[numbers.length - 1]))
                .map(values -> join(rows, values));
    }

    private static List<Stored> join(RowSet<Row> rows, RowSet<Row> values) {
        Map<Long, List<AuditLine.Value>> kept = new HashMap<>();
        values.forEach(row -> kept.computeIfAbsent(row.getLong("entry"), entry -> new ArrayList<>())
                .add(toValue(row)));
        return stream(rows)
                .map(row -> new Stored(toPlace(row), toEntry(row), kept.getOrDefault(row.getLong("number"), List.of())))
                .toList();
    }

    private static AuditLine.Value toValue(Row row) {
        return new AuditLine.Value(
                row.getLong("entry"),
                row.getString("name"),
                AuditLine.Salt.of(row.getBuffer("salt").getBytes()),
                row.getString("value"));
    }

    /** Empty for a row that somebody made into what no entry can be; the check tells of it. */
    private static Optional<ChainedEntry> toEntry(Row row) {
        try {
            return Optional.of(new ChainedEntry(
                    row.getUUID("brand_id"),
                    row.getLong("number"),
                    row.getOffsetDateTime("at").toInstant(),
                    new Actor(
                            Actor.Kind.ofCode(row.getString("actor_kind"))
                                    .orElseThrow(() -> new IllegalArgumentException("an unknown kind of actor")),
                            row.getUUID("actor_id"),
                            row.getString("actor_name")),
                    row.getString("action"),
                    new Subject(row.getString("subject_kind"), row.getUUID("subject_id")),
                    row.getString("details"),
                    hash(row, "previous"),
                    hash(row, "hash")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public Uni<Optional<Place>> head(UUID brandId) {
        return pool.preparedQuery("select brand_id, number, hash from audit_head where brand_id = $1")
                .execute(Tuple.of(brandId))
                .map(rows -> stream(rows).map(PostgresAuditTrail::toPlace).findFirst());
    }

    @Override
    public Uni<List<Place>> heads(Optional<UUID> after, int limit) {
        return pool.preparedQuery("select brand_id, number, hash from audit_head where brand_id > $1"
                        + " order by brand_id limit $2")
                .execute(Tuple.of(after.orElse(new UUID(0, 0)), limit))
                .map(rows -> stream(rows).map(PostgresAuditTrail::toPlace).toList());
    }

    @Override
    public Uni<List<Actor>> members(UUID brandId, int limit) {
        return pool.preparedQuery(MEMBERS).execute(Tuple.of(brandId, limit)).map(rows -> stream(rows)
                .map(row -> Actor.member(row.getUUID("actor_id"), row.getString("actor_name")))
                .toList());
    }

    @Override
    public Uni<Optional<LastCheck>> lastCheck(UUID brandId) {
        return pool.preparedQuery("select * from audit_check where brand_id = $1")
                .execute(Tuple.of(brandId))
                .map(rows -> stream(rows)
                        .map(row -> new LastCheck(
                                row.getOffsetDateTime("at").toInstant(),
                                row.getString("by_name"),
                                toPlace(row),
                                row.getLong("sealed"),
                                row.getLong("kept"),
                                row.getLong("break_count"),
                                List.of(row.getArrayOfStrings("breaks"))))
                        .findFirst());
    }

    @Override
    public Uni<Void> remember(UUID brandId, LastCheck check) {
        return pool.preparedQuery(REMEMBER)
                .execute(Tuple.tuple()
                        .addUUID(brandId)
                        .addOffsetDateTime(check.at().atOffset(ZoneOffset.UTC))
                        .addString(check.by())
                        .addLong(check.end().number())
                        .addBuffer(Buffer.buffer(check.end().hash().bytes()))
                        .addLong(check.sealed())
                        .addLong(check.kept())
                        .addLong(check.breakCount())
                        .addArrayOfString(check.breaks().toArray(String[]::new)))
                .replaceWithVoid();
    }

    private static Place toPlace(Row row) {
        return new Place(row.getUUID("brand_id"), row.getLong("number"), hash(row, "hash"));
    }

    private static Sha256 hash(Row row, String column) {
        return Sha256.ofBytes(row.getBuffer(column).getBytes());
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
