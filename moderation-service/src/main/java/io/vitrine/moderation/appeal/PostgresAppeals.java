package io.vitrine.moderation.appeal;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.audit.Actor;
import io.vitrine.audit.Subject;
import io.vitrine.contract.SubmissionId;
import io.vitrine.delivery.Outbox;
import io.vitrine.delivery.PoisonEvent;
import io.vitrine.moderation.appeal.AppealInHand.Answered;
import io.vitrine.moderation.appeal.EndedAppeal.Ending;
import io.vitrine.moderation.audit.Action;
import io.vitrine.moderation.audit.AuditEntry;
import io.vitrine.moderation.audit.AuditLog;
import io.vitrine.moderation.caseload.CaseTransactions;
import io.vitrine.moderation.caseload.DecidedCase;
import io.vitrine.moderation.caseload.ModerationCase;
import io.vitrine.moderation.caseload.WithdrawnCase;
import io.vitrine.moderation.decision.Cause;
import io.vitrine.moderation.decision.Reviewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** {@link Appeals} in PostgreSQL. Whoever changes an appeal locks its case first, so that the two never disagree. */
@ApplicationScoped
class PostgresAppeals implements Appeals {

    private static final String SELECT = "select " + AppealRow.COLUMNS + " from appeal where brand_id = $1";

    private static final String END =
            """
            update appeal
            set state = $4, answered_by = $5, answered_by_name = $6, answer = $7, ended_at = $8
            where brand_id = $1 and submission_id = $2 and decision_version = $3 and state = 'open'
            """;

    private final Pool pool;
    private final Outbox outbox;
    private final CaseTransactions cases;
    private final AppealAnnouncer announcer;
    private final AuditLog audit;
    private final Clock clock;

    PostgresAppeals(
            Pool pool, Outbox outbox, CaseTransactions cases, AppealAnnouncer announcer, AuditLog audit, Clock clock) {
        this.pool = pool;
        this.outbox = outbox;
        this.cases = cases;
        this.announcer = announcer;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Uni<List<OpenAppeal>> open(UUID brandId, Optional<Place> after, int limit) {
        return page(
                brandId,
                after,
                limit,
                SELECT + " and state = 'open'",
                " and (lodged_at, submission_id, decision_version) > ($3, $4, $5)",
                " order by lodged_at, submission_id, decision_version limit $2",
                AppealRow::toOpen);
    }

    @Override
    public Uni<List<EndedAppeal>> ended(UUID brandId, Optional<Place> after, int limit) {
        return page(
                brandId,
                after,
                limit,
                SELECT + " and state <> 'open'",
                " and (ended_at, submission_id, decision_version) < ($3, $4, $5)",
                " order by ended_at desc, submission_id desc, decision_version desc limit $2",
                AppealRow::toEnded);
    }

    private <T> Uni<List<T>> page(
            UUID brandId,
            Optional<Place> after,
            int limit,
            String all,
            String further,
            String order,
            Function<Row, T> reading) {
        var first = Tuple.of(brandId, limit);
        Uni<RowSet<Row>> rows = after.map(place -> pool.preparedQuery(all + further + order)
                        .execute(first.addOffsetDateTime(at(place.at()))
                                .addUUID(place.submissionId())
                                .addLong(place.decisionVersion())))
                .orElseGet(() -> pool.preparedQuery(all + order).execute(first));
        return rows.map(found ->
                StreamSupport.stream(found.spliterator(), false).map(reading).toList());
    }

    @Override
    public Uni<Long> waiting(UUID brandId) {
        return pool.preparedQuery("select count(*) from appeal where brand_id = $1 and state = 'open'")
                .execute(Tuple.of(brandId))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    @Override
    public Uni<Set<SubmissionId>> withPictures(Collection<SubmissionId> ids) {
        UUID[] wanted = ids.stream().map(SubmissionId::value).toArray(UUID[]::new);
        return pool.preparedQuery("select distinct case_id from rendition where case_id = any($1) and not going")
                .execute(Tuple.tuple().addArrayOfUUID(wanted))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new SubmissionId(row.getUUID("case_id")))
                        .collect(Collectors.toSet()));
    }

    @Override
    public Uni<Optional<Appeal>> find(UUID brandId, SubmissionId id, long decisionVersion) {
        return pool.withConnection(connection -> find(connection, brandId, id, decisionVersion, ""));
    }

    private static Uni<Optional<Appeal>> find(
            SqlConnection connection, UUID brandId, SubmissionId id, long decisionVersion, String locking) {
        return connection
                .preparedQuery(SELECT + " and submission_id = $2 and decision_version = $3" + locking)
                .execute(Tuple.of(brandId, id.value(), decisionVersion))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(AppealRow::toAppeal)
                        .findFirst());
    }

    @Override
    public Uni<Heard> hear(UUID brandId, SubmissionId id, long decisionVersion, Instant now, Hearing hearing) {
        return outbox.inTransaction(tx -> cases.lock(tx, brandId, id, now)
                .chain(found -> found.isEmpty()
                        ? refused(new AppealRefusal.Unknown())
                        : find(tx, brandId, id, decisionVersion, " for update")
                                .chain(appeal -> hear(tx, found.get(), appeal.orElse(null), now, hearing))));
    }

    private Uni<Heard> hear(
            SqlConnection tx, ModerationCase found, @Nullable Appeal appeal, Instant now, Hearing hearing) {
        if (appeal instanceof EndedAppeal ended) {
            return refused(new AppealRefusal.AlreadyEnded(ended.ending()));
        }
        if (!(appeal instanceof OpenAppeal open)) {
            return refused(new AppealRefusal.Unknown());
        }
        return open.contestedIn(found)
                .map(contested -> cases.keepPictures(tx, contested)
                        // those that only reviewers may see are none that an approval could show
                        .map(kept -> kept && contested.examination().hasPicture()))
                .orElseGet(() -> Uni.createFrom().item(false))
                .map(hasPictures -> hearing.judge(open, found, hasPictures))
                .chain(verdict -> {
                    if (verdict instanceof Verdict.Given given) {
                        return answer(tx, found, given.answered(), now)
                                .replaceWith(new Heard.Done(given.answered().appeal()));
                    }
                    if (verdict instanceof Verdict.Moot moot) {
                        return end(tx, moot.ended()).replaceWith(new Heard.Refused(moot.refusal()));
                    }
                    return refused(((Verdict.Refused) verdict).refusal());
                });
    }

    private Uni<Void> answer(SqlConnection tx, ModerationCase before, Answered answered, Instant now) {
        EndedAppeal ended = answered.appeal();
        return answered.approved()
                .map(approved ->
                        cases.take(tx, before, approved, Cause.APPEAL, now).chain(() -> end(tx, ended)))
                .orElseGet(() -> staysRejected(tx, ended, now)
                        .chain(() -> end(tx, ended))
                        .chain(() -> audit.append(tx, entry(ended))));
    }

    /** An appeal that is upheld is an approval, which has its own entry. The words are the author's to read: sealed. */
    private static AuditEntry entry(EndedAppeal ended) {
        Plea plea = ended.plea();
        Reviewer by = Objects.requireNonNull(ended.by());
        return new AuditEntry(
                plea.brandId(),
                Actor.member(by.memberId(), by.name()),
                ended.ending() == Ending.DENIED ? Action.APPEAL_DENIED : Action.APPEAL_UPHELD_WITHOUT_PICTURE,
                Subject.ofCase(plea.submissionId().value()),
                Map.of("campaign", plea.campaignId().toString(), "decision", plea.decisionVersion()),
                ended.answer() == null ? Map.of() : Map.of("answer", ended.answer()));
    }

    private Uni<Void> staysRejected(SqlConnection tx, EndedAppeal ended, Instant now) {
        SubmissionId id = ended.plea().submissionId();
        return cases.letPicturesGo(tx, id, now)
                .chain(() -> ended.ending() == Ending.UPHELD_WITHOUT_PICTURE
                        ? cases.forgetLook(tx, id)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> end(SqlConnection tx, EndedAppeal ended) {
        Plea plea = ended.plea();
        Reviewer by = ended.by();
        return tx.preparedQuery(END)
                .execute(Tuple.tuple()
                        .addUUID(plea.brandId())
                        .addUUID(plea.submissionId().value())
                        .addLong(plea.decisionVersion())
                        .addString(ended.ending().code())
                        .addUUID(by == null ? null : by.memberId())
                        .addString(by == null ? null : by.name())
                        .addString(ended.answer())
                        .addOffsetDateTime(at(ended.at())))
                .chain(() -> announcer.ended(tx, ended));
    }

    /**
     * Takes an appeal in. One against a decision that no longer holds, or after its time, ends at once; one about a
     * withdrawn selfie or of another brand leaves no trace.
     */
    Uni<Void> lodge(SqlConnection tx, Plea plea) {
        return cases.lock(tx, plea.brandId(), plea.submissionId(), clock.instant())
                .chain(found -> found.map(moderationCase -> lodge(tx, plea, moderationCase))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> lodge(SqlConnection tx, Plea plea, ModerationCase found) {
        if (found instanceof WithdrawnCase) {
            return Uni.createFrom().voidItem();
        }
        if (plea.decisionVersion() > found.version()) {
            throw new PoisonEvent("an appeal against a decision that was never taken");
        }
        var open = new OpenAppeal(plea);
        return insert(tx, plea)
                .chain(isNew ->
                        isNew ? begin(tx, open, found) : Uni.createFrom().voidItem());
    }

    private Uni<Void> begin(SqlConnection tx, OpenAppeal open, ModerationCase found) {
        Optional<DecidedCase> contested = open.contestedIn(found);
        if (contested.isEmpty()) {
            return end(tx, open.overtaken(clock.instant()));
        }
        if (open.plea().lodgedAt().isAfter(contested.get().decision().appealableUntil())) {
            return end(tx, open.late(clock.instant()));
        }
        return cases.keepPictures(tx, contested.get()).replaceWithVoid();
    }

    private static Uni<Boolean> insert(SqlConnection tx, Plea plea) {
        return tx.preparedQuery("insert into appeal (submission_id, decision_version, brand_id, campaign_id,"
                        + " explanation, lodged_at, state) values ($1, $2, $3, $4, $5, $6, 'open')"
                        + " on conflict do nothing")
                .execute(Tuple.of(
                        plea.submissionId().value(),
                        plea.decisionVersion(),
                        plea.brandId(),
                        plea.campaignId(),
                        plea.explanation(),
                        at(plea.lodgedAt())))
                .map(rows -> rows.rowCount() == 1);
    }

    /** Ends the appeals about a withdrawn selfie and forgets the words of all of them. */
    Uni<Void> withdraw(SqlConnection tx, UUID brandId, SubmissionId id, Instant withdrawnAt) {
        return tx.preparedQuery(
                        "update appeal set explanation = '', answer = null, state = 'withdrawn',"
                                + " answered_by = null, answered_by_name = null, ended_at = coalesce(ended_at, $3) where brand_id = $1 and submission_id = $2")
                .execute(Tuple.of(brandId, id.value(), at(withdrawnAt)))
                .replaceWithVoid();
    }

    /** Ends what is open against decisions before {@code version}. */
    Uni<Void> overtake(SqlConnection tx, UUID brandId, SubmissionId id, long version, Instant at) {
        return tx.preparedQuery(SELECT + " and submission_id = $2 and decision_version < $3 and state = 'open'"
                        + " order by decision_version for update")
                .execute(Tuple.of(brandId, id.value(), version))
                .chain(rows -> Multi.createFrom()
                        .items(StreamSupport.stream(rows.spliterator(), false).map(AppealRow::toOpen))
                        .onItem()
                        .transformToUniAndConcatenate(open -> end(tx, open.overtaken(at)))
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    private static Uni<Heard> refused(AppealRefusal refusal) {
        return Uni.createFrom().item(new Heard.Refused(refusal));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
