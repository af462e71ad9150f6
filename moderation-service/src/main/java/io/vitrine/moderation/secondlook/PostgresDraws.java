package io.vitrine.moderation.secondlook;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.moderation.caseload.CaseFollower;
import io.vitrine.moderation.caseload.CaseTransactions;
import io.vitrine.moderation.caseload.ClaimedCase;
import io.vitrine.moderation.caseload.DecidedCase;
import io.vitrine.moderation.caseload.ModerationCase;
import io.vitrine.moderation.caseload.UnscreenedCase;
import io.vitrine.moderation.caseload.WithdrawnCase;
import io.vitrine.moderation.decision.Decision;
import io.vitrine.moderation.decision.Outcome;
import io.vitrine.moderation.decision.Reviewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** Draws cases when they are decided, and ends what was drawn when its decision no longer holds. */
@ApplicationScoped
class PostgresDraws implements CaseFollower<SqlConnection> {

    private static final String DRAW =
            """
            insert into second_look (case_id, brand_id, kind, decision_version, decided, decided_by, decided_at, queue,
                due_at, turn, state)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'waiting')
            on conflict (case_id) do nothing
            """;

    private static final String END = "delete from second_look where case_id = $1 and state = 'waiting'";

    private static final String OVERTAKE =
            """
            update second_look set settled = 'overtaken', settled_at = $2
            where case_id = $1 and kind = 'blind' and state = 'given' and answered <> decided and settled is null
            """;

    /** Whoever found a mistake of the policy takes that back; what they say about the case in the end is the answer. */
    private static final String UNDO_CHECK =
            """
            update second_look
            set state = 'again', answered = null, answered_by = null, answered_by_name = null, answered_at = null,
                reasons = '[]', note = null
            where case_id = $1 and kind = 'check' and state = 'given' and answered = 'rejected'
                and answered_by = $2 and decision_version = $3::bigint - 1
            """;

    private static final String ANSWER_AGAIN =
            """
            update second_look
            set state = 'given', answered = $2, answered_by = $3, answered_by_name = $4, answered_at = $5,
                reasons = $6::text::jsonb
            where case_id = $1 and state = 'again'
            """;

    private static final String REPAINT =
            "update second_look set decision_version = $3 where case_id = $1 and decision_version = $2";

    /** The answer stays countable; of which selfie it was, by whom and in what words, is gone. */
    private static final String FORGET =
            """
            update second_look
            set case_id = $2, decided_by = null, answered_by = null, answered_by_name = null, note = null,
                reasons = '[]', settled_by = null, why = null,
                settled = case when kind = 'blind' and answered <> decided then coalesce(settled, 'overtaken') end,
                settled_at = case when kind = 'blind' and answered <> decided then coalesce(settled_at, $3) end
            where case_id = $1 and state = 'given'
            """;

    private final CaseTransactions cases;
    private final SecondLookConfig config;
    private final AtomicReference<Lot> lot = new AtomicReference<>();

    PostgresDraws(CaseTransactions cases, SecondLookConfig config) {
        this.cases = cases;
        this.config = config;
    }

    @Override
    public Uni<Void> follow(SqlConnection tx, ModerationCase before, ModerationCase next, Instant at) {
        if (next instanceof DecidedCase decided) {
            if (decided.isRepaintOf(before)) {
                return tx.preparedQuery(REPAINT)
                        .execute(Tuple.of(next.id().value(), before.version(), next.version()))
                        .replaceWithVoid();
            }
            return (before instanceof UnscreenedCase
                            ? Uni.createFrom().voidItem()
                            : decidedAgain(tx, before, decided, at))
                    .chain(() -> draw(tx, before, decided));
        }
        return before instanceof DecidedCase was
                ? end(tx, was, at)
                        .chain(() -> next instanceof ClaimedCase
                                ? undone(tx, was)
                                : Uni.createFrom().voidItem())
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> decidedAgain(SqlConnection tx, ModerationCase before, DecidedCase decided, Instant at) {
        return before instanceof DecidedCase was
                ? end(tx, was, at)
                : answerAgain(tx, decided.id().value(), decided.decision());
    }

    /** The decision that was drawn no longer holds. */
    private Uni<Void> end(SqlConnection tx, DecidedCase was, Instant at) {
        return tx.preparedQuery(END)
                .execute(Tuple.of(was.id().value()))
                .chain(ended -> ended.rowCount() == 0 ? Uni.createFrom().voidItem() : cases.tellDesk(tx, was.brandId()))
                .chain(() ->
                        tx.preparedQuery(OVERTAKE).execute(Tuple.of(was.id().value(), at(at))))
                .replaceWithVoid();
    }

    private static Uni<Void> undone(SqlConnection tx, DecidedCase was) {
        Reviewer by = was.decision().reviewer();
        return by == null
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(UNDO_CHECK)
                        .execute(Tuple.of(was.id().value(), by.memberId(), was.version()))
                        .replaceWithVoid();
    }

    private static Uni<Void> answerAgain(SqlConnection tx, UUID caseId, Decision decision) {
        Reviewer by = decision.reviewer();
        return by == null
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(ANSWER_AGAIN)
                        .execute(Tuple.of(
                                caseId,
                                SecondLookRow.code(decision.outcome()),
                                by.memberId(),
                                by.name(),
                                at(decision.at()),
                                SecondLookRow.writeReasons(decision.reasons())))
                        .replaceWithVoid();
    }

    private Uni<Void> draw(SqlConnection tx, ModerationCase before, DecidedCase decided) {
        Optional<Kind> kind = kindOf(before, decided);
        if (kind.isEmpty() || share(kind.get()) <= 0) {
            return Uni.createFrom().voidItem();
        }
        return lot(tx).chain(drawing -> drawing.draws(kind.get(), decided.id().value(), share(kind.get()))
                ? insert(tx, kind.get(), decided)
                : Uni.createFrom().voidItem());
    }

    /**
     * Why the case may be drawn: a policy's approval, or what one person decided at the desk, with a picture on which
     * nothing shows that somebody had it before.
     */
    static Optional<Kind> kindOf(ModerationCase before, DecidedCase decided) {
        Decision decision = decided.decision();
        if (before instanceof UnscreenedCase) {
            return decision.outcome() == Outcome.APPROVED ? Optional.of(Kind.CHECK) : Optional.empty();
        }
        boolean plain = !(before instanceof DecidedCase)
                && decision.opinions().size() == 1
                && decided.examination().hasPicture()
                && decided.examination().faces().by() == null;
        return plain ? Optional.of(Kind.BLIND) : Optional.empty();
    }

    private double share(Kind kind) {
        return kind == Kind.CHECK ? config.checks() : config.blind();
    }

    private Uni<Lot> lot(SqlConnection tx) {
        Lot known = lot.get();
        return known != null
                ? Uni.createFrom().item(known)
                : tx.query("select seed from quality_begin")
                        .execute()
                        .map(rows -> new Lot(rows.iterator().next().getUUID("seed")))
                        .invoke(lot::set);
    }

    private Uni<Void> insert(SqlConnection tx, Kind kind, DecidedCase decided) {
        Decision decision = decided.decision();
        return tx.preparedQuery(DRAW)
                .execute(Tuple.tuple()
                        .addUUID(decided.id().value())
                        .addUUID(decided.brandId())
                        .addString(kind.code())
                        .addLong(decision.version())
                        .addString(SecondLookRow.code(decision.outcome()))
                        .addUUID(decision.byReviewer().map(Reviewer::memberId).orElse(null))
                        .addOffsetDateTime(at(decision.at()))
                        .addString(decided.examination().queue())
                        .addOffsetDateTime(at(decision.at().plus(config.after())))
                        .addOffsetDateTime(at(decision.at().plus(config.behind()))))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> withdrawn(SqlConnection tx, WithdrawnCase withdrawn, Instant at) {
        UUID id = withdrawn.id().value();
        return tx.preparedQuery("delete from second_look where case_id = $1 and state <> 'given'")
                .execute(Tuple.of(id))
                .chain(() -> tx.preparedQuery(FORGET).execute(Tuple.of(id, UUID.randomUUID(), at(at))))
                .replaceWithVoid();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
