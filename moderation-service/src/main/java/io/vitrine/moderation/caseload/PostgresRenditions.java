package io.vitrine.moderation.caseload;

import static io.vitrine.moderation.caseload.SqlTime.at;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The book of stored pictures, as far as deleting goes. */
@ApplicationScoped
class PostgresRenditions {

    private final Pool pool;

    PostgresRenditions(Pool pool) {
        this.pool = pool;
    }

    /**
     * Notes the names under which pictures of a case are going to be stored outside of its screening.
     *
     * @param deleteAfter when what lies there is left over, unless the case refers to it by then
     */
    Uni<Void> reserve(UUID caseId, List<String> objectKeys, Instant deleteAfter) {
        return pool.preparedQuery("insert into rendition (object_key, case_id, attempt, delete_after)"
                        + " select key, $1, 0, $2 from unnest($3::text[]) as key")
                .execute(Tuple.of(caseId, at(deleteAfter), objectKeys.toArray(String[]::new)))
                .replaceWithVoid();
    }

    /** Gives pictures free for deletion that no case came to refer to. */
    Uni<Void> discard(List<String> objectKeys, Instant now) {
        return pool.preparedQuery(
                        "update rendition set delete_after = $2 where object_key = any($1) and delete_after is not null")
                .execute(Tuple.of(objectKeys.toArray(String[]::new), at(now)))
                .replaceWithVoid();
    }

    /**
     * Marks pictures whose time is over as going, which nothing takes back, and gives their names; those that were
     * marked before and not forgotten come again.
     */
    Uni<List<String>> due(Instant now, int most) {
        return pool.preparedQuery(
                        """
                        update rendition set going = true
                        where object_key in (select object_key from rendition where delete_after <= $1
                                             order by delete_after limit $2 for update skip locked)
                        returning object_key
                        """)
                .execute(Tuple.of(at(now), most))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString("object_key"))
                        .toList());
    }

    /** Strikes out pictures that were deleted. */
    Uni<Void> forget(List<String> objectKeys) {
        if (objectKeys.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return pool.preparedQuery("delete from rendition where object_key = any($1) and going")
                .execute(Tuple.of(objectKeys.toArray(String[]::new)))
                .replaceWithVoid();
    }
}
