package io.vitrine.moderation.review;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.moderation.decision.Reviewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** {@link DeskMembers} in PostgreSQL. */
@ApplicationScoped
class PostgresDeskMembers implements DeskMembers {

    private final Pool pool;

    PostgresDeskMembers(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<DeskMember> of(UUID brandId, UUID memberId) {
        return pool.preparedQuery("select queues, veil, grey, break_minutes from desk_member"
                        + " where brand_id = $1 and member_id = $2")
                .execute(Tuple.of(brandId, memberId))
                .map(rows -> rows.size() == 0
                        ? DeskMember.DEFAULT
                        : toMember(rows.iterator().next()));
    }

    @Override
    public Uni<Void> keep(UUID brandId, Reviewer reviewer, DeskMember wishes, Instant now) {
        List<String> queues = wishes.queues();
        return pool.preparedQuery(
                        """
                        insert into desk_member (brand_id, member_id, name, queues, veil, grey, break_minutes, seen_at)
                        values ($1, $2, $3, $4, $5, $6, $7, $8)
                        on conflict (brand_id, member_id) do update set
                            name = excluded.name, queues = excluded.queues, veil = excluded.veil, grey = excluded.grey,
                            break_minutes = excluded.break_minutes, seen_at = excluded.seen_at
                        """)
                .execute(Tuple.tuple()
                        .addUUID(brandId)
                        .addUUID(reviewer.memberId())
                        .addString(reviewer.name())
                        .addArrayOfString(queues == null ? null : queues.toArray(String[]::new))
                        .addString(wishes.veil().code())
                        .addBoolean(wishes.grey())
                        .addInteger(wishes.breakMinutes())
                        .addOffsetDateTime(now.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> seen(UUID brandId, Reviewer reviewer, Instant now) {
        return pool.preparedQuery(
                        "insert into desk_member (brand_id, member_id, name, seen_at) values ($1, $2, $3, $4)"
                                + " on conflict (brand_id, member_id) do update set name = excluded.name, seen_at = excluded.seen_at")
                .execute(Tuple.of(brandId, reviewer.memberId(), reviewer.name(), now.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Boolean> isAlone(UUID brandId, UUID memberId, Instant since) {
        return pool.preparedQuery("select not exists (select 1 from desk_member"
                        + " where brand_id = $1 and member_id <> $2 and seen_at >= $3) as alone")
                .execute(Tuple.of(brandId, memberId, since.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.iterator().next().getBoolean("alone"));
    }

    private static DeskMember toMember(Row row) {
        String[] queues = row.getArrayOfStrings("queues");
        return new DeskMember(
                queues == null ? null : List.of(queues),
                DeskMember.Veil.valueOf(row.getString("veil").toUpperCase(Locale.ROOT)),
                row.getBoolean("grey"),
                row.getInteger("break_minutes"));
    }
}
