package io.vitrine.moderation.review;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.review.ManyAtOnce.Seen;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** {@link DeskActions} in PostgreSQL. */
@ApplicationScoped
class PostgresDeskActions implements DeskActions {

    /** Far beyond the time in which an action can be undone. */
    private static final Duration KEPT = Duration.ofDays(1);

    private final Pool pool;

    PostgresDeskActions(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Void> begin(DeskAction action) {
        return pool.preparedQuery("delete from desk_action where at < $1")
                .execute(Tuple.of(action.at().minus(KEPT).atOffset(ZoneOffset.UTC)))
                .chain(() -> pool.preparedQuery(
                                "insert into desk_action (id, brand_id, member_id, case_ids, versions, at)"
                                        + " values ($1, $2, $3, $4, $5, $6)")
                        .execute(Tuple.tuple()
                                .addUUID(action.id())
                                .addUUID(action.brandId())
                                .addUUID(action.memberId())
                                .addArrayOfUUID(action.cases().stream()
                                        .map(seen -> seen.id().value())
                                        .toArray(UUID[]::new))
                                .addArrayOfLong(action.cases().stream()
                                        .map(Seen::version)
                                        .toArray(Long[]::new))
                                .addOffsetDateTime(action.at().atOffset(ZoneOffset.UTC))))
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<DeskAction>> find(UUID brandId, UUID memberId, UUID id) {
        return pool.preparedQuery("select id, brand_id, member_id, case_ids, versions, at from desk_action"
                        + " where brand_id = $1 and member_id = $2 and id = $3")
                .execute(Tuple.of(brandId, memberId, id))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(PostgresDeskActions::toAction)
                        .findFirst());
    }

    private static DeskAction toAction(Row row) {
        UUID[] ids = row.getArrayOfUUIDs("case_ids");
        Long[] versions = row.getArrayOfLongs("versions");
        List<Seen> cases = IntStream.range(0, ids.length)
                .mapToObj(place -> new Seen(new SubmissionId(ids[place]), versions[place]))
                .toList();
        return new DeskAction(
                row.getUUID("id"),
                row.getUUID("brand_id"),
                row.getUUID("member_id"),
                cases,
                row.getOffsetDateTime("at").toInstant());
    }
}
