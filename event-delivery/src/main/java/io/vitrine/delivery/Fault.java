package io.vitrine.delivery;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** What kind of failure an effect met, which decides whether another attempt can help. */
enum Fault {
    /** The world was away for a moment: try until it is back. */
    PASSING,
    /** The event itself is wrong: no attempt can help. */
    FINAL,
    /** Nobody knows: try a few times. */
    UNKNOWN;

    /**
     * SQLSTATE classes that pass: connection, resources, operator intervention, system error, and transaction rollback
     * (serialization failure, deadlock). See PostgreSQL's appendix A.
     */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "55", "57", "58");

    /** SQLSTATE classes that are the data's fault: data exception and constraint violation. */
    private static final Set<String> FINAL_CLASSES = Set.of("22", "23");

    static Fault of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PoisonEvent) {
                return FINAL;
            }
            if (cause instanceof PgException inDatabase) {
                return ofSqlState(inDatabase.getSqlState());
            }
            if (cause instanceof IOException || cause instanceof TimeoutException || isLostConnection(cause)) {
                return PASSING;
            }
        }
        return UNKNOWN;
    }

    private static Fault ofSqlState(String sqlState) {
        String sqlClass = sqlState == null ? "" : sqlState.substring(0, 2);
        return PASSING_CLASSES.contains(sqlClass) ? PASSING : FINAL_CLASSES.contains(sqlClass) ? FINAL : UNKNOWN;
    }

    /** Vert.x reports a closed connection and a pool that gave none as plain exceptions of these types. */
    private static boolean isLostConnection(Throwable cause) {
        return cause instanceof VertxException || cause instanceof io.smallrye.mutiny.TimeoutException;
    }
}
