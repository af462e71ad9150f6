package io.vitrine.campaign.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report as it is kept.
 *
 * @param id the report
 * @param lookId the look
 * @param submissionId the submission that the look comes from
 * @param brandId the brand
 * @param campaignId the campaign
 * @param ground why the look should not be shown
 * @param explanation in the person's own words; may be empty, and is empty once its time is over
 * @param contact their e-mail address; null if they gave none, or its time is over
 * @param goodFaith whether they stated that they believe it to be accurate and complete
 * @param at when it was reported
 * @param standing what was heard about it
 */
public record FiledReport(
        UUID id,
        UUID lookId,
        UUID submissionId,
        UUID brandId,
        UUID campaignId,
        Ground ground,
        String explanation,
        @Nullable String contact,
        boolean goodFaith,
        Instant at,
        ReportStanding standing) {}
