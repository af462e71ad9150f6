package io.vitrine.moderation.caseload;

import io.vitrine.contract.Hashtag;
import io.vitrine.moderation.caseload.FaceBlur.Checked;
import io.vitrine.moderation.caseload.ScreeningQueue.Attempt;
import io.vitrine.moderation.picture.Blurring;
import io.vitrine.moderation.picture.MemoryBudget;
import io.vitrine.moderation.picture.Picture;
import io.vitrine.moderation.picture.PictureLimits;
import io.vitrine.moderation.picture.PictureReader;
import io.vitrine.moderation.picture.PictureReading;
import io.vitrine.moderation.policy.AuthorRecord;
import io.vitrine.moderation.policy.AuthorRecords;
import io.vitrine.moderation.policy.CampaignPolicies;
import io.vitrine.moderation.policy.CampaignPolicy;
import io.vitrine.moderation.policy.Evaluation;
import io.vitrine.moderation.policy.ShadowVerdict;
import io.vitrine.moderation.policy.Subject;
import io.vitrine.moderation.policy.Verdict;
import io.vitrine.moderation.screening.Faces;
import io.vitrine.moderation.screening.Screening;
import io.vitrine.moderation.screening.ScreeningInput;
import io.vitrine.moderation.screening.ScreeningReport;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * One attempt at a case: reads the photo, has it screened and judged, stores the pictures, and hands in the result.
 * Whatever goes wrong, the selfie is not approved. Blocks.
 */
@ApplicationScoped
class ScreenSelfie {

    private static final Logger LOG = Logger.getLogger(ScreenSelfie.class);
    private static final Duration DATABASE_LIMIT = Duration.ofSeconds(10);

    /** Originals may take a third of the heap; the rest is for all else that the service does. */
    private static final int PART_OF_HEAP = 3;

    /** A colour profile, pixels of the preview, pixels that change their colours, and renditions. */
    private static final long HEAP_BESIDE_THE_ORIGINAL = 6L << 20;

    private final ScreeningQueue queue;
    private final Originals originals;
    private final Renditions renditions;
    private final CampaignPolicies policies;
    private final AuthorRecords authors;
    private final PictureReader reader;
    private final Screening screening;
    private final Blurring blurring;
    private final Clock clock;
    private final CaseloadConfig config;
    private final PictureNames names = new PictureNames();
    private final MemoryBudget heap = new MemoryBudget(Runtime.getRuntime().maxMemory() / PART_OF_HEAP);

    ScreenSelfie(
            ScreeningQueue queue,
            Originals originals,
            Renditions renditions,
            CampaignPolicies policies,
            AuthorRecords authors,
            PictureReader reader,
            Screening screening,
            Blurring blurring,
            Clock clock,
            CaseloadConfig config) {
        this.queue = queue;
        this.originals = originals;
        this.renditions = renditions;
        this.policies = policies;
        this.authors = authors;
        this.reader = reader;
        this.screening = screening;
        this.blurring = blurring;
        this.clock = clock;
        this.config = config;
    }

    /** Makes the attempt. Ends it with a result or with a time for the next one. */
    void attempt(Attempt attempt) {
        if (attempt.silentEnds() >= config.silentEnds()) {
            conclude(attempt, Conclusion.unread(attempt.moderationCase(), Conclusion.DEADLY), Optional.empty());
            return;
        }
        try {
            examine(attempt);
        } catch (StoreAway e) {
            LOG.warnf("%s waits: %s", attempt.moderationCase().id(), e.getMessage());
            postpone(attempt);
        }
    }

    // Closing the reservation is all that is wanted of it.
    @SuppressWarnings("try")
    private void examine(Attempt attempt) {
        Selfie selfie = attempt.moderationCase().selfie();
        Optional<CampaignPolicy> policy =
                policies.of(selfie.brandId(), selfie.campaignId()).await().atMost(DATABASE_LIMIT);
        if (policy.isEmpty()) {
            waitOrGiveUp(attempt, Conclusion.CAMPAIGN_UNKNOWN);
            return;
        }
        try (MemoryBudget.Reservation room = heap.reserve(selfie.original().bytes() + HEAP_BESIDE_THE_ORIGINAL)) {
            examine(attempt, policy.get());
        }
    }

    private void examine(Attempt attempt, CampaignPolicy policy) {
        Selfie selfie = attempt.moderationCase().selfie();
        Optional<byte[]> original = originals.read(selfie.original().objectKey(), PictureLimits.DEFAULT.bytes());
        if (original.isEmpty()) {
            waitOrGiveUp(attempt, Conclusion.PHOTO_MISSING);
            return;
        }
        PictureReading reading = reader.read(original.get());
        var report = screening.screen(inputOf(selfie, policy, original.get(), reading));
        Judgement judgement = judge(selfie, policy, report);
        Verdict verdict = judgement.evaluation().verdict();
        boolean blurBystanders = policy.blurBystanders() || verdict.blurBystanders();
        ScreenedCase result = reading instanceof Picture picture
                ? pictured(attempt, verdict, report, picture, blurBystanders)
                : Conclusion.of(
                        attempt.moderationCase(),
                        verdict,
                        report,
                        List.of(),
                        List.of(),
                        FaceBlur.NONE,
                        clock.instant());
        conclude(attempt, result, Optional.of(judgement));
    }

    private ScreenedCase pictured(
            Attempt attempt, Verdict verdict, ScreeningReport report, Picture picture, boolean blurBystanders) {
        FaceBlur faces = facesIn(report, blurBystanders);
        PaintedPictures painted = PaintedPictures.of(picture.renditions(), faces, blurring, names);
        store(attempt, painted);
        return Conclusion.of(
                attempt.moderationCase(),
                verdict,
                report,
                PaintedPictures.stored(painted.shown()),
                picture.palette(),
                faces.withUnblurred(PaintedPictures.stored(painted.unblurred())),
                clock.instant());
    }

    private static FaceBlur facesIn(ScreeningReport report, boolean blurBystanders) {
        return Faces.in(report)
                .map(found -> new FaceBlur(
                        blurBystanders, Checked.MACHINE, FaceBox.of(found, blurBystanders), List.of(), null))
                .orElseGet(() -> new FaceBlur(blurBystanders, Checked.NOBODY, List.of(), List.of(), null));
    }

    private Judgement judge(Selfie selfie, CampaignPolicy campaign, ScreeningReport report) {
        AuthorRecord author = authors.of(selfie.brandId(), selfie.authorKey(), selfie.receivedAt())
                .await()
                .atMost(DATABASE_LIMIT);
        var evaluation = Evaluation.of(
                campaign.policy(),
                new Subject(
                        report.screens(),
                        report.findings(),
                        selfie.caption(),
                        selfie.hashtags().stream().map(Hashtag::value).toList(),
                        author,
                        selfie.reach(),
                        selfie.channel(),
                        campaign.slug()));
        return new Judgement(evaluation, campaign.shadow().map(shadow -> ShadowVerdict.of(shadow, evaluation)));
    }

    private static ScreeningInput inputOf(
            Selfie selfie, CampaignPolicy policy, byte[] original, PictureReading reading) {
        return new ScreeningInput(
                selfie.id().value(),
                selfie.brandId(),
                selfie.campaignId(),
                selfie.caption(),
                selfie.hashtags(),
                policy.hashtags(),
                selfie.authorName(),
                selfie.authorKey(),
                selfie.receivedAt(),
                policy.words(),
                policy.blurBystanders() || policy.policy().mayBlurBystanders(),
                original,
                reading);
    }

    private void store(Attempt attempt, PaintedPictures pictures) {
        queue.reserve(attempt, pictures.objectKeys(), clock.instant().plus(config.keepUnfinishedPictures()))
                .await()
                .atMost(DATABASE_LIMIT);
        pictures.all()
                .forEach(picture ->
                        renditions.put(picture.objectKey(), picture.rendition().jpeg()));
    }

    private void conclude(Attempt attempt, ScreenedCase result, Optional<Judgement> judgement) {
        boolean counts = queue.conclude(attempt, result, judgement, clock.instant())
                .await()
                .atMost(DATABASE_LIMIT);
        if (!counts) {
            LOG.infof("%s: the result came too late and was dropped", result.id());
            queue.discard(result.examination().objectKeys(), clock.instant())
                    .await()
                    .atMost(DATABASE_LIMIT);
        }
    }

    /** What is missing may be on its way, or gone because the author withdrew; a person gets what stays a riddle. */
    private void waitOrGiveUp(Attempt attempt, Conclusion.Riddle riddle) {
        Instant patience = attempt.moderationCase().selfie().receivedAt().plus(config.waitForMissing());
        if (clock.instant().isBefore(patience)) {
            LOG.infof("%s waits: %s", attempt.moderationCase().id(), riddle.code());
            postpone(attempt);
        } else {
            conclude(attempt, Conclusion.unread(attempt.moderationCase(), riddle), Optional.empty());
        }
    }

    private void postpone(Attempt attempt) {
        queue.postpone(attempt, clock.instant().plus(pause(attempt.number())))
                .await()
                .atMost(DATABASE_LIMIT);
    }

    private Duration pause(int number) {
        Duration doubled = config.retryFirst().multipliedBy(1L << Math.min(number - 1, 16));
        return doubled.compareTo(config.retryMost()) < 0 ? doubled : config.retryMost();
    }
}
