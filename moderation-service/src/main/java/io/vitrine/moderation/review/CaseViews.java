package io.vitrine.moderation.review;

import io.vitrine.moderation.caseload.ClaimedCase;
import io.vitrine.moderation.caseload.DecidedCase;
import io.vitrine.moderation.caseload.Examination;
import io.vitrine.moderation.caseload.FaceBlur;
import io.vitrine.moderation.caseload.OpenCase;
import io.vitrine.moderation.caseload.Queues;
import io.vitrine.moderation.caseload.ScreenedCase;
import io.vitrine.moderation.caseload.Selfie;
import io.vitrine.moderation.decision.Decision;
import io.vitrine.moderation.decision.Opinion;
import io.vitrine.moderation.decision.Outcome;
import io.vitrine.moderation.decision.Panel;
import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.moderation.decision.StatedReason;
import io.vitrine.moderation.picture.Colour;
import io.vitrine.moderation.review.CaseView.State;
import io.vitrine.moderation.screening.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows cases to one reviewer: what is mine, what can still be undone. */
@ApplicationScoped
class CaseViews {

    private final ReviewDesk desk;

    CaseViews(ReviewDesk desk) {
        this.desk = desk;
    }

    CaseView of(ScreenedCase screened, String campaignName, Reviewer reviewer) {
        Selfie selfie = screened.selfie();
        Examination examination = screened.examination();
        return new CaseView(
                selfie.id().value(),
                state(screened),
                screened.version(),
                new CaseView.Campaign(selfie.campaignId(), campaignName),
                selfie.caption(),
                selfie.hashtags(),
                selfie.authorName(),
                selfie.reach(),
                selfie.receivedAt(),
                examination.priority(),
                examination.queue(),
                examination.labels(),
                examination.findings().stream()
                        .sorted(Comparator.comparing(Finding::severity).reversed())
                        .map(CaseViews::finding)
                        .toList(),
                new CaseView.PolicyView(
                        examination.policyVersion(),
                        examination.rules(),
                        examination.suggested().stream().map(StatedReason::code).toList()),
                examination.blurred(),
                isSensitive(examination),
                picture(selfie, examination),
                faces(examination.faces()),
                screened instanceof ClaimedCase claimed ? claim(claimed, reviewer) : null,
                panel(screened)
                        .map(panel -> panel(panel, examination, reviewer))
                        .orElse(null),
                screened instanceof DecidedCase decided ? decision(decided.decision(), reviewer) : null);
    }

    private static boolean isSensitive(Examination examination) {
        return examination.blurred()
                || examination.queue().equals(Queues.SENSITIVE)
                || examination.findings().stream().anyMatch(Finding::blur);
    }

    private static Optional<Panel> panel(ScreenedCase screened) {
        if (screened instanceof OpenCase open) {
            return Optional.of(open.panel());
        }
        return screened instanceof ClaimedCase claimed ? Optional.of(claimed.panel()) : Optional.empty();
    }

    private CaseView.PanelView panel(Panel panel, Examination examination, Reviewer reviewer) {
        return new CaseView.PanelView(
                examination.reviewers(),
                step(panel),
                panel.hasHeard(reviewer),
                desk.undoableUntil(panel, reviewer).orElse(null));
    }

    private static String step(Panel panel) {
        if (panel instanceof Panel.Single) {
            return "only";
        }
        if (panel instanceof Panel.First) {
            return "first";
        }
        return panel instanceof Panel.Second ? "second" : "third";
    }

    private static State state(ScreenedCase screened) {
        if (screened instanceof DecidedCase decided) {
            return decided.decision().outcome() == Outcome.APPROVED ? State.APPROVED : State.REJECTED;
        }
        return screened instanceof ClaimedCase ? State.CLAIMED : State.OPEN;
    }

    private static CaseView.FindingView finding(Finding finding) {
        return new CaseView.FindingView(
                finding.code(),
                finding.screen(),
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.sentence(),
                finding.score(),
                finding.blur());
    }

    private static CaseView.@Nullable PictureView picture(Selfie selfie, Examination examination) {
        return examination
                .rendition(Integer.MAX_VALUE)
                .map(largest -> new CaseView.PictureView(
                        "/api/review/cases/" + selfie.id() + "/picture",
                        largest.version(),
                        largest.width(),
                        largest.height(),
                        examination.palette().stream().map(Colour::rgb).toList()))
                .orElse(null);
    }

    private static CaseView.FacesView faces(FaceBlur faces) {
        Reviewer by = faces.by();
        return new CaseView.FacesView(
                faces.asked(),
                faces.checked().name().toLowerCase(Locale.ROOT),
                by == null ? null : by.name(),
                faces.boxes().stream()
                        .map(box -> new CaseView.BoxView(
                                box.x(),
                                box.y(),
                                box.width(),
                                box.height(),
                                box.kind().name().toLowerCase(Locale.ROOT),
                                box.blur()))
                        .toList());
    }

    private static CaseView.ClaimView claim(ClaimedCase claimed, Reviewer reviewer) {
        return new CaseView.ClaimView(
                claimed.claim().by().name(),
                claimed.isHeldBy(reviewer),
                claimed.claim().until());
    }

    private CaseView.DecisionView decision(Decision decision, Reviewer reviewer) {
        return new CaseView.DecisionView(
                decision.byReviewer().map(Reviewer::name).orElse(null),
                decision.isBy(reviewer),
                decision.at(),
                decision.reasons().stream().map(StatedReason::text).toList(),
                decision.note(),
                decision.opinions().size() < 2
                        ? List.of()
                        : decision.opinions().stream().map(CaseViews::opinion).toList(),
                desk.undoableUntil(decision, reviewer).orElse(null));
    }

    private static CaseView.OpinionView opinion(Opinion opinion) {
        return new CaseView.OpinionView(
                opinion.by().name(),
                opinion.outcome().name().toLowerCase(Locale.ROOT),
                opinion.at(),
                opinion.reasons().stream().map(StatedReason::text).toList(),
                opinion.note());
    }
}
