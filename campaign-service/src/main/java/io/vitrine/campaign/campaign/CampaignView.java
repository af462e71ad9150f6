package io.vitrine.campaign.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vitrine.contract.Hashtag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign in JSON. Members of its brand see all of it; the public does not see how it is moderated.
 *
 * @param slug its name in addresses
 * @param name as people read it
 * @param brand the brand as people read it
 * @param hashtags without {@code #}
 * @param phase {@code running}, {@code upcoming}, {@code ended} or {@code closed}, at the moment of the answer
 * @param opensAt when it begins to take selfies
 * @param closesAt when it stops; null for open end
 * @param terms what authors consent to
 * @param shareUrl where people share a selfie
 * @param galleryUrl where people look
 * @param wallUrl the full-screen wall
 * @param id for members
 * @param state for members: {@code open} or {@code closed}
 * @param policy for members
 * @param version for members: to be sent with a change
 * @param createdAt for members
 * @param updatedAt for members
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CampaignView(
        String slug,
        String name,
        String brand,
        List<Hashtag> hashtags,
        String phase,
        Instant opensAt,
        @JsonInclude @Nullable Instant closesAt,
        TermsView terms,
        String shareUrl,
        String galleryUrl,
        String wallUrl,
        @Nullable UUID id,
        @Nullable String state,
        @Nullable PolicyView policy,
        @Nullable Long version,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {

    /** What authors consent to; the version is to be sent with a selfie. */
    public record TermsView(String version, String text) {}

    /** How selfies are moderated. */
    public record PolicyView(
            String preset, List<String> blockedWords, List<String> allowedWords, boolean blurBystanders) {}

    static CampaignView forPublic(Campaign campaign, URI publicUrl, Instant now) {
        return of(campaign, publicUrl, now, false);
    }

    static CampaignView forMembers(Campaign campaign, URI publicUrl, Instant now) {
        return of(campaign, publicUrl, now, true);
    }

    private static CampaignView of(Campaign campaign, URI publicUrl, Instant now, boolean whole) {
        var terms = campaign.terms();
        var policy = campaign.policy();
        return new CampaignView(
                campaign.slug(),
                campaign.name(),
                campaign.brandName(),
                campaign.hashtags(),
                campaign.phaseAt(now).name().toLowerCase(Locale.ROOT),
                campaign.opensAt(),
                campaign.closesAt(),
                new TermsView(terms.version(), terms.text()),
                publicUrl + "/share/" + campaign.slug(),
                publicUrl + "/g/" + campaign.slug(),
                publicUrl + "/wall/" + campaign.slug(),
                whole ? campaign.id() : null,
                whole ? campaign.state().code() : null,
                whole
                        ? new PolicyView(
                                policy.preset().code(),
                                policy.blockedWords(),
                                policy.allowedWords(),
                                policy.blurBystanders())
                        : null,
                whole ? campaign.version() : null,
                whole ? campaign.createdAt() : null,
                whole ? campaign.updatedAt() : null);
    }
}
