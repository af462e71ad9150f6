package io.vitrine.ingest.submission;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.contract.Hashtag;
import io.vitrine.contract.SubmissionId;
import io.vitrine.delivery.Outbox;
import io.vitrine.ingest.appeal.Appeal;
import io.vitrine.ingest.statement.Statement;
import io.vitrine.ingest.submission.SubmissionStatus.Reason;
import io.vitrine.ingest.submission.SubmissionStatus.State;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Submissions in the table {@code submission}, each written together with its event. */
@Singleton
class PostgresSubmissions implements Submissions {

    private static final String STATUS = "submission_id, brand_id, campaign_id, state, caption, author_name, reasons,"
            + " received_at, decided_at, withdrawn_at, terms_version, decision_version, statement";

    private final Pool pool;
    private final Outbox outbox;
    private final SubmissionAnnouncer announcer;

    PostgresSubmissions(Pool pool, Outbox outbox, SubmissionAnnouncer announcer) {
        this.pool = pool;
        this.outbox = outbox;
        this.announcer = announcer;
    }

    /** The key goes first: a second attempt with it waits there until the first has committed or failed. */
    @Override
    public Uni<Optional<RememberedKey>> admit(Submission submission, @Nullable RememberedKey key) {
        return outbox.inTransaction(tx -> {
            Uni<Boolean> isFirst =
                    key == null ? Uni.createFrom().item(true) : remember(tx, key, submission.receivedAt());
            return isFirst.chain(first -> first
                    ? insert(tx, submission)
                            .chain(() -> announcer.received(tx, submission))
                            .replaceWith(Optional.<RememberedKey>empty())
                    : PostgresPhotoLedger.enqueue(tx, submission.objectKey(), submission.receivedAt())
                            .chain(() -> recall(tx, key.campaignId(), key.keyHash())));
        });
    }

    /** Whether nobody else has the key; an expired one may be taken over. */
    private static Uni<Boolean> remember(SqlConnection tx, RememberedKey key, Instant now) {
        return tx.preparedQuery("insert into idempotency_key as known"
                        + " (campaign_id, key_hash, content_hash, link_salt, submission_id, expires_at)"
                        + " values ($1, $2, $3, $4, $5, $6)"
                        + " on conflict (campaign_id, key_hash) do update set content_hash = excluded.content_hash,"
                        + " link_salt = excluded.link_salt, submission_id = excluded.submission_id,"
                        + " expires_at = excluded.expires_at where known.expires_at <= $7")
                .execute(Tuple.of(
                                key.campaignId(),
                                key.keyHash(),
                                key.contentHash(),
                                key.linkSalt(),
                                key.submissionId().value(),
                                key.expiresAt().atOffset(ZoneOffset.UTC))
                        .addOffsetDateTime(now.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.rowCount() == 1);
    }

    private static Uni<Void> insert(SqlConnection tx, Submission submission) {
        Tuple row = Tuple.tuple()
                .addUUID(submission.id().value())
                .addUUID(submission.brandId())
                .addUUID(submission.campaignId())
                .addString(submission.caption())
                .addArrayOfString(
                        submission.hashtags().stream().map(Hashtag::value).toArray(String[]::new))
                .addString(submission.authorName())
                .addString(submission.authorKey())
                .addString(submission.objectKey())
                .addString(submission.photo().format().mediaType())
                .addLong(submission.photo().bytes())
                .addInteger(submission.photo().width())
                .addInteger(submission.photo().height())
                .addString(submission.sha256())
                .addString(submission.termsVersion())
                .addString(submission.channel().name())
                .addString(submission.link().hash())
                .addOffsetDateTime(submission.receivedAt().atOffset(ZoneOffset.UTC));
        return tx.preparedQuery("insert into submission (submission_id, brand_id, campaign_id, caption, hashtags,"
                        + " author_name, author_key, object_key, media_type, bytes, width, height, sha256,"
                        + " terms_version, channel, link_hash, received_at)"
                        + " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)")
                .execute(row)
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<RememberedKey>> remembered(UUID campaignId, String keyHash, Instant now) {
        return pool.withConnection(connection -> recall(connection, campaignId, keyHash))
                .map(key -> key.filter(found -> found.expiresAt().isAfter(now)));
    }

    private static Uni<Optional<RememberedKey>> recall(SqlConnection connection, UUID campaignId, String keyHash) {
        return connection
                .preparedQuery("select content_hash, link_salt, submission_id, expires_at from idempotency_key"
                        + " where campaign_id = $1 and key_hash = $2")
                .execute(Tuple.of(campaignId, keyHash))
                .map(rows -> first(rows)
                        .map(row -> new RememberedKey(
                                campaignId,
                                keyHash,
                                row.getString("content_hash"),
                                row.getString("link_salt"),
                                new SubmissionId(row.getUUID("submission_id")),
                                row.getOffsetDateTime("expires_at").toInstant())));
    }

    @Override
    public Uni<Optional<SubmissionStatus>> statusOf(PrivateLink link) {
        return pool.preparedQuery("select " + STATUS + ", a.* from submission left join lateral"
                        + " (select decision_version as appealed_version, state as appeal_state, explanation,"
                        + " lodged_at, answer, answered_at from appeal"
                        + " where appeal.submission_id = submission.submission_id"
                        + " order by decision_version desc limit 1) a on true where link_hash = $1")
                .execute(Tuple.of(link.hash()))
                .map(rows -> first(rows).map(row -> status(row, appeal(row))));
    }

    @Override
    public Uni<Optional<SubmissionStatus>> withdraw(PrivateLink link, Instant now) {
        return outbox.inTransaction(tx -> markWithdrawn(tx, link, now).chain(rows -> first(rows)
                        .map(row -> PostgresPhotoLedger.enqueue(tx, row.getString("object_key"), now)
                                .chain(() -> forgetAppeals(tx, row.getUUID("submission_id")))
                                .chain(() -> announcer.withdrawn(
                                        tx,
                                        new SubmissionId(row.getUUID("submission_id")),
                                        row.getUUID("brand_id"),
                                        row.getUUID("campaign_id"),
                                        now)))
                        .orElseGet(() -> Uni.createFrom().voidItem())))
                .chain(() -> statusOf(link));
    }

    private static Uni<RowSet<Row>> markWithdrawn(SqlConnection tx, PrivateLink link, Instant now) {
        return tx.preparedQuery("update submission set state = 'withdrawn', withdrawn_at = $2, caption = '',"
                        + " hashtags = '{}', author_name = '', author_key = '', reasons = '[]', statement = null"
                        + " where link_hash = $1 and state <> 'withdrawn' returning object_key, " + STATUS)
                .execute(Tuple.of(link.hash(), now.atOffset(ZoneOffset.UTC)));
    }

    /** An appeal that waits ends with the withdrawal, and the words of all of them go. */
    private static Uni<Void> forgetAppeals(SqlConnection tx, UUID submissionId) {
        return tx.preparedQuery("update appeal set explanation = '', answer = null,"
                        + " state = case when state = 'lodged' then 'withdrawn' else state end"
                        + " where submission_id = $1")
                .execute(Tuple.of(submissionId))
                .replaceWithVoid();
    }

    /**
     * Notes that a person will look at the selfie, unless a decision later than {@code version} is known or the author
     * has withdrawn. Order of arrival does not matter: decision n, the wait after it, decision n + 1.
     *
     * @param version of the last decision before the wait, 0 if there was none
     */
    Uni<Void> awaitReview(SqlConnection tx, SubmissionId id, UUID brandId, long version) {
        return tx.preparedQuery(
                        "update submission set state = 'in-review', decision_version = $3, reasons = '[]', statement = null"
                                + " where submission_id = $1 and brand_id = $2 and decision_version <= $3"
                                + " and state <> 'withdrawn'")
                .execute(Tuple.of(id.value(), brandId, version))
                .replaceWithVoid();
    }

    /**
     * Takes a decision over, unless a later one is known or the author has withdrawn. A decision about a submission
     * that is not here changes nothing.
     */
    Uni<Void> decide(SqlConnection tx, Decided decided) {
        JsonArray reasons = new JsonArray();
        decided.reasons().forEach(reason -> reasons.add(ReasonRow.toJson(reason)));
        return tx.preparedQuery(
                        "update submission set state = $4, decision_version = $3, decided_at = $5, reasons = $6,"
                                + " statement = $7"
                                + " where submission_id = $1 and brand_id = $2 and decision_version < $3"
                                + " and state <> 'withdrawn'")
                .execute(Tuple.of(
                                decided.id().value(),
                                decided.brandId(),
                                decided.version(),
                                decided.state().code(),
                                decided.at().atOffset(ZoneOffset.UTC),
                                reasons)
                        .addJsonObject(StatementRow.toJson(decided.statement())))
                .replaceWithVoid();
    }

    /** A decision, as far as the author's view needs it. */
    record Decided(
            SubmissionId id,
            UUID brandId,
            long version,
            State state,
            Instant at,
            List<Reason> reasons,
            @Nullable Statement statement) {}

    private static @Nullable Appeal appeal(Row row) {
        String state = row.getString("appeal_state");
        return state == null
                ? null
                : new Appeal(
                        row.getLong("appealed_version"),
                        Appeal.State.ofCode(state),
                        row.getString("explanation"),
                        row.getOffsetDateTime("lodged_at").toInstant(),
                        row.getString("answer"),
                        instant(row, "answered_at"));
    }

    private static SubmissionStatus status(Row row, @Nullable Appeal appeal) {
        List<Reason> reasons = row.getJsonArray("reasons").stream()
                .map(JsonObject.class::cast)
                .map(ReasonRow::read)
                .toList();
        return new SubmissionStatus(
                new SubmissionId(row.getUUID("submission_id")),
                row.getUUID("campaign_id"),
                State.ofCode(row.getString("state")),
                row.getString("caption"),
                row.getString("author_name"),
                reasons,
                row.getOffsetDateTime("received_at").toInstant(),
                instant(row, "decided_at"),
                instant(row, "withdrawn_at"),
                row.getString("terms_version"),
                row.getLong("decision_version"),
                StatementRow.toStatement(row.getJsonObject("statement")),
                appeal);
    }

    private static @Nullable Instant instant(Row row, String column) {
        var moment = row.getOffsetDateTime(column);
        return moment == null ? null : moment.toInstant();
    }

    private static Optional<Row> first(RowSet<Row> rows) {
        return rows.size() == 0 ? Optional.empty() : Optional.of(rows.iterator().next());
    }
}
