package io.vitrine.moderation.report;

import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.caseload.Claim;
import io.vitrine.moderation.caseload.ClaimedCase;
import io.vitrine.moderation.caseload.DecidedCase;
import io.vitrine.moderation.caseload.Examination;
import io.vitrine.moderation.caseload.OpenCase;
import io.vitrine.moderation.caseload.Selfie;
import io.vitrine.moderation.decision.Decision;
import io.vitrine.moderation.decision.Outcome;
import io.vitrine.moderation.decision.Panel;
import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.moderation.decision.StatedReason;
import io.vitrine.moderation.policy.Reason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Cases and reports for plain tests. */
final class ReportedCases {

    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final Reviewer MAYA = new Reviewer(UUID.randomUUID(), "Maya");
    static final StatedReason CHILD = StatedReason.of(Reason.CHILD);

    private static final UUID BRAND = new UUID(2, 2);
    private static final UUID CAMPAIGN = new UUID(3, 3);
    private static final Selfie SELFIE = new Selfie(
            new SubmissionId(new UUID(1, 1)),
            BRAND,
            CAMPAIGN,
            "caption",
            List.of(),
            "Ada",
            "key",
            new Selfie.Original("original", "image/jpeg", 10),
            "web",
            NOW);

    private ReportedCases() {}

    static Examination examined(boolean picture) {
        var rendition = new Examination.StoredRendition("a.jpg", 320, 240, 10);
        return new Examination(
                List.of(),
                "balanced@1",
                List.of(),
                List.of(),
                "general",
                0,
                1,
                List.of(),
                false,
                picture ? List.of(rendition) : List.of(),
                List.of());
    }

    static DecidedCase approved() {
        var decision = new Decision(1, Outcome.APPROVED, null, "balanced@1", List.of(), null, List.of(), NOW);
        return new DecidedCase(SELFIE, examined(true), decision);
    }

    static DecidedCase rejected() {
        var decision = new Decision(2, Outcome.REJECTED, MAYA, "balanced@1", List.of(CHILD), null, List.of(), NOW);
        return new DecidedCase(SELFIE, examined(true), decision);
    }

    static OpenCase open() {
        return new OpenCase(SELFIE, examined(true), 2, Panel.of(1));
    }

    static OpenCase openWithoutPicture() {
        return new OpenCase(SELFIE, examined(false), 2, Panel.of(1));
    }

    static ClaimedCase claimedBy(Reviewer reviewer) {
        return open().claim(new Claim(reviewer, NOW.plusSeconds(300)));
    }

    static LookReport report(Ground ground) {
        return new LookReport(
                UUID.randomUUID(), SELFIE.id(), UUID.randomUUID(), BRAND, CAMPAIGN, ground, "Because.", false, NOW);
    }
}
