package io.vitrine.moderation.secondlook;

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
import io.vitrine.moderation.audit.Action;
import io.vitrine.moderation.audit.AuditEntry;
import io.vitrine.moderation.audit.AuditLog;
import io.vitrine.moderation.caseload.CaseTransactions;
import io.vitrine.moderation.caseload.Claim;
import io.vitrine.moderation.caseload.DecidedCase;
import io.vitrine.moderation.caseload.ModerationCase;
import io.vitrine.moderation.caseload.Queues;
import io.vitrine.moderation.caseload.ScreenedCase;
import io.vitrine.moderation.decision.Cause;
import io.vitrine.moderation.decision.Opinion;
import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.moderation.decision.StatedReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** {@link SecondLooks} in PostgreSQL. Whoever changes a look locks its case first, so that the two never disagree. */
@ApplicationScoped
class PostgresSecondLooks implements SecondLooks {

    /** What $2 could take at $3: not their own decision, nothing that somebody has or that is too old. */
    private static final String FREE =
            """
             where s.brand_id = $1 and s.state = 'waiting' and s.decided_by is distinct from $2
                and s.due_at <= $3 and s.due_at > $4 and (s.claimed_until is null or s.claimed_until <= $3)
                and (s.queue = any($5) or ($5::text[] is null and s.queue <> $6)) and s.case_id <> all($7)
            """;

    private static final String FIRST_TURN =
            "select s.turn from second_look s" + FREE + " order by s.turn, s.case_id limit 1";

    /** Locks the case, as everybody does first, and passes over those that others have locked. */
    private static final String NEXT = "select s.case_id from second_look s join moderation_case c on c.id = s.case_id"
            + FREE + " and c.brand_id = $1 order by s.turn, s.case_id limit 1 for update of c skip locked";

    private static final String FIND = "select " + SecondLookRow.COLUMNS
            + " from second_look s where s.case_id = $2 and s.brand_id = $1 and s.state <> 'again' for update";

    private static final String WAIT_OR_HOLD =
            """
            update second_look
            set state = 'waiting', claimed_by = $2, claimed_by_name = $3, claimed_until = $4,
                answered = null, answered_by = null, answered_by_name = null, answered_at = null, reasons = '[]',
                note = null
            where case_id = $1
            """;

    private static final String GIVE =
            """
            update second_look
            set state = 'given', claimed_by = null, claimed_by_name = null, claimed_until = null,
                answered = $2, answered_by = $3, answered_by_name = $4, answered_at = $5, reasons = $6::text::jsonb,
                note = $7
            where case_id = $1
            """;

    private static final String SETTLE =
            "update second_look set settled = $2, settled_by = $3, settled_at = $4, why = $5 where case_id = $1";

    private static final String SEEN = "select " + SecondLookRow.COLUMNS
            + """
             from second_look s
            where s.brand_id = $1 and s.claimed_by = $2 and s.claimed_until > $3 and s.state = 'waiting'
            union all select\s"""
            + SecondLookRow.COLUMNS
            + " from second_look s where s.brand_id = $1 and s.answered_by = $2 and s.answered_at >= $4"
            + " and s.state = 'given'";

    private static final String ON_SCREEN =
            """
            select s.queue, count(*) as cases, min(c.received_at) as waiting_since
            from second_look s join moderation_case c on c.id = s.case_id
            where s.brand_id = $1 and s.claimed_until > $2 and s.state = 'waiting'
            group by s.queue order by s.queue
            """;

    private static final String WORK =
            """
            select h.held, h.mine, g.given
            from (select count(*) as held, count(*) filter (where claimed_by = $2 and claimed_until > $5) as mine
                  from second_look where brand_id = $1 and claimed_until > $3 and state = 'waiting') h,
                 (select count(*) as given from second_look
                  where brand_id = $1 and answered_by = $2 and answered_at >= $4 and state = 'given'
                      and (kind = 'blind' or answered = decided)) g
            """;

    private static final String DIFFERENCES =
            """
            select s.case_id, c.caption, c.blurred, s.decided, s.decided_by, s.answered, s.answered_by, s.answered_at,
                case when s.answered = 'rejected' then s.reasons::text
                     else coalesce(c.decision_reasons, '[]')::text end as why_not
            from second_look s join moderation_case c on c.id = s.case_id
            where s.brand_id = $1 and s.kind = 'blind' and s.state = 'given' and s.answered <> s.decided
                and s.settled is null
            order by s.answered_at, s.case_id limit $2
            """;

    private final Pool pool;
    private final Outbox outbox;
    private final CaseTransactions cases;
    private final AuditLog audit;
    private final SecondLookConfig config;

    PostgresSecondLooks(Pool pool, Outbox outbox, CaseTransactions cases, AuditLog audit, SecondLookConfig config) {
        this.pool = pool;
        this.outbox = outbox;
        this.cases = cases;
        this.audit = audit;
        this.config = config;
    }

    @Override
    public Uni<Optional<Instant>> firstTurn(Wanted wanted) {
        return pool.preparedQuery(FIRST_TURN).execute(free(wanted)).map(rows -> stream(rows)
                .map(row -> row.getOffsetDateTime("turn").toInstant())
                .findFirst());
    }

    private Tuple free(Wanted wanted) {
        return Tuple.tuple()
                .addUUID(wanted.brandId())
                .addUUID(wanted.memberId())
                .addOffsetDateTime(at(wanted.now()))
                .addOffsetDateTime(at(wanted.now().minus(config.waits())))
                .addArrayOfString(
                        wanted.queues().map(PostgresSecondLooks::array).orElse(null))
                .addString(Queues.SENSITIVE)
                .addArrayOfUUID(wanted.besides().toArray(UUID[]::new));
    }

    private static String[] array(Set<String> names) {
        return names.toArray(String[]::new);
    }

    @Override
    public Uni<Optional<ScreenedCase>> takeNext(Wanted wanted, Claim claim) {
        return outbox.inTransaction(tx -> tx.preparedQuery(NEXT)
                .execute(free(wanted))
                .map(rows -> stream(rows)
                        .map(row -> new SubmissionId(row.getUUID("case_id")))
                        .findFirst())
                .chain(found -> found.map(id -> take(tx, wanted, id, claim))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty()))));
    }

    private Uni<Optional<ScreenedCase>> take(SqlConnection tx, Wanted wanted, SubmissionId id, Claim claim) {
        return looked(tx, wanted.brandId(), id, wanted.now()).chain(found -> {
            if (found.isEmpty() || !(found.get().look() instanceof WaitingLook waiting)) {
                // somebody was faster between the search and the lock
                return Uni.createFrom().item(Optional.empty());
            }
            HeldLook held = waiting.hold(claim);
            return write(tx, held, wanted.now())
                    .chain(() -> cases.tellDesk(tx, wanted.brandId()))
                    .replaceWith(Optional.of(held.seen(found.get().moderationCase())));
        });
    }

    @Override
    public <A> Uni<Optional<A>> change(UUID brandId, SubmissionId id, Instant now, Function<Looked, LookStep<A>> step) {
        return outbox.inTransaction(tx -> looked(tx, brandId, id, now).chain(found -> {
            if (found.isEmpty()) {
                return Uni.createFrom().item(Optional.<A>empty());
            }
            LookStep<A> taken = step.apply(found.get());
            return taken.next()
                    .map(next -> become(tx, found.get(), next, taken.decided(), now))
                    .orElse(Uni.createFrom().voidItem())
                    .replaceWith(Optional.of(taken.answer()));
        }));
    }

    private Uni<Optional<Looked>> looked(SqlConnection tx, UUID brandId, SubmissionId id, Instant now) {
        return cases.lock(tx, brandId, id, now).chain(found -> found.filter(DecidedCase.class::isInstance)
                .map(DecidedCase.class::cast)
                .map(decided -> tx.preparedQuery(FIND)
                        .execute(Tuple.of(brandId, id.value()))
                        .map(rows -> stream(rows)
                                .map(row -> new Looked(SecondLookRow.toLook(row, now), decided))
                                .findFirst()))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    /** The look is written before its case takes a step, which would else overtake it. */
    private Uni<Void> become(
            SqlConnection tx, Looked before, SecondLook next, Optional<DecidedCase> decided, Instant now) {
        ModerationCase found = before.moderationCase();
        return write(tx, next, now)
                .chain(() -> cases.tellDesk(tx, found.brandId()))
                .chain(() -> decided.map(changed -> cases.take(
                                tx, found, changed, next instanceof SettledLook ? Cause.CHANGE : Cause.CHECK, now))
                        .orElse(Uni.createFrom().voidItem()))
                .chain(() -> entry(before, next)
                        .map(entry -> audit.append(tx, entry))
                        .orElse(Uni.createFrom().voidItem()));
    }

    private static Uni<Void> write(SqlConnection tx, SecondLook next, Instant now) {
        UUID id = next.drawn().caseId().value();
        if (next instanceof HeldLook held) {
            return hold(
                    tx,
                    id,
                    held.claim().by().memberId(),
                    held.claim().by().name(),
                    held.claim().until());
        }
        if (next instanceof WaitingLook waiting) {
            // who let it go is remembered, with the moment at which the claim would have ended
            return tx.preparedQuery("update second_look set claimed_until = least(claimed_until, $3)"
                            + " where case_id = $1 and claimed_by is not distinct from $2")
                    .execute(Tuple.of(id, waiting.lately().orElse(null), at(now)))
                    .replaceWithVoid();
        }
        if (next instanceof GivenLook given) {
            Opinion opinion = given.opinion();
            return tx.preparedQuery(GIVE)
                    .execute(Tuple.tuple()
                            .addUUID(id)
                            .addString(SecondLookRow.code(opinion.outcome()))
                            .addUUID(opinion.by().memberId())
                            .addString(opinion.by().name())
                            .addOffsetDateTime(at(opinion.at()))
                            .addString(SecondLookRow.writeReasons(opinion.reasons()))
                            .addString(opinion.note()))
                    .replaceWithVoid();
        }
        var settled = (SettledLook) next;
        Reviewer by = settled.by();
        return tx.preparedQuery(SETTLE)
                .execute(Tuple.of(
                        id, settled.how().code(), by == null ? null : by.memberId(), at(settled.at()), settled.why()))
                .replaceWithVoid();
    }

    private static Uni<Void> hold(SqlConnection tx, UUID id, UUID by, String name, Instant until) {
        return tx.preparedQuery(WAIT_OR_HOLD)
                .execute(Tuple.of(id, by, name, at(until)))
                .replaceWithVoid();
    }

    /** Answers are kept in the log as decisions are; an answer that is a decision as well has both entries. */
    private static Optional<AuditEntry> entry(Looked before, SecondLook next) {
        if (next instanceof GivenLook given) {
            return Optional.of(entry(
                    before,
                    given.opinion().by(),
                    Action.SECOND_LOOK_GIVEN,
                    given.opinion().note(),
                    Map.of(
                            "kind", given.drawn().kind().code(),
                            "answer", SecondLookRow.code(given.opinion().outcome()))));
        }
        if (before.look() instanceof GivenLook given && next instanceof HeldLook held) {
            return Optional.of(entry(
                    before,
                    held.claim().by(),
                    Action.SECOND_LOOK_UNDONE,
                    null,
                    Map.of("kind", given.drawn().kind().code())));
        }
        if (next instanceof SettledLook settled && settled.by() != null) {
            return Optional.of(entry(
                    before,
                    Objects.requireNonNull(settled.by()),
                    Action.DIFFERENCE_SETTLED,
                    settled.why(),
                    Map.of("how", settled.how().code())));
        }
        return Optional.empty();
    }

    private static AuditEntry entry(
            Looked about, Reviewer by, Action action, @Nullable String words, Map<String, Object> more) {
        Map<String, Object> details = new LinkedHashMap<>(more);
        details.put("campaign", about.moderationCase().campaignId().toString());
        details.put("decision", about.look().drawn().version());
        return new AuditEntry(
                about.moderationCase().brandId(),
                Actor.member(by.memberId(), by.name()),
                action,
                Subject.ofCase(about.moderationCase().id().value()),
                details,
                words == null ? Map.of() : Map.of("note", words));
    }

    @Override
    public Uni<Map<SubmissionId, SecondLook>> seenBy(UUID brandId, UUID memberId, Instant answered, Instant now) {
        return pool.preparedQuery(SEEN)
                .execute(Tuple.of(brandId, memberId, at(now.minus(LATELY)), at(answered)))
                .map(rows -> stream(rows)
                        .map(row -> SecondLookRow.toLook(row, now))
                        .collect(Collectors.toMap(look -> look.drawn().caseId(), Function.identity())));
    }

    @Override
    public Uni<List<OnScreen>> onScreen(UUID brandId, Instant now) {
        return pool.preparedQuery(ON_SCREEN)
                .execute(Tuple.of(brandId, at(now.minus(LATELY))))
                .map(rows -> stream(rows)
                        .map(row -> new OnScreen(
                                row.getString("queue"),
                                row.getLong("cases"),
                                row.getOffsetDateTime("waiting_since").toInstant()))
                        .toList());
    }

    @Override
    public Uni<Work> work(UUID brandId, UUID memberId, Instant since, Instant now) {
        return pool.preparedQuery(WORK)
                .execute(Tuple.of(brandId, memberId, at(now.minus(LATELY)), at(since), at(now)))
                .map(rows -> rows.iterator().next())
                .map(row -> new Work(row.getLong("held"), row.getLong("mine"), row.getLong("given")));
    }

    @Override
    public Uni<List<Difference>> differences(UUID brandId, int limit) {
        return pool.preparedQuery(DIFFERENCES)
                .execute(Tuple.of(brandId, limit))
                .map(rows -> stream(rows).map(PostgresSecondLooks::toDifference).toList());
    }

    private static Difference toDifference(Row row) {
        return new Difference(
                new SubmissionId(row.getUUID("case_id")),
                row.getString("caption"),
                row.getBoolean("blurred"),
                SecondLookRow.outcome(row.getString("decided")),
                SecondLookRow.outcome(row.getString("answered")),
                SecondLookRow.readReasons(row.getString("why_not")).stream()
                        .map(StatedReason::text)
                        .findFirst()
                        .orElse(""),
                row.getOffsetDateTime("answered_at").toInstant(),
                Set.of(row.getUUID("decided_by"), row.getUUID("answered_by")));
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
