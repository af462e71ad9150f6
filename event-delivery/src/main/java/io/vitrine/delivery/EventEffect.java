package io.vitrine.delivery;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** What an event changes in a service. */
@FunctionalInterface
public interface EventEffect {

    /**
     * Applies {@code event} inside {@code tx}, which commits together with the note that it was applied. May run again
     * after a failure, so it changes nothing outside the transaction.
     */
    Uni<Void> apply(ReceivedEvent event, SqlConnection tx);
}
