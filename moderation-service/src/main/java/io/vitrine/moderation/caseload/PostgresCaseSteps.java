package io.vitrine.moderation.caseload;

import static io.vitrine.moderation.caseload.SqlTime.at;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.moderation.audit.AuditLog;
import io.vitrine.moderation.decision.Cause;
import io.vitrine.moderation.decision.Decision;
import io.vitrine.moderation.decision.Opinion;
import io.vitrine.moderation.decision.Outcome;
import io.vitrine.moderation.decision.Panel;
import io.vitrine.moderation.decision.Reviewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes down a step of a case, with all that hangs on it: how long its pictures are kept, whether its picture counts
 * as known, what is announced, and what the audit log keeps. The case's row is locked in the transaction.
 */
@ApplicationScoped
class PostgresCaseSteps {

    private static final String DECIDE =
            """
            update moderation_case
            set state = $2, decision_version = $3, decided_by = $4, decided_by_name = $5, decided_at = $6,
                decision_reasons = $7::text::jsonb, decision_note = $8, decision_findings = $9::text::jsonb,
                opinions = $10::text::jsonb, heard = $11,
                claimed_by = null, claimed_by_name = null, claimed_until = null
            where id = $1
            """;

    private static final String LEAVE_OPEN =
            """
            update moderation_case
            set state = 'open', decision_version = $2, claimed_by = $3, claimed_by_name = $4, claimed_until = $5,
                decided_by = null, decided_by_name = null, decided_at = null,
                decision_reasons = null, decision_note = null, decision_findings = null,
                opinions = $6::text::jsonb, heard = $7
            where id = $1
            """;

    private static final String REPAINT =
            """
            update moderation_case
            set renditions = $2::text::jsonb, face_boxes = $3::text::jsonb, unblurred = $4::text::jsonb,
                faces_checked = $5, faces_by = $6, faces_by_name = $7
            where id = $1
            """;

    private static final String LEARN =
            """
            update moderation_case
            set findings = $2::text::jsonb, rules = $3::text::jsonb, urgency = $4, blurred = $5
            where id = $1
            """;

    /** Kafka or this service may be away for a while after an appeal was lodged. */
    private static final Duration ON_ITS_WAY = Duration.ofDays(1);

    private final DecisionAnnouncer announcer;
    private final PostgresStatements statements;
    private final PostgresDecisionsTaken taken;
    private final PostgresCaseFollowers followers;
    private final AuditLog audit;
    private final CaseloadConfig config;

    PostgresCaseSteps(
            DecisionAnnouncer announcer,
            PostgresStatements statements,
            PostgresDecisionsTaken taken,
            PostgresCaseFollowers followers,
            AuditLog audit,
            CaseloadConfig config) {
        this.announcer = announcer;
        this.statements = statements;
        this.taken = taken;
        this.followers = followers;
        this.audit = audit;
        this.config = config;
    }

    /** {@code before} becomes what {@code step} says, if anything; gives the step's answer. */
    <A> Uni<A> take(SqlConnection tx, ModerationCase before, Step<A> step, Instant now) {
        return step.next()
                .map(next -> take(tx, before, next, new Taking(step.by(), Optional.empty()), now))
                .orElse(Uni.createFrom().voidItem())
                .replaceWith(step.answer());
    }

    /**
     * {@code before} becomes {@code next}. Nothing follows in the transaction: the audit log, last, makes the brand's
     * other decisions wait for its end.
     *
     * @param taking by whom and why
     */
    Uni<Void> take(SqlConnection tx, ModerationCase before, ModerationCase next, Taking taking, Instant now) {
        return write(tx, next)
                .chain(() -> repaint(tx, before, next, now))
                .chain(() -> learn(tx, before, next))
                .chain(() -> keepOrDrop(tx, before, next, now))
                .chain(() -> tellDesk(tx, before, next))
                .chain(() -> Restrictions.stated(before, next, now)
                        .map(statement -> statements.file(tx, next, statement))
                        .orElse(Uni.createFrom().voidItem()))
                .chain(() -> taken.keep(tx, before, next, taking.cause().orElse(null)))
                .chain(() -> announcer.announce(tx, before, next, now))
                .chain(() -> followers.follow(tx, before, next, now))
                // last: it holds up the brand's other steps until the transaction ends
                .chain(() -> CaseAudit.entryOf(before, next, taking.by())
                        .map(entry -> audit.append(tx, entry))
                        .orElse(Uni.createFrom().voidItem()));
    }

    /**
     * Of a step what its case does not tell.
     *
     * @param by who takes it; empty for what happens by itself, and where the case says who
     * @param cause of a decision; empty for the usual one: a decided case was changed, any other reviewed
     */
    record Taking(Optional<Reviewer> by, Optional<Cause> cause) {

        /** Nothing that the case would not tell. */
        static final Taking PLAIN = new Taking(Optional.empty(), Optional.empty());
    }

    /** What waits at the desk becomes more or less. */
    private static Uni<Void> tellDesk(SqlConnection tx, ModerationCase before, ModerationCase next) {
        return waits(before) == waits(next) ? Uni.createFrom().voidItem() : PostgresDeskNews.tell(tx, next.brandId());
    }

    private static boolean waits(ModerationCase moderationCase) {
        return moderationCase instanceof OpenCase || moderationCase instanceof ClaimedCase;
    }

    private static Uni<Void> write(SqlConnection tx, ModerationCase next) {
        if (next instanceof DecidedCase decided) {
            return decide(tx, decided);
        }
        if (next instanceof ClaimedCase claimed) {
            return leaveOpen(tx, claimed, claimed.panel(), claimed.claim());
        }
        if (next instanceof OpenCase open) {
            return leaveOpen(tx, open, open.panel(), null);
        }
        throw new IllegalArgumentException("no step leads to " + next.getClass().getSimpleName());
    }

    private static Uni<Void> decide(SqlConnection tx, DecidedCase decided) {
        Decision decision = decided.decision();
        Reviewer reviewer = decision.reviewer();
        return tx.preparedQuery(DECIDE)
                .execute(Tuple.tuple()
                        .addUUID(decided.id().value())
                        .addString(decision.outcome() == Outcome.APPROVED ? "approved" : "rejected")
                        .addLong(decision.version())
                        .addUUID(reviewer == null ? null : reviewer.memberId())
                        .addString(reviewer == null ? null : reviewer.name())
                        .addOffsetDateTime(at(decision.at()))
                        .addString(StoredJson.write(decision.reasons()))
                        .addString(decision.note())
                        .addString(StoredJson.write(decision.findings()))
                        .addString(StoredJson.write(decision.opinions()))
                        .addArrayOfUUID(heard(decision.opinions())))
                .replaceWithVoid();
    }

    private static Uni<Void> leaveOpen(SqlConnection tx, ScreenedCase open, Panel panel, @Nullable Claim claim) {
        return tx.preparedQuery(LEAVE_OPEN)
                .execute(Tuple.tuple()
                        .addUUID(open.id().value())
                        .addLong(open.version())
                        .addUUID(claim == null ? null : claim.by().memberId())
                        .addString(claim == null ? null : claim.by().name())
                        .addOffsetDateTime(claim == null ? null : at(claim.until()))
                        .addString(StoredJson.write(panel.heard()))
                        .addArrayOfUUID(heard(panel.heard())))
                .replaceWithVoid();
    }

    /** Who has spoken; the desk gives them no such case again. */
    private static UUID[] heard(List<Opinion> opinions) {
        return opinions.stream().map(opinion -> opinion.by().memberId()).toArray(UUID[]::new);
    }

    /** Other pictures are shown from now on; the new ones are kept and those that they replace go. */
    private Uni<Void> repaint(SqlConnection tx, ModerationCase before, ModerationCase next, Instant now) {
        if (!(before instanceof ScreenedCase was)
                || !(next instanceof ScreenedCase is)
                || hasSamePictures(was.examination(), is.examination())) {
            return Uni.createFrom().voidItem();
        }
        List<String> kept = is.examination().objectKeys();
        List<String> known = was.examination().objectKeys();
        return writePictures(tx, is)
                .chain(() -> keepNew(
                        tx,
                        is,
                        kept.stream().filter(key -> !known.contains(key)).toList()))
                .chain(() -> giveFree(
                        tx,
                        known.stream().filter(key -> !kept.contains(key)).toList(),
                        now.plus(config.keepReplacedPictures())));
    }

    private static boolean hasSamePictures(Examination was, Examination is) {
        return was.renditions().equals(is.renditions()) && was.faces().equals(is.faces());
    }

    private static Uni<Void> writePictures(SqlConnection tx, ScreenedCase repainted) {
        FaceBlur faces = repainted.examination().faces();
        Reviewer by = faces.by();
        return tx.preparedQuery(REPAINT)
                .execute(Tuple.tuple()
                        .addUUID(repainted.id().value())
                        .addString(StoredJson.write(repainted.examination().renditions()))
                        .addString(StoredJson.write(faces.boxes()))
                        .addString(StoredJson.write(faces.unblurred()))
                        .addString(faces.checked().name().toLowerCase(Locale.ROOT))
                        .addUUID(by == null ? null : by.memberId())
                        .addString(by == null ? null : by.name()))
                .replaceWithVoid();
    }

    private static Uni<Void> keepNew(SqlConnection tx, ScreenedCase repainted, List<String> keys) {
        return tx.preparedQuery("update rendition set delete_after = null"
                        + " where case_id = $1 and object_key = any($2) and not going")
                .execute(Tuple.of(repainted.id().value(), keys.toArray(String[]::new)))
                .invoke(kept -> {
                    if (kept.rowCount() != keys.size()) {
                        throw new IllegalStateException(
                                "new pictures of " + repainted.id() + " were given up too early");
                    }
                })
                .replaceWithVoid();
    }

    private static Uni<Void> giveFree(SqlConnection tx, List<String> keys, Instant end) {
        return tx.preparedQuery("update rendition set delete_after = $2 where object_key = any($1)")
                .execute(Tuple.of(keys.toArray(String[]::new), at(end)))
                .replaceWithVoid();
    }

    /** What came to be known of a case after its screening. */
    private static Uni<Void> learn(SqlConnection tx, ModerationCase before, ModerationCase next) {
        if (!(before instanceof ScreenedCase old)
                || !(next instanceof ScreenedCase fresh)
                || old.examination().equals(fresh.examination())) {
            return Uni.createFrom().voidItem();
        }
        Examination examination = fresh.examination();
        return tx.preparedQuery(LEARN)
                .execute(Tuple.of(
                        fresh.id().value(),
                        StoredJson.write(examination.findings()),
                        StoredJson.write(examination.rules()),
                        -examination.priority(),
                        examination.blurred()))
                .replaceWithVoid();
    }

    private Uni<Void> keepOrDrop(SqlConnection tx, ModerationCase before, ModerationCase next, Instant now) {
        if (isRejected(next) && next instanceof DecidedCase rejected) {
            Instant end = keptUntil(rejected.decision());
            return tx.preparedQuery(
                            "update rendition set delete_after = $2 where case_id = $1 and delete_after is null")
                    .execute(Tuple.of(next.id().value(), at(end)))
                    .chain(() -> setRefused(tx, next, true));
        }
        if (isRejected(before) && next instanceof ScreenedCase again) {
            return keepAgain(tx, again, now).chain(() -> setRefused(tx, next, false));
        }
        return Uni.createFrom().voidItem();
    }

    /** As long as an appeal may still come, and somewhat longer, for it takes a moment on its way. */
    private Instant keptUntil(Decision rejection) {
        Instant usual = rejection.at().plus(config.keepRejectedPictures());
        Instant forAppeals = rejection.appealableUntil().plus(ON_ITS_WAY);
        return config.keepPicturesForAppeals() && forAppeals.isAfter(usual) ? forAppeals : usual;
    }

    /**
     * A rejection is taken back: its pictures stay. If the time of any was over, the case goes on without a picture,
     * and those that are left go as well.
     */
    private static Uni<Void> keepAgain(SqlConnection tx, ScreenedCase again, Instant now) {
        String[] keys = again.examination().objectKeys().toArray(String[]::new);
        return tx.preparedQuery("update rendition set delete_after = null"
                        + " where case_id = $1 and object_key = any($2) and not going")
                .execute(Tuple.of(again.id().value(), keys))
                .invoke(kept -> {
                    if (kept.rowCount() != keys.length && isApproved(again)) {
                        throw new PicturesGone(again.id());
                    }
                })
                .chain(kept -> kept.rowCount() == keys.length
                        ? Uni.createFrom().voidItem()
                        : tx.preparedQuery("update moderation_case set renditions = '[]', unblurred = '[]',"
                                        + " face_boxes = '[]' where id = $1")
                                .execute(Tuple.of(again.id().value()))
                                .chain(() -> giveFree(tx, List.of(keys), now)));
    }

    private static Uni<Void> setRefused(SqlConnection tx, ModerationCase moderationCase, boolean refused) {
        return tx.preparedQuery("update known_picture set refused = $2 where submission_id = $1")
                .execute(Tuple.of(moderationCase.id().value(), refused))
                .replaceWithVoid();
    }

    private static boolean isApproved(ModerationCase moderationCase) {
        return moderationCase instanceof DecidedCase decided
                && decided.decision().outcome() == Outcome.APPROVED;
    }

    private static boolean isRejected(ModerationCase moderationCase) {
        return moderationCase instanceof DecidedCase decided
                && decided.decision().outcome() == Outcome.REJECTED;
    }
}
