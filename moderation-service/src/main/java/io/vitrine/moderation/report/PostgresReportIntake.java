package io.vitrine.moderation.report;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vitrine.delivery.PoisonEvent;
import io.vitrine.moderation.caseload.CaseTransactions;
import io.vitrine.moderation.caseload.ModerationCase;
import io.vitrine.moderation.policy.CampaignPolicies;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Takes reports inside the transaction of the event that brings them, together with what they do to the case. */
@ApplicationScoped
class PostgresReportIntake {

    private final CaseTransactions cases;
    private final CampaignPolicies policies;
    private final ReportRules rules;
    private final PostgresReportBook book;
    private final ReportConfig config;
    private final Clock clock;

    PostgresReportIntake(
            CaseTransactions cases,
            CampaignPolicies policies,
            ReportRules rules,
            PostgresReportBook book,
            ReportConfig config,
            Clock clock) {
        this.cases = cases;
        this.policies = policies;
        this.rules = rules;
        this.book = book;
        this.config = config;
        this.clock = clock;
    }

    /** Takes the report; nothing changes if it is known. */
    Uni<Void> take(SqlConnection tx, LookReport report) {
        Instant now = clock.instant();
        return cases.lock(tx, report.brandId(), report.caseId(), now)
                .map(found -> found.orElseThrow(
                        // A look is shown only after its case was decided, so a missing case never comes later.
                        () -> new PoisonEvent("no case " + report.caseId() + " of brand " + report.brandId())))
                .chain(found ->
                        hides(tx, report, now).chain(hide -> take(tx, report, found, Arrival.at(found, hide), now)));
    }

    /** Whoever was kept by a person a while ago is not hidden by the next report, or reports would be a weapon. */
    private Uni<Boolean> hides(SqlConnection tx, LookReport report, Instant now) {
        return book.wasKept(tx, report.caseId(), now.minus(config.dismissalHolds()))
                .chain(kept -> kept
                        ? Uni.createFrom().item(false)
                        : policies.of(report.brandId(), report.campaignId())
                                .map(policy -> rules.hideMeanwhile(policy, report.ground())));
    }

    private Uni<Void> take(SqlConnection tx, LookReport report, ModerationCase found, Arrival arrival, Instant now) {
        if (arrival instanceof Arrival.Moot) {
            return book.add(tx, report.moot(now));
        }
        return book.add(tx, report.open(arrival instanceof Arrival.WaitsHidden), now)
                .chain(added -> added
                        ? enqueue(tx, report, found, arrival, now)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> enqueue(SqlConnection tx, LookReport report, ModerationCase found, Arrival arrival, Instant now) {
        return book.count(tx, report.caseId())
                .chain(open -> arrival instanceof Arrival.WaitsHidden hidden
                        ? cases.take(tx, found, hidden.next(open), now)
                        : Uni.createFrom().voidItem());
    }
}
