package io.vitrine.moderation.caseload;

import static io.vitrine.moderation.caseload.SqlTime.at;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.decision.Cause;
import io.vitrine.moderation.decision.Decision;
import io.vitrine.moderation.decision.Outcome;
import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.moderation.decision.StatedReason;
import io.vitrine.moderation.policy.Verdict.FiredRule;
import io.vitrine.moderation.screening.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code decision_taken}: each decision as it was put in force, and what later ones made of it. Written in
 * the decision's transaction, while its case is locked. A case's own row holds the decision in force alone.
 */
@ApplicationScoped
class PostgresDecisionsTaken {

    /** The selfie's latest decision that was not undone is the one that this may turn round. */
    private static final String TAKE =
            """
            with latest as (
                select version, outcome from decision_taken
                where case_id = $1 and not undone order by version desc limit 1),
            turned as (
                update decision_taken d set overturned_at = $6 from latest
                where d.case_id = $1 and d.version = latest.version and latest.outcome <> $9
                returning d.version)
            insert into decision_taken (case_id, version, brand_id, campaign_id, received_at, decided_at, automatic,
                by_member, outcome, reasons, rule, queue, cause, found, unanswered, first, overturns, opened_at)
            select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15,
                not exists (select from latest), (select version from turned),
                case when $7 then null else (select judged_at from evaluation where case_id = $1) end
            """;

    private static final String UNDO =
            """
            with undone as (
                update decision_taken set undone = true where case_id = $1 and version = $2 returning overturns)
            update decision_taken set overturned_at = null
            where case_id = $1 and version = (select overturns from undone)
            """;

    private static final String REPAINT =
            """
            update decision_taken
            set version = case when version = $2 then $3 else version end,
                overturns = case when overturns = $2 then $3 else overturns end
            where case_id = $1 and (version = $2 or overturns = $2)
            """;

    /** What happened stays countable; of which selfie, and by whom, is gone. */
    private static final String FORGET = "update decision_taken set case_id = $2, by_member = null where case_id = $1";

    /** Writes down what {@code next} is, if it is a decision, or that the one before was undone. */
    Uni<Void> keep(SqlConnection tx, ModerationCase before, ModerationCase next, @Nullable Cause cause) {
        if (next instanceof DecidedCase decided) {
            return decided.isRepaintOf(before)
                    ? tx.preparedQuery(REPAINT)
                            .execute(Tuple.of(decided.id().value(), before.version(), decided.version()))
                            .replaceWithVoid()
                    : take(tx, decided, cause == null ? usualCause(before) : cause);
        }
        return before instanceof DecidedCase undone && next instanceof ClaimedCase
                ? tx.preparedQuery(UNDO)
                        .execute(Tuple.of(undone.id().value(), undone.version()))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private static Cause usualCause(ModerationCase before) {
        if (before instanceof UnscreenedCase) {
            return Cause.SCREENING;
        }
        return before instanceof DecidedCase ? Cause.CHANGE : Cause.REVIEW;
    }

    private static Uni<Void> take(SqlConnection tx, DecidedCase decided, Cause cause) {
        Decision decision = decided.decision();
        Reviewer reviewer = decision.reviewer();
        boolean approved = decision.outcome() == Outcome.APPROVED;
        return tx.preparedQuery(TAKE)
                .execute(Tuple.tuple()
                        .addUUID(decided.id().value())
                        .addLong(decision.version())
                        .addUUID(decided.brandId())
                        .addUUID(decided.campaignId())
                        .addOffsetDateTime(at(decided.selfie().receivedAt()))
                        .addOffsetDateTime(at(decision.at()))
                        .addBoolean(reviewer == null)
                        .addUUID(reviewer == null ? null : reviewer.memberId())
                        .addString(decision.outcome().name().toLowerCase(Locale.ROOT))
                        .addArrayOfString(decision.reasons().stream()
                                .map(StatedReason::code)
                                .toArray(String[]::new))
                        .addString(rule(
                                decided.examination(), reviewer != null ? "review" : approved ? "approve" : "reject"))
                        .addString(decided.examination().queue())
                        .addString(cause.code())
                        .addArrayOfString(screens(decision, PostgresDecisionsTaken::isAnswer))
                        .addArrayOfString(screens(decision, finding -> !isAnswer(finding))))
                .replaceWithVoid();
    }

    /** The rule that decided, or asked for the person who did. */
    private static @Nullable String rule(Examination examination, String effect) {
        return examination.rules().stream()
                .filter(fired -> fired.effect().equals(effect))
                .map(FiredRule::rule)
                .findFirst()
                .orElse(null);
    }

    private static boolean isAnswer(Finding finding) {
        return !finding.code().equals(Finding.NOT_SCREENED);
    }

    private static String[] screens(Decision decision, Predicate<Finding> which) {
        return decision.findings().stream()
                .filter(which)
                .map(Finding::screen)
                .distinct()
                .toArray(String[]::new);
    }

    /** The author took the selfie back: nothing leads from its decisions to it any more. */
    static Uni<Void> forget(SqlConnection tx, SubmissionId id) {
        return tx.preparedQuery(FORGET)
                .execute(Tuple.of(id.value(), UUID.randomUUID()))
                .replaceWithVoid();
    }
}
