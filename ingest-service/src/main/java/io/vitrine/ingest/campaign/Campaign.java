package io.vitrine.ingest.campaign;

import io.vitrine.contract.Hashtag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign, as far as taking selfies needs to know it. The wording of its terms is kept aside, see
 * {@link Campaigns#termsOf}: it is long, and only the share page shows it.
 *
 * @param id the campaign
 * @param brandId the brand that owns it
 * @param brandName the brand as people read it
 * @param version grows with every change
 * @param slug its name in addresses
 * @param name its name as people read it
 * @param hashtags the tags that bring a selfie here, at least one
 * @param opensAt the first moment at which selfies are taken
 * @param closesAt the first moment at which they are no longer taken; null for open end
 * @param isTaking whether it takes selfies inside that window
 * @param termsVersion what an author has to consent to
 */
public record Campaign(
        UUID id,
        UUID brandId,
        String brandName,
        long version,
        String slug,
        String name,
        List<Hashtag> hashtags,
        Instant opensAt,
        @Nullable Instant closesAt,
        boolean isTaking,
        String termsVersion) {

    public Campaign {
        hashtags = List.copyOf(hashtags);
    }

    /** Whether a campaign takes selfies at some moment. */
    public enum Phase {
        NOT_YET,
        OPEN,
        OVER
    }

    /** Where {@code now} falls. */
    public Phase phaseAt(Instant now) {
        if (!isTaking || (closesAt != null && !now.isBefore(closesAt))) {
            return Phase.OVER;
        }
        return now.isBefore(opensAt) ? Phase.NOT_YET : Phase.OPEN;
    }
}
