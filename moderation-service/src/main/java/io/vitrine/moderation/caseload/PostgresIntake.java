package io.vitrine.moderation.caseload;

import static io.vitrine.moderation.caseload.SqlTime.at;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.audit.Subject;
import io.vitrine.contract.Hashtag;
import io.vitrine.moderation.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** Opens and withdraws cases inside the transaction of the event that says so, whichever of the two comes first. */
@ApplicationScoped
class PostgresIntake {

    private static final String WITHDRAW =
            """
            insert into moderation_case (id, brand_id, campaign_id, state, received_at, withdrawn_at)
            values ($1, $2, $3, 'withdrawn', $4, $4)
            on conflict (id) do update set
                state = 'withdrawn', withdrawn_at = excluded.withdrawn_at, due_at = null,
                caption = '', hashtags = '{}', author_name = '', author_key = '', reach = null, reach_points = 0,
                original_key = '',
                findings = '[]', rules = '[]', suggested = '[]', renditions = '[]', palette = '[]',
                face_boxes = '[]', unblurred = '[]', faces_by = null, faces_by_name = null,
                picture_embedding = null, caption_embedding = null,
                claimed_by = null, claimed_by_name = null, claimed_until = null,
                decision_note = null, decision_findings = null, opinions = '[]', heard = '{}'
            where moderation_case.state <> 'withdrawn'
            """;

    /** What an attempt is storing right now goes when that attempt must have ended. */
    private static final String GIVE_PICTURES_FREE =
            """
            update rendition
            set delete_after = case when delete_after is null then $2 else least(delete_after, $3) end
            where case_id = $1
            """;

    private final Clock clock;
    private final PostgresCaseFollowers followers;
    private final AuditLog audit;
    private final CaseloadConfig config;

    PostgresIntake(Clock clock, PostgresCaseFollowers followers, AuditLog audit, CaseloadConfig config) {
        this.clock = clock;
        this.followers = followers;
        this.audit = audit;
        this.config = config;
    }

    /** Opens the case of {@code selfie}; changes nothing if it is known, withdrawn ones included. */
    Uni<Void> open(SqlConnection tx, Selfie selfie) {
        return tx.preparedQuery(
                        """
                        insert into moderation_case (id, brand_id, campaign_id, channel, state, caption, hashtags, author_name,
                            author_key, original_key, original_type, original_bytes, received_at, due_at, reach,
                            reach_points)
                        values ($1, $2, $3, $4, 'unscreened', $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
                        on conflict (id) do nothing
                        """)
                .execute(Tuple.tuple()
                        .addUUID(selfie.id().value())
                        .addUUID(selfie.brandId())
                        .addUUID(selfie.campaignId())
                        .addString(selfie.channel())
                        .addString(selfie.caption())
                        .addArrayOfString(
                                selfie.hashtags().stream().map(Hashtag::value).toArray(String[]::new))
                        .addString(selfie.authorName())
                        .addString(selfie.authorKey())
                        .addString(selfie.original().objectKey())
                        .addString(selfie.original().mediaType())
                        .addLong(selfie.original().bytes())
                        .addOffsetDateTime(at(selfie.receivedAt()))
                        .addOffsetDateTime(at(clock.instant()))
                        .addInteger(selfie.reach())
                        .addInteger(Turn.pointsOf(selfie.reach())))
                .replaceWithVoid();
    }

    /** Ends the case for good: what the author sent is forgotten, the pictures go, and no step leads on. */
    Uni<Void> withdraw(SqlConnection tx, WithdrawnCase withdrawn) {
        Instant now = clock.instant();
        Instant noAttemptRuns = now.plus(config.screeningLease().multipliedBy(2));
        return tx.preparedQuery(WITHDRAW)
                .execute(Tuple.of(
                        withdrawn.id().value(),
                        withdrawn.brandId(),
                        withdrawn.campaignId(),
                        at(withdrawn.withdrawnAt())))
                .chain(changed -> PostgresDeskNews.tell(tx, withdrawn.brandId()).replaceWith(changed))
                .chain(changed -> forget(tx, withdrawn, now, noAttemptRuns)
                        .chain(() -> changed.rowCount() == 0
                                ? Uni.createFrom().voidItem()
                                : audit.erase(
                                        tx,
                                        withdrawn.brandId(),
                                        Subject.ofCase(withdrawn.id().value()),
                                        Map.of(
                                                "campaign",
                                                withdrawn.campaignId().toString()))));
    }

    private Uni<Void> forget(SqlConnection tx, WithdrawnCase withdrawn, Instant now, Instant noAttemptRuns) {
        return tx.preparedQuery(GIVE_PICTURES_FREE)
                .execute(Tuple.of(withdrawn.id().value(), at(now), at(noAttemptRuns)))
                .chain(() -> tx.preparedQuery("delete from known_picture where submission_id = $1")
                        .execute(Tuple.of(withdrawn.id().value())))
                .chain(() -> tx.preparedQuery("delete from caption_key where submission_id = $1")
                        .execute(Tuple.of(withdrawn.id().value())))
                .chain(() -> tx.preparedQuery("delete from evaluation where case_id = $1")
                        .execute(Tuple.of(withdrawn.id().value())))
                .chain(() -> tx.preparedQuery("delete from shadow_verdict where case_id = $1")
                        .execute(Tuple.of(withdrawn.id().value())))
                .chain(() -> PostgresDecisionsTaken.forget(tx, withdrawn.id()))
                .chain(() -> followers.withdrawn(tx, withdrawn, now));
    }
}
