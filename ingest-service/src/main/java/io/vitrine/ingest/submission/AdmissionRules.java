package io.vitrine.ingest.submission;

import io.vitrine.ingest.campaign.Campaign;
import io.vitrine.ingest.campaign.OpenCampaigns;
import io.vitrine.ingest.campaign.OpenCampaigns.Match;
import io.vitrine.ingest.photo.PhotoConfig;
import io.vitrine.ingest.photo.PhotoFault;
import io.vitrine.ingest.photo.Probed;
import io.vitrine.ingest.submission.CampaignChoice.Chosen;
import io.vitrine.ingest.submission.Refusal.Kind;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What an offered selfie must fulfil, as far as that can be told without touching its photo. */
@Singleton
public class AdmissionRules {

    /** Long enough not to be guessed; the draft standard's visible ASCII. */
    private static final Pattern KEY = Pattern.compile("[!-~]{16,200}");

    private static final long MEGABYTE = 1024L * 1024;
    private static final long MEGAPIXEL = 1_000_000;

    private final OpenCampaigns campaigns;
    private final SubmissionConfig config;
    private final PhotoConfig photos;

    public AdmissionRules(OpenCampaigns campaigns, SubmissionConfig config, PhotoConfig photos) {
        this.campaigns = campaigns;
        this.config = config;
        this.photos = photos;
    }

    /** The campaign that the offer means, open or not; or what is wrong with the form of the offer. */
    CampaignChoice choose(Offer offer, Wording wording, Instant now) {
        if (offer.idempotencyKey() != null
                && !KEY.matcher(offer.idempotencyKey()).matches()) {
            return Refusal.of(Kind.KEY_MALFORMED);
        }
        if (wording.captionLength() > config.maxCaption()) {
            return Refusal.of(Kind.CAPTION_TOO_LONG, Map.of("maxCaption", config.maxCaption()));
        }
        if (wording.authorLength() > config.maxAuthor()) {
            return Refusal.of(Kind.AUTHOR_TOO_LONG, Map.of("maxAuthor", config.maxAuthor()));
        }
        if (offer.reach() != null && offer.reach().count().isEmpty()) {
            return Refusal.of(Kind.REACH_MALFORMED, Map.of("maxReach", Integer.MAX_VALUE));
        }
        return offer.campaign() == null || offer.campaign().isBlank()
                ? byHashtags(wording, now)
                : campaigns
                        .bySlug(offer.campaign().strip().toLowerCase(Locale.ROOT))
                        .<CampaignChoice>map(Chosen::new)
                        .orElseGet(() -> Refusal.of(Kind.CAMPAIGN_UNKNOWN));
    }

    private CampaignChoice byHashtags(Wording wording, Instant now) {
        Match match = campaigns.byHashtags(wording.hashtags(), now);
        if (match instanceof Match.One one) {
            return new Chosen(one.campaign());
        }
        if (match instanceof Match.Several several) {
            return ambiguous(several.campaigns());
        }
        return Refusal.of(wording.hashtags().isEmpty() ? Kind.CAMPAIGN_MISSING : Kind.CAMPAIGN_UNKNOWN);
    }

    private static Refusal ambiguous(List<Campaign> candidates) {
        String slugs = candidates.stream().map(Campaign::slug).collect(Collectors.joining(", "));
        return Refusal.of(Kind.CAMPAIGN_AMBIGUOUS, Map.of("campaigns", slugs));
    }

    /** What keeps the campaign from taking the offer now. */
    Optional<Refusal> forbids(Campaign campaign, Offer offer, Instant now) {
        return switch (campaign.phaseAt(now)) {
            case NOT_YET ->
                Optional.of(Refusal.of(
                        Kind.CAMPAIGN_NOT_YET_OPEN,
                        Map.of(
                                "name",
                                campaign.name(),
                                "opensAt",
                                campaign.opensAt().toString())));
            case OVER -> Optional.of(Refusal.of(Kind.CAMPAIGN_CLOSED, Map.of("name", campaign.name())));
            case OPEN -> withoutConsent(campaign, offer).or(() -> withUnprovenReach(campaign, offer));
        };
    }

    private static Optional<Refusal> withoutConsent(Campaign campaign, Offer offer) {
        if (offer.consent() == null || offer.consent().isBlank()) {
            return Optional.of(Refusal.of(Kind.CONSENT_MISSING, Map.of("termsVersion", campaign.termsVersion())));
        }
        return campaign.termsVersion().equals(offer.consent().strip())
                ? Optional.empty()
                : Optional.of(Refusal.of(Kind.CONSENT_OUTDATED, Map.of("termsVersion", campaign.termsVersion())));
    }

    /** Anybody could make themselves large or small; what the brand's own system says is believed for this brand. */
    private static Optional<Refusal> withUnprovenReach(Campaign campaign, Offer offer) {
        if (offer.reach() == null) {
            return Optional.empty();
        }
        if (offer.reach().brandOfMachine() == null) {
            return Optional.of(Refusal.of(Kind.REACH_NEEDS_KEY));
        }
        return campaign.brandId().equals(offer.reach().brandOfMachine())
                ? Optional.empty()
                : Optional.of(Refusal.of(Kind.REACH_OF_OTHER_BRAND));
    }

    /** The refusal of a photo that is none. */
    Refusal refused(Probed probed) {
        if (!(probed instanceof PhotoFault fault)) {
            throw new IllegalArgumentException("a good photo is not refused");
        }
        return Refusal.of(Kind.of(fault), limitOf(fault));
    }

    private Map<String, Object> limitOf(PhotoFault fault) {
        return switch (fault) {
            case TOO_LARGE -> Map.of("maxMegabytes", photos.maxBytes() / MEGABYTE);
            case TOO_MANY_PIXELS -> Map.of("maxMegapixels", photos.maxPixels() / MEGAPIXEL);
            case TOO_SMALL -> Map.of("minSide", photos.minSide());
            default -> Map.of();
        };
    }
}
