package io.vitrine.moderation.audit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vitrine.audit.Subject;
import java.util.Map;
import java.util.UUID;

/** Where moderation writes down what was done. */
public interface AuditLog {

    /**
     * Appends {@code entry} in the transaction {@code tx} of what it tells: both happen or neither. Call it last in the
     * transaction, after every lock was taken, and for one brand only; other appends for the brand wait for its end.
     */
    Uni<Void> append(SqlConnection tx, AuditEntry entry);

    /**
     * Deletes every value that is kept for {@code subject} beside the log, and appends that this was done by its
     * author. The entries stay, and the chain holds. Like {@link #append}, last in the transaction.
     *
     * @param details what else the entry says
     */
    Uni<Void> erase(SqlConnection tx, UUID brandId, Subject subject, Map<String, Object> details);

    /** Appends {@code entry} in a transaction of its own, for what changes nothing else. */
    Uni<Void> append(AuditEntry entry);
}
