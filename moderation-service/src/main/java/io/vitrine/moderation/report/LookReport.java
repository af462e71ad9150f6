package io.vitrine.moderation.report;

import io.vitrine.contract.SubmissionId;
import java.time.Instant;
import java.util.UUID;

/**
 * What somebody said about a public look.
 *
 * @param id the report
 * @param caseId the submission that the look comes from, and its case
 * @param lookId the look
 * @param brandId the brand
 * @param campaignId the campaign
 * @param ground why
 * @param explanation their own words; may be empty, and is empty once its time is over
 * @param contactable whether they said how to reach them; how is known to the campaign service alone
 * @param at when
 */
public record LookReport(
        UUID id,
        SubmissionId caseId,
        UUID lookId,
        UUID brandId,
        UUID campaignId,
        Ground ground,
        String explanation,
        boolean contactable,
        Instant at) {

    /** It waits for a person. */
    public OpenReport open(boolean hiddenMeanwhile) {
        return new OpenReport(this, 1, hiddenMeanwhile, null);
    }

    /** It came when the look was gone: nobody needs to look. */
    public AnsweredReport moot(Instant now) {
        return new AnsweredReport(this, 1, new ReportAnswer.NoLongerShown(), null, now, 0, null);
    }
}
