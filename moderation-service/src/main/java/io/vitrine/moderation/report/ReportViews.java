package io.vitrine.moderation.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.caseload.Cases;
import io.vitrine.moderation.caseload.Cases.CaseOnDesk;
import io.vitrine.moderation.caseload.ClaimedCase;
import io.vitrine.moderation.caseload.DecidedCase;
import io.vitrine.moderation.caseload.Examination;
import io.vitrine.moderation.caseload.ScreenedCase;
import io.vitrine.moderation.decision.Outcome;
import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.moderation.report.Reports.QueuePlace;
import io.vitrine.moderation.screening.Finding;
import io.vitrine.web.SignedInMember;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a signed-in moderator may read of their brand's reports. */
@ApplicationScoped
class ReportViews {

    private final Reports reports;
    private final Cases cases;
    private final Clock clock;

    ReportViews(Reports reports, Cases cases, Clock clock) {
        this.reports = reports;
        this.cases = cases;
        this.clock = clock;
    }

    static Reviewer reviewer(SignedInMember member) {
        return new Reviewer(member.memberId(), member.name());
    }

    Uni<ReportList> queue(SignedInMember member, Optional<QueuePlace> after, int limit) {
        return reports.queue(member.brandId(), after, limit + 1).chain(found -> {
            List<ReportedLook> page = found.size() > limit ? found.subList(0, limit) : found;
            String next = found.size() > limit ? ReportCursor.of(place(page.get(limit - 1))) : null;
            return views(member, page).map(looks -> new ReportList(looks, next));
        });
    }

    Uni<Optional<ReportedLookView>> find(SignedInMember member, SubmissionId caseId) {
        return reports.find(member.brandId(), caseId)
                .chain(found -> views(member, found.stream().toList()))
                .map(views -> views.stream().findFirst());
    }

    /** One query for the cases of a whole page. A case that was answered in between is left out. */
    private Uni<List<ReportedLookView>> views(SignedInMember member, List<ReportedLook> looks) {
        var ids = looks.stream().map(ReportedLook::caseId).toList();
        return cases.all(member.brandId(), ids, clock.instant()).map(found -> {
            Map<SubmissionId, CaseOnDesk> byId = new HashMap<>();
            found.forEach(onDesk -> byId.put(onDesk.moderationCase().id(), onDesk));
            return looks.stream()
                    .map(look -> view(look, byId.get(look.caseId()), reviewer(member)))
                    .filter(Objects::nonNull)
                    .toList();
        });
    }

    private static @Nullable ReportedLookView view(ReportedLook look, @Nullable CaseOnDesk onDesk, Reviewer reviewer) {
        return onDesk != null && onDesk.moderationCase() instanceof ScreenedCase screened
                ? view(look, screened, onDesk.campaignName(), reviewer)
                : null;
    }

    private static ReportedLookView view(ReportedLook look, ScreenedCase screened, String campaign, Reviewer reviewer) {
        Examination examination = screened.examination();
        var grounds =
                look.latest().stream().map(report -> report.said().ground()).toList();
        return new ReportedLookView(
                screened.id().value(),
                screened instanceof DecidedCase decided && decided.decision().outcome() == Outcome.APPROVED,
                screened.version(),
                campaign,
                screened.selfie().authorName(),
                screened.selfie().caption(),
                examination.blurred() || grounds.stream().anyMatch(Ground::blurs),
                picture(screened),
                examination.findings().stream()
                        .sorted(Comparator.comparing(Finding::severity).reversed())
                        .map(finding -> new ReportedLookView.FindingView(
                                finding.severity().name().toLowerCase(Locale.ROOT), finding.sentence()))
                        .toList(),
                Ground.gravest(grounds).reasonCode(),
                screened instanceof ClaimedCase claimed && !claimed.isHeldBy(reviewer)
                        ? claimed.claim().by().name()
                        : null,
                look.reports(),
                look.since(),
                look.latest().stream().map(ReportViews::report).toList());
    }

    private static ReportedLookView.@Nullable PictureView picture(ScreenedCase screened) {
        return screened.examination()
                .rendition(Integer.MAX_VALUE)
                .map(largest -> new ReportedLookView.PictureView(
                        "/api/review/cases/" + screened.id() + "/picture",
                        largest.version(),
                        largest.width(),
                        largest.height()))
                .orElse(null);
    }

    private static ReportedLookView.ReportView report(OpenReport report) {
        LookReport said = report.said();
        return new ReportedLookView.ReportView(
                said.id(),
                said.ground().code(),
                said.ground().label(),
                said.ground().isLegal(),
                said.explanation(),
                said.contactable(),
                said.at());
    }

    private static QueuePlace place(ReportedLook look) {
        return new QueuePlace(look.priority(), look.since(), look.caseId().value());
    }

    /**
     * A page of reported looks.
     *
     * @param looks the page
     * @param next the {@code after} of the next page; null on the last
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ReportList(List<ReportedLookView> looks, @Nullable String next) {}
}
