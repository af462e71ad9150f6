package io.vitrine.moderation.caseload;

import static io.vitrine.moderation.caseload.SqlTime.at;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.caseload.Examination.StoredRendition;
import io.vitrine.moderation.caseload.PostgresCaseSteps.Taking;
import io.vitrine.moderation.decision.Cause;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Steps of a case, and what becomes of its pictures, inside a transaction that somebody else has begun: for what must
 * happen together with a step or not at all.
 */
@ApplicationScoped
public class CaseTransactions {

    private final PostgresCaseSteps steps;
    private final CaseloadConfig config;

    CaseTransactions(PostgresCaseSteps steps, CaseloadConfig config) {
        this.steps = steps;
        this.config = config;
    }

    /**
     * The case as it is at {@code now}, which nobody else changes until the end of {@code tx}; empty for other brands.
     */
    public Uni<Optional<ModerationCase>> lock(SqlConnection tx, UUID brandId, SubmissionId id, Instant now) {
        return PostgresCases.lock(tx, brandId, id, now);
    }

    /** The locked case {@code before} becomes {@code next}, which is announced. */
    public Uni<Void> take(SqlConnection tx, ModerationCase before, ModerationCase next, Instant now) {
        return steps.take(tx, before, next, Taking.PLAIN, now);
    }

    /**
     * As {@link #take(SqlConnection, ModerationCase, ModerationCase, Instant)}, where a decision has a cause of its
     * own.
     */
    public Uni<Void> take(SqlConnection tx, ModerationCase before, ModerationCase next, Cause cause, Instant now) {
        return steps.take(tx, before, next, new Taking(Optional.empty(), Optional.of(cause)), now);
    }

    /** Says that what somebody has on screen becomes more or less without a step of a case. */
    public Uni<Void> tellDesk(SqlConnection tx, UUID brandId) {
        return PostgresDeskNews.tell(tx, brandId);
    }

    /**
     * Lets the pictures of a locked case stay until somebody lets them go.
     *
     * @return whether all of them are there; false as well if there never were any
     */
    public Uni<Boolean> keepPictures(SqlConnection tx, ScreenedCase screened) {
        String[] keys = screened.examination().renditions().stream()
                .map(StoredRendition::objectKey)
                .toArray(String[]::new);
        return tx.preparedQuery("update rendition set delete_after = null"
                        + " where case_id = $1 and object_key = any($2) and not going")
                .execute(Tuple.of(screened.id().value(), keys))
                .map(kept -> keys.length > 0 && kept.rowCount() == keys.length);
    }

    /** Lets the pictures of a rejected selfie go when their usual time after {@code now} is over. */
    public Uni<Void> letPicturesGo(SqlConnection tx, SubmissionId id, Instant now) {
        return tx.preparedQuery("update rendition set delete_after = $2 where case_id = $1 and delete_after is null")
                .execute(Tuple.of(id.value(), at(now.plus(config.keepRejectedPictures()))))
                .replaceWithVoid();
    }

    /** Forgets how the picture looked, so that its author may share it anew without repeating themselves. */
    public Uni<Void> forgetLook(SqlConnection tx, SubmissionId id) {
        return tx.preparedQuery("delete from known_picture where submission_id = $1")
                .execute(Tuple.of(id.value()))
                .replaceWithVoid();
    }
}
