package io.vitrine.contract.moderation.v1;

import io.vitrine.contract.SubmissionId;
import io.vitrine.contract.Topics;
import io.vitrine.contract.VitrineEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reports of one look were answered, all in the same way. More than {@value #MOST} are announced in several events.
 *
 * @param submissionId the submission that the look comes from
 * @param brandId the brand
 * @param campaignId the campaign
 * @param reports which ones, 1 to {@value #MOST}
 * @param answer what became of the look
 * @param reasonCode stable, for machines; null where there is none, as for a look that is kept
 * @param reason a sentence for those who reported it
 * @param answeredAt when
 * @param insteadOf what the same people were told before, where this answer says the opposite; null otherwise
 */
public record ReportsAnswered(
        SubmissionId submissionId,
        UUID brandId,
        UUID campaignId,
        List<AnsweredReport> reports,
        Answer answer,
        @Nullable String reasonCode,
        String reason,
        Instant answeredAt,
        @Nullable Answer insteadOf)
        implements VitrineEvent {

    public static final String TYPE = "io.vitrine.moderation.v1.ReportsAnswered";

    /** Reports in one event: some ten kilobytes. */
    public static final int MOST = 200;

    public ReportsAnswered {
        reports = List.copyOf(reports);
    }

    /** An answer that reverses none. */
    public ReportsAnswered(
            SubmissionId submissionId,
            UUID brandId,
            UUID campaignId,
            List<AnsweredReport> reports,
            Answer answer,
            @Nullable String reasonCode,
            String reason,
            Instant answeredAt) {
        this(submissionId, brandId, campaignId, reports, answer, reasonCode, reason, answeredAt, null);
    }

    /**
     * One of the reports.
     *
     * @param reportId the report
     * @param version orders what is announced about this report; the highest holds
     */
    public record AnsweredReport(UUID reportId, long version) {}

    /** What became of the look. */
    public enum Answer {
        /** A person found that it must not be shown. */
        REMOVED,
        /** A person found that it may be shown. */
        KEPT,
        /** It was no longer shown anyway: rejected before, or taken back by its author. */
        NO_LONGER_SHOWN
    }

    @Override
    public String topic() {
        return Topics.DECISIONS;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public UUID subject() {
        return submissionId.value();
    }
}
