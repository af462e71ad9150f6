package io.vitrine.moderation.report;

import io.smallrye.mutiny.Uni;
import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.caseload.Claim;
import io.vitrine.moderation.caseload.ClaimedCase;
import io.vitrine.moderation.caseload.DecidedCase;
import io.vitrine.moderation.caseload.ModerationCase;
import io.vitrine.moderation.caseload.OpenCase;
import io.vitrine.moderation.caseload.ScreenedCase;
import io.vitrine.moderation.decision.Outcome;
import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.moderation.decision.StatedReason;
import io.vitrine.moderation.report.Reports.Ruling;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where moderators answer reports: the look goes everywhere, or it stays or comes back. */
@ApplicationScoped
public class ReportDesk {

    private final Reports reports;
    private final Clock clock;

    ReportDesk(Reports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    /**
     * Removes the look: the case is rejected.
     *
     * @param reason for the author, and for those who reported it
     * @param note for colleagues; null for none
     * @param seen the case's version that the moderator looked at; empty if they do not say
     * @return why not; empty if it was done
     */
    public Uni<Optional<Refusal>> remove(
            UUID brandId,
            Reviewer by,
            SubmissionId caseId,
            StatedReason reason,
            @Nullable String note,
            OptionalLong seen) {
        return rule(
                brandId, by, caseId, seen, (found, open) -> removal(found, open, by, reason, note, clock.instant()));
    }

    /**
     * Keeps the look: one that was hidden meanwhile is approved again.
     *
     * @param sentence why, for those who reported it; not blank
     * @param seen the case's version that the moderator looked at; empty if they do not say
     * @return why not; empty if it was done
     */
    public Uni<Optional<Refusal>> keep(
            UUID brandId, Reviewer by, SubmissionId caseId, String sentence, OptionalLong seen) {
        var answer = new ReportAnswer.Kept(sentence);
        return rule(brandId, by, caseId, seen, (found, open) -> keeping(found, by, answer, clock.instant()));
    }

    private Uni<Optional<Refusal>> rule(
            UUID brandId,
            Reviewer by,
            SubmissionId caseId,
            OptionalLong seen,
            BiFunction<ModerationCase, OpenGrounds, Ruling> ruling) {
        return reports.rule(brandId, caseId, by, clock.instant(), (found, open) -> {
            if (seen.isPresent() && seen.getAsLong() != found.version()) {
                return new Ruling.Refused(new Refusal.Changed(found.version()));
            }
            return ruling.apply(found, open);
        });
    }

    static Ruling removal(
            ModerationCase found,
            OpenGrounds open,
            Reviewer by,
            StatedReason reason,
            @Nullable String note,
            Instant now) {
        var answer = new ReportAnswer.Removed(reason);
        if (found instanceof DecidedCase decided && decided.decision().outcome() == Outcome.APPROVED) {
            // It was shown meanwhile, so the case does not say yet that notices led to this.
            var reported = new DecidedCase(
                    decided.selfie(), decided.examination().with(open.finding(), 0), decided.decision());
            return answered(reported.decideAgain(by, Outcome.REJECTED, List.of(reason), note, now), answer);
        }
        return onScreen(found, by, now, claimed -> answered(claimed.reject(reason, note, now), answer));
    }

    static Ruling keeping(ModerationCase found, Reviewer by, ReportAnswer.Kept answer, Instant now) {
        if (found instanceof DecidedCase decided && decided.decision().outcome() == Outcome.APPROVED) {
            return new Ruling.Answered(Optional.empty(), answer);
        }
        return onScreen(
                found,
                by,
                now,
                claimed -> claimed.examination().hasPicture()
                        ? answered(claimed.approve(null, now), answer)
                        : new Ruling.Refused(new Refusal.NothingToShow()));
    }

    /** A case that is hidden meanwhile is decided like any other: by who has it, or from the queue. */
    private static Ruling onScreen(
            ModerationCase found, Reviewer by, Instant now, Function<ClaimedCase, Ruling> ruling) {
        if (found instanceof ScreenedCase screened && screened.examination().reviewers() > 1) {
            return new Ruling.Refused(new Refusal.NeedsTwoPeople());
        }
        if (found instanceof OpenCase open) {
            return ruling.apply(open.claim(new Claim(by, now)));
        }
        if (found instanceof ClaimedCase claimed) {
            return claimed.isHeldBy(by)
                    ? ruling.apply(claimed)
                    : new Ruling.Refused(new Refusal.ClaimedBy(
                            claimed.claim().by().name(), claimed.claim().until()));
        }
        return new Ruling.Refused(new Refusal.NothingOpen());
    }

    private static Ruling answered(ModerationCase next, ReportAnswer answer) {
        return new Ruling.Answered(Optional.of(next), answer);
    }
}
