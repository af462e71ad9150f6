package io.vitrine.contract.moderation.v1;

import io.vitrine.contract.SubmissionId;
import io.vitrine.contract.Topics;
import io.vitrine.contract.VitrineEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * Moderation decided about a selfie, or took a decision back. Of two events about one submission the one with the
 * higher {@link #decisionVersion()} holds, in whatever order they arrive.
 */
public sealed interface ModerationDecided extends VitrineEvent
        permits SubmissionApproved, SubmissionRejected, DecisionRevoked {

    SubmissionId submissionId();

    UUID brandId();

    UUID campaignId();

    /** 1 for the first decision about the submission, one more for each that follows. */
    long decisionVersion();

    Instant decidedAt();

    @Override
    default String topic() {
        return Topics.DECISIONS;
    }

    @Override
    default UUID subject() {
        return submissionId().value();
    }

    /** Who decided. */
    enum DecidedBy {
        /** The campaign's policy, from the findings alone. */
        POLICY,
        /** A person at the review desk. */
        REVIEWER
    }
}
