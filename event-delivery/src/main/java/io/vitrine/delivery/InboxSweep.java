package io.vitrine.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Keeps the inbox small: forgets, batch by batch, what no topic can deliver again. */
@ApplicationScoped
class InboxSweep {

    private static final Logger LOG = Logger.getLogger(InboxSweep.class);
    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final Inbox inbox;
    private final Vertx vertx;
    private long timer;

    InboxSweep(Inbox inbox, Vertx vertx) {
        this.inbox = inbox;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        timer = vertx.setPeriodic(PERIOD.toMillis(), tick -> inbox.forgetOld()
                .subscribe()
                .with(
                        forgotten -> LOG.debugf("Forgot %d applied events", forgotten),
                        failure -> LOG.warnf("The inbox was not swept, next try in %s: %s", PERIOD, failure)));
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
    }
}
