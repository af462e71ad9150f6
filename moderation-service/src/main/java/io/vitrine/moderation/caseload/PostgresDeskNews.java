package io.vitrine.moderation.caseload;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/** {@link DeskNews} by PostgreSQL's own notifications, over one connection that is opened when first needed. */
@ApplicationScoped
class PostgresDeskNews implements DeskNews {

    private static final Logger LOG = Logger.getLogger(PostgresDeskNews.class);
    private static final String CHANNEL = "vitrine_desk";
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Pool pool;
    private final BroadcastProcessor<UUID> heard = BroadcastProcessor.create();
    private final AtomicBoolean listening = new AtomicBoolean();
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicReference<SqlConnection> connection = new AtomicReference<>();

    PostgresDeskNews(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Multi<UUID> changes() {
        if (listening.compareAndSet(false, true)) {
            listen();
        }
        return heard;
    }

    /** Says in {@code tx} that the brand's desk changes; heard by everybody when it commits. */
    static Uni<Void> tell(SqlConnection tx, UUID brandId) {
        return tx.preparedQuery("select pg_notify($1, $2)")
                .execute(Tuple.of(CHANNEL, brandId.toString()))
                .replaceWithVoid();
    }

    private void listen() {
        pool.getConnection()
                .invoke(this::keep)
                .chain(taken -> taken.query("listen " + CHANNEL).execute())
                .subscribe()
                .with(ready -> LOG.debug("listening for changes of desks"), this::again);
    }

    private void keep(SqlConnection taken) {
        connection.set(taken);
        PgConnection.cast(taken).notificationHandler(news -> heard.onNext(UUID.fromString(news.getPayload())));
        taken.closeHandler(() -> {
            if (connection.get() == taken) {
                again(new IllegalStateException("the connection was closed"));
            }
        });
    }

    private void again(Throwable why) {
        letGo();
        if (over.get()) {
            return;
        }
        LOG.warnf("changes of desks are not heard for a moment: %s", why.getMessage());
        Uni.createFrom().voidItem().onItem().delayIt().by(PAUSE).subscribe().with(waited -> listen());
    }

    /** What is no longer ours has nothing to say when it closes. */
    private void letGo() {
        SqlConnection taken = connection.getAndSet(null);
        if (taken != null) {
            taken.closeAndForget();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        over.set(true);
        letGo();
    }
}
