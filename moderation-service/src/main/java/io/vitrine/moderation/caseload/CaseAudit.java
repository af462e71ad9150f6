package io.vitrine.moderation.caseload;

import io.vitrine.audit.Actor;
import io.vitrine.audit.Subject;
import io.vitrine.moderation.audit.Action;
import io.vitrine.moderation.audit.AuditEntry;
import io.vitrine.moderation.decision.Decision;
import io.vitrine.moderation.decision.Outcome;
import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.moderation.decision.StatedReason;
import io.vitrine.moderation.policy.Verdict.FiredRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the audit log keeps of a case's steps. Codes and ids stand in the entry for good; the reviewer's note, the
 * author's key and what the screens found are sealed, because they go when the author withdraws.
 */
final class CaseAudit {

    private CaseAudit() {}

    /**
     * The entry for {@code before} becoming {@code next}; empty for steps that decide nothing, such as a claim.
     *
     * @param by who took the step; empty for what happens by itself, as when the hash bank knows a picture, and where
     *     {@code next} says who
     */
    static Optional<AuditEntry> entryOf(ModerationCase before, ModerationCase next, Optional<Reviewer> by) {
        if (before instanceof ScreenedCase was && next instanceof ScreenedCase is && isRepainted(was, is)) {
            return Optional.of(marked(is));
        }
        if (next instanceof DecidedCase decided) {
            return Optional.of(decided(decided));
        }
        if (before instanceof DecidedCase was && next instanceof ClaimedCase claimed) {
            return Optional.of(takenBack(
                    was, next, Action.DECISION_UNDONE, member(claimed.claim().by())));
        }
        if (before instanceof DecidedCase was && next instanceof OpenCase) {
            return Optional.of(takenBack(
                    was, next, Action.CASE_REOPENED, by.map(CaseAudit::member).orElseGet(Actor::policy)));
        }
        return Optional.empty();
    }

    private static boolean isRepainted(ScreenedCase before, ScreenedCase next) {
        FaceBlur faces = next.examination().faces();
        return faces.by() != null && !faces.equals(before.examination().faces());
    }

    /** The decision stays whose it was; what is new is what is seen of the faces. */
    private static AuditEntry marked(ScreenedCase repainted) {
        FaceBlur faces = repainted.examination().faces();
        return new AuditEntry(
                repainted.brandId(),
                member(Objects.requireNonNull(faces.by())),
                Action.FACES_MARKED,
                Subject.ofCase(repainted.id().value()),
                Map.of(
                        "campaign",
                        repainted.campaignId().toString(),
                        "decision",
                        repainted.version(),
                        "boxes",
                        faces.boxes().size(),
                        "blurred",
                        faces.boxes().stream().filter(FaceBox::blur).count(),
                        "shown",
                        repainted instanceof DecidedCase));
    }

    private static AuditEntry decided(DecidedCase decided) {
        Decision decision = decided.decision();
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("campaign", decided.campaignId().toString());
        details.put("decision", decision.version());
        details.put("policy", decision.policyVersion());
        if (decision.outcome() == Outcome.REJECTED) {
            details.put(
                    "reasons",
                    decision.reasons().stream().map(StatedReason::code).toList());
        }
        if (decision.opinions().size() > 1) {
            details.put(
                    "heard",
                    decision.opinions().stream()
                            .map(opinion -> opinion.by().memberId().toString())
                            .toList());
        }
        if (decision.byReviewer().isEmpty()) {
            details.put(
                    "rules",
                    decided.examination().rules().stream().map(FiredRule::rule).toList());
        }
        return new AuditEntry(
                decided.brandId(),
                decision.byReviewer().map(CaseAudit::member).orElseGet(Actor::policy),
                decision.outcome() == Outcome.APPROVED ? Action.CASE_APPROVED : Action.CASE_REJECTED,
                Subject.ofCase(decided.id().value()),
                details,
                sealed(decided));
    }

    private static Map<String, String> sealed(DecidedCase decided) {
        Map<String, String> sealed = new LinkedHashMap<>();
        String note = decided.decision().note();
        if (note != null) {
            sealed.put("note", note);
        }
        if (!decided.selfie().authorKey().isEmpty()) {
            sealed.put("author", decided.selfie().authorKey());
        }
        if (!decided.decision().findings().isEmpty()) {
            sealed.put("findings", StoredJson.write(decided.decision().findings()));
        }
        return sealed;
    }

    private static AuditEntry takenBack(DecidedCase was, ModerationCase next, Action action, Actor by) {
        Decision decision = was.decision();
        return new AuditEntry(
                was.brandId(),
                by,
                action,
                Subject.ofCase(was.id().value()),
                Map.of(
                        "campaign",
                        was.campaignId().toString(),
                        "decision",
                        next.version(),
                        "was",
                        decision.outcome() == Outcome.APPROVED ? "approved" : "rejected",
                        "wasBy",
                        decision.byReviewer().isPresent() ? "member" : "policy"));
    }

    private static Actor member(Reviewer reviewer) {
        return Actor.member(reviewer.memberId(), reviewer.name());
    }
}
