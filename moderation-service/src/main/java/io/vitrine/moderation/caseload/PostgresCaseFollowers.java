package io.vitrine.moderation.caseload;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Tells all followers of a step, one after the other: a transaction does one thing at a time. */
@ApplicationScoped
class PostgresCaseFollowers {

    private final List<CaseFollower<SqlConnection>> followers;

    PostgresCaseFollowers(@All List<CaseFollower<SqlConnection>> followers) {
        this.followers = followers;
    }

    Uni<Void> follow(SqlConnection tx, ModerationCase before, ModerationCase next, Instant at) {
        return each(follower -> follower.follow(tx, before, next, at));
    }

    Uni<Void> withdrawn(SqlConnection tx, WithdrawnCase withdrawn, Instant at) {
        return each(follower -> follower.withdrawn(tx, withdrawn, at));
    }

    private Uni<Void> each(Function<CaseFollower<SqlConnection>, Uni<Void>> told) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (CaseFollower<SqlConnection> follower : followers) {
            all = all.chain(() -> told.apply(follower));
        }
        return all;
    }
}
