package io.vitrine.moderation.caseload;

import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.decision.Decision;
import io.vitrine.moderation.decision.Outcome;
import io.vitrine.moderation.decision.Panel;
import io.vitrine.moderation.decision.StatedReason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A case that waits for its screening, or is in it.
 *
 * @param selfie what was sent
 */
public record UnscreenedCase(Selfie selfie) implements ModerationCase {

    /** The policy leaves it to a person. */
    public OpenCase sendToReview(Examination examination) {
        return new OpenCase(selfie, examination, 0, Panel.of(examination.reviewers()));
    }

    /** The policy says yes. */
    public DecidedCase approveByPolicy(Examination examination, Instant at) {
        return decide(examination, Outcome.APPROVED, List.of(), at);
    }

    /** The policy says no, and why. */
    public DecidedCase rejectByPolicy(Examination examination, List<StatedReason> reasons, Instant at) {
        return decide(examination, Outcome.REJECTED, reasons, at);
    }

    private DecidedCase decide(Examination examination, Outcome outcome, List<StatedReason> reasons, Instant at) {
        var decision =
                new Decision(1, outcome, null, examination.policyVersion(), reasons, null, examination.findings(), at);
        return new DecidedCase(selfie, examination, decision);
    }

    @Override
    public SubmissionId id() {
        return selfie.id();
    }

    @Override
    public UUID brandId() {
        return selfie.brandId();
    }

    @Override
    public UUID campaignId() {
        return selfie.campaignId();
    }

    @Override
    public long version() {
        return 0;
    }
}
