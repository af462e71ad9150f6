package io.vitrine.contract;

import io.vitrine.contract.campaign.v1.CampaignAnnounced;
import io.vitrine.contract.look.v1.LookPublished;
import io.vitrine.contract.look.v1.LookRetired;
import io.vitrine.contract.moderation.v1.AppealAnswered;
import io.vitrine.contract.moderation.v1.DecisionRevoked;
import io.vitrine.contract.moderation.v1.ModerationDecided.DecidedBy;
import io.vitrine.contract.moderation.v1.ReportTaken;
import io.vitrine.contract.moderation.v1.ReportsAnswered;
import io.vitrine.contract.moderation.v1.ReviewAwaited;
import io.vitrine.contract.moderation.v1.StatementOfReasons;
import io.vitrine.contract.moderation.v1.SubmissionApproved;
import io.vitrine.contract.moderation.v1.SubmissionApproved.Colour;
import io.vitrine.contract.moderation.v1.SubmissionApproved.Rendition;
import io.vitrine.contract.moderation.v1.SubmissionRejected;
import io.vitrine.contract.report.v1.LookReported;
import io.vitrine.contract.submission.v1.AppealLodged;
import io.vitrine.contract.submission.v1.SubmissionReceived;
import io.vitrine.contract.submission.v1.SubmissionWithdrawn;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One sample of every event; its bytes lie in {@code golden/<name>.json}. */
final class GoldenEvents {

    private static final UUID BRAND = UUID.fromString("019aa5f0-0000-7000-8000-00000000b001");
    private static final UUID CAMPAIGN = UUID.fromString("019aa5f0-0000-7000-8000-00000000c001");
    private static final UUID LOOK = UUID.fromString("019aa5f0-0000-7000-8000-00000000f001");
    private static final UUID REPORT = UUID.fromString("019aa5f0-0000-7000-8000-00000000e001");
    private static final SubmissionId SUBMISSION = SubmissionId.of("019aa5f0-0000-7000-8000-00000000d001");
    private static final Instant MOMENT = Instant.parse("2026-05-04T10:15:30.123Z");
    private static final List<Hashtag> TAGS = List.of(new Hashtag("ootd"), new Hashtag("今日のコーデ"));
    private static final String CAPTION = "Linen again ☀️ #OOTD #今日のコーデ";
    private static final List<Rendition> RENDITIONS = List.of(
            new Rendition("0f3a6c1d9b8e47f2a5d0c3b6e9f81724.jpg", 320, 400, 21_504),
            new Rendition("8c1e5f7a2b4d46c9b3e0a1f2d5c8971b.jpg", 640, 800, 70_112));

    static final List<VitrineEvent> ALL = List.of(
            new CampaignAnnounced(
                    CAMPAIGN,
                    BRAND,
                    "Atelier Nord",
                    3,
                    "ootd",
                    "Outfit of the day",
                    TAGS,
                    MOMENT,
                    null,
                    CampaignAnnounced.State.OPEN,
                    new CampaignAnnounced.Terms("2", "We may show your selfie in our gallery."),
                    new CampaignAnnounced.ModerationPolicy(
                            "balanced", List.of("rivalbrand"), List.of("shitake"), true)),
            new SubmissionReceived(
                    SUBMISSION,
                    BRAND,
                    CAMPAIGN,
                    CAPTION,
                    TAGS,
                    new SubmissionReceived.Author("Mia", "5d41402abc4b2a76b9719d911017c592", 48_200),
                    new SubmissionReceived.Photo(
                            "019aa5f0-0000-7000-8000-00000000d001",
                            "image/jpeg",
                            2_345_678,
                            3024,
                            4032,
                            "e3b0c442".repeat(8)),
                    new SubmissionReceived.Consent("2", MOMENT),
                    SubmissionReceived.Channel.API,
                    MOMENT),
            new SubmissionWithdrawn(SUBMISSION, BRAND, CAMPAIGN, MOMENT),
            new AppealLodged(SUBMISSION, BRAND, CAMPAIGN, 2, "It is my own photo, taken yesterday.", MOMENT),
            new ReviewAwaited(SUBMISSION, BRAND, CAMPAIGN, 0, MOMENT),
            new SubmissionApproved(
                    SUBMISSION,
                    BRAND,
                    CAMPAIGN,
                    1,
                    MOMENT,
                    DecidedBy.REVIEWER,
                    "balanced@1",
                    CAPTION,
                    TAGS,
                    "Mia",
                    "5d41402abc4b2a76b9719d911017c592",
                    MOMENT,
                    RENDITIONS,
                    List.of(new Colour("#d8c8b0", 0.5), new Colour("#1f2a44", 0.25)),
                    new SubmissionApproved.Embedding("nsfwjs-4.4.0/mobilenet-v2-mid", 6, 0.0625f, "AH8MAAUh"),
                    new SubmissionApproved.Embedding("all-minilm-l6-v2-q", 4, 0.0009765625f, "f4Gg/w==")),
            new SubmissionRejected(
                    SUBMISSION,
                    BRAND,
                    CAMPAIGN,
                    2,
                    MOMENT,
                    DecidedBy.POLICY,
                    "strict@1",
                    List.of(
                            new SubmissionRejected.Reason("near-duplicate", "This picture was already shared here."),
                            new SubmissionRejected.Reason(
                                    "off-topic",
                                    "A price tag is in view.",
                                    Map.of(
                                            "en", "A price tag is in view.",
                                            "de", "Man sieht ein Preisschild."))),
                    new StatementOfReasons(
                            false,
                            true,
                            List.of("near-duplicate"),
                            null,
                            "STATEMENT_CATEGORY_OTHER_VIOLATION_TC",
                            List.of(),
                            List.of(),
                            List.of("CONTENT_TYPE_IMAGE", "CONTENT_TYPE_TEXT"),
                            "SOURCE_VOLUNTARY",
                            List.of("DE", "FR"),
                            Instant.parse("2026-11-04T10:15:30.123Z"))),
            new DecisionRevoked(
                    SUBMISSION,
                    BRAND,
                    CAMPAIGN,
                    3,
                    MOMENT,
                    new StatementOfReasons(
                            true,
                            false,
                            List.of(),
                            null,
                            "STATEMENT_CATEGORY_OTHER_VIOLATION_TC",
                            List.of(),
                            List.of(),
                            List.of("CONTENT_TYPE_IMAGE"),
                            "SOURCE_VOLUNTARY",
                            List.of("DE", "FR"),
                            null)),
            new AppealAnswered(
                    SUBMISSION,
                    BRAND,
                    CAMPAIGN,
                    2,
                    AppealAnswered.Outcome.DENIED,
                    "The same picture is in the gallery already.",
                    MOMENT),
            new LookPublished(LOOK, BRAND, CAMPAIGN, "ootd", 1, CAPTION, TAGS, "Mia", RENDITIONS, MOMENT),
            new LookRetired(LOOK, BRAND, CAMPAIGN, "ootd", 2, MOMENT),
            new LookReported(REPORT, SUBMISSION, LOOK, BRAND, CAMPAIGN, "me", "Nobody asked me.", true, MOMENT),
            new ReportTaken(REPORT, SUBMISSION, BRAND, CAMPAIGN, 3, true, MOMENT, ReportsAnswered.Answer.KEPT),
            new ReportsAnswered(
                    SUBMISSION,
                    BRAND,
                    CAMPAIGN,
                    List.of(new ReportsAnswered.AnsweredReport(REPORT, 2)),
                    ReportsAnswered.Answer.REMOVED,
                    "someone-else",
                    "The picture shows a person who may not want to be shown.",
                    MOMENT,
                    ReportsAnswered.Answer.KEPT));

    private GoldenEvents() {}

    static String name(VitrineEvent event) {
        return event.getClass().getSimpleName();
    }
}
