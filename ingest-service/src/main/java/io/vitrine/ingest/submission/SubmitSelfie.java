package io.vitrine.ingest.submission;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import io.vitrine.contract.SubmissionId;
import io.vitrine.ingest.campaign.Campaign;
import io.vitrine.ingest.photo.PhotoHeader;
import io.vitrine.ingest.photo.PhotoInspection;
import io.vitrine.ingest.photo.PhotoInspection.Inspected;
import io.vitrine.ingest.photo.PhotoKey;
import io.vitrine.ingest.photo.PhotoStore;
import io.vitrine.ingest.photo.Sha256;
import io.vitrine.ingest.rate.RateLimits;
import io.vitrine.ingest.submission.CampaignChoice.Chosen;
import io.vitrine.ingest.submission.Outcome.Accepted;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes a selfie in. The photo is in the store before the row, row and event are one transaction, and only then it is
 * accepted. What fails on the way leaves at most a photo without a row, which {@link OrphanSweep} finds.
 */
@Singleton
public class SubmitSelfie {

    private final AdmissionRules rules;
    private final PhotoInspection inspection;
    private final PhotoStore photos;
    private final Submissions submissions;
    private final RateLimits limits;
    private final AuthorKeys authors;
    private final PrivateLinks links;
    private final SubmissionConfig config;
    private final Clock clock;

    public SubmitSelfie(
            AdmissionRules rules,
            PhotoInspection inspection,
            PhotoStore photos,
            Submissions submissions,
            RateLimits limits,
            AuthorKeys authors,
            PrivateLinks links,
            SubmissionConfig config,
            Clock clock) {
        this.rules = rules;
        this.inspection = inspection;
        this.photos = photos;
        this.submissions = submissions;
        this.limits = limits;
        this.authors = authors;
        this.links = links;
        this.config = config;
        this.clock = clock;
    }

    /** Takes {@code offer} in or says why not; fails only if the store or the database is away. */
    public Uni<Outcome> submit(Offer offer) {
        Instant now = clock.instant();
        Wording wording = Wording.of(offer.caption(), offer.author());
        CampaignChoice choice = rules.choose(offer, wording, now);
        if (choice instanceof Chosen chosen && offer.photo() != null) {
            return submit(new Attempt(offer, wording, chosen.campaign(), offer.photo(), now));
        }
        Refusal refusal = choice instanceof Refusal refused ? refused : Refusal.of(Refusal.Kind.PHOTO_MISSING);
        return Uni.createFrom().item(refusal);
    }

    /** An earlier attempt's answer holds even if the campaign has closed or its terms have changed since. */
    private Uni<Outcome> submit(Attempt attempt) {
        String key = attempt.offer().idempotencyKey();
        if (key == null) {
            return admitIfAllowed(attempt);
        }
        return submissions
                .remembered(attempt.campaign().id(), hashOf(key), attempt.now())
                .chain(earlier -> earlier.isPresent()
                        ? inspection.inspect(attempt.photo()).map(photo -> repeat(earlier.get(), attempt, photo, key))
                        : admitIfAllowed(attempt));
    }

    private Uni<Outcome> admitIfAllowed(Attempt attempt) {
        Optional<Refusal> refusal = rules.forbids(attempt.campaign(), attempt.offer(), attempt.now());
        if (refusal.isPresent()) {
            return Uni.createFrom().item(refusal.get());
        }
        return inspection
                .inspect(attempt.photo())
                .chain(photo -> photo.probed() instanceof PhotoHeader header
                        ? admitInTurn(attempt, photo, header)
                        : Uni.createFrom().item(rules.refused(photo.probed())));
    }

    private Uni<Outcome> admitInTurn(Attempt attempt, Inspected photo, PhotoHeader header) {
        return limits.selfieFor(attempt.campaign().id())
                .map(wait -> Uni.createFrom().<Outcome>item(Refusal.waiting(Refusal.Kind.CAMPAIGN_BUSY, wait)))
                .orElseGet(() -> admit(attempt, photo, header));
    }

    private Uni<Outcome> admit(Attempt attempt, Inspected photo, PhotoHeader header) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        String key = attempt.offer().idempotencyKey();
        String salt = links.salt();
        PrivateLink link = key == null ? links.fresh() : links.derived(salt, key);
        Submission submission = submission(id, attempt, photo, header, link);
        RememberedKey remembered = key == null ? null : remembered(submission, attempt, photo, key, salt);
        return photos.keep(submission.objectKey(), photo.file(), header.format())
                .chain(() -> submissions.admit(submission, remembered))
                .map(earlier -> earlier.isEmpty()
                        ? new Accepted(submission.id(), link, false)
                        : repeat(earlier.get(), attempt, photo, Objects.requireNonNull(key)));
    }

    private Submission submission(UUID id, Attempt attempt, Inspected photo, PhotoHeader header, PrivateLink link) {
        Campaign campaign = attempt.campaign();
        Wording wording = attempt.wording();
        return new Submission(
                new SubmissionId(id),
                campaign.brandId(),
                campaign.id(),
                wording.caption(),
                wording.hashtags(),
                wording.author(),
                authors.keyOf(campaign.brandId(), attempt.offer().traits(), wording.author()),
                reachOf(attempt.offer()),
                header,
                PhotoKey.of(id, header.format()).text(),
                photo.sha256(),
                campaign.termsVersion(),
                attempt.offer().channel(),
                link,
                attempt.now());
    }

    private static @Nullable Integer reachOf(Offer offer) {
        return offer.reach() == null ? null : offer.reach().count().orElseThrow();
    }

    private RememberedKey remembered(Submission submission, Attempt attempt, Inspected photo, String key, String salt) {
        return new RememberedKey(
                submission.campaignId(),
                hashOf(key),
                contentOf(attempt, photo),
                salt,
                submission.id(),
                attempt.now().plus(config.rememberKeys()));
    }

    private Outcome repeat(RememberedKey earlier, Attempt attempt, Inspected photo, String key) {
        return earlier.contentHash().equals(contentOf(attempt, photo))
                ? new Accepted(earlier.submissionId(), links.derived(earlier.linkSalt(), key), true)
                : Refusal.of(Refusal.Kind.KEY_REUSED);
    }

    /** Without the reach: a count that is read anew for a repeated attempt may differ by then. */
    private static String contentOf(Attempt attempt, Inspected photo) {
        Offer offer = attempt.offer();
        return HexFormat.of()
                .formatHex(Sha256.of(
                        photo.sha256(),
                        attempt.wording().caption(),
                        attempt.wording().author(),
                        orEmpty(offer.traits().reference()),
                        orEmpty(offer.consent())));
    }

    private static String hashOf(String key) {
        return HexFormat.of().formatHex(Sha256.of("idempotency-key", key));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** An offer whose campaign is known. */
    private record Attempt(Offer offer, Wording wording, Campaign campaign, Path photo, Instant now) {}
}
