package io.vitrine.campaign.campaign;

import io.vitrine.contract.Hashtag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A brand's call for selfies.
 *
 * @param id the campaign
 * @param brandId the brand that owns it
 * @param brandName the brand as people read it
 * @param version grows by one with every change
 * @param slug its name in addresses, unique in the installation
 * @param name as people read it
 * @param hashtags the tags that bring a selfie here
 * @param opensAt the first moment at which selfies are taken
 * @param closesAt the first moment at which they are no longer taken; null for open end
 * @param state whether selfies are taken inside the window
 * @param terms what authors consent to
 * @param policy how selfies are moderated
 * @param createdAt when it was made
 * @param updatedAt when it last changed
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
        State state,
        Terms terms,
        Policy policy,
        Instant createdAt,
        Instant updatedAt) {

    public Campaign {
        hashtags = List.copyOf(hashtags);
    }

    /** Whether a campaign takes selfies. A closed one keeps its gallery. */
    public enum State {
        OPEN,
        CLOSED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException for any other code than {@code open} and {@code closed} */
        public static State ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** Where a campaign stands at a moment. */
    public enum Phase {
        /** It takes selfies. */
        RUNNING,
        /** It will take selfies. */
        UPCOMING,
        /** Its window is over. */
        ENDED,
        /** A member closed it. */
        CLOSED
    }

    /** A new campaign, with {@code slug} as its name in addresses. */
    public static Campaign create(
            UUID id, UUID brandId, String brandName, Slug slug, CampaignDefinition wish, Instant now) {
        Instant opensAt = wish.opensAt() == null ? now : wish.opensAt();
        return new Campaign(
                id,
                brandId,
                brandName,
                1,
                slug.value(),
                wish.name(),
                wish.hashtags(),
                opensAt,
                wish.closesAt(),
                wish.state(),
                Terms.first(wish.termsText()),
                wish.policy(),
                now,
                now);
    }

    /** This campaign as {@code wish} has it, one version on; itself if the wish changes nothing. */
    public Campaign redefined(CampaignDefinition wish, Instant now) {
        var changed = new Campaign(
                id,
                brandId,
                brandName,
                version,
                wish.slug() == null ? slug : wish.slug().value(),
                wish.name(),
                wish.hashtags(),
                wish.opensAt() == null ? opensAt : wish.opensAt(),
                wish.closesAt(),
                wish.state(),
                terms.reworded(wish.termsText()),
                wish.policy(),
                createdAt,
                updatedAt);
        return changed.equals(this) ? this : changed.next(now);
    }

    /** This campaign under the brand's new name, one version on. */
    public Campaign underBrandName(String name, Instant now) {
        return new Campaign(
                        id, brandId, name, version, slug, this.name, hashtags, opensAt, closesAt, state, terms, policy,
                        createdAt, updatedAt)
                .next(now);
    }

    private Campaign next(Instant now) {
        return new Campaign(
                id,
                brandId,
                brandName,
                version + 1,
                slug,
                name,
                hashtags,
                opensAt,
                closesAt,
                state,
                terms,
                policy,
                createdAt,
                now);
    }

    public Phase phaseAt(Instant now) {
        if (state == State.CLOSED) {
            return Phase.CLOSED;
        }
        if (now.isBefore(opensAt)) {
            return Phase.UPCOMING;
        }
        return closesAt != null && !now.isBefore(closesAt) ? Phase.ENDED : Phase.RUNNING;
    }

    /** Whether it takes selfies at {@code now}. */
    public boolean isOpenAt(Instant now) {
        return phaseAt(now) == Phase.RUNNING;
    }

    /** Whether the public may know of it: what has not begun is the brand's secret, what is over keeps its gallery. */
    public boolean isPublicAt(Instant now) {
        return !now.isBefore(opensAt);
    }

    /** Whether both could take a selfie at one moment. */
    public boolean overlaps(Campaign other) {
        return state == State.OPEN
                && other.state == State.OPEN
                && startsBefore(opensAt, other.closesAt)
                && startsBefore(other.opensAt, closesAt);
    }

    private static boolean startsBefore(Instant start, @Nullable Instant end) {
        return end == null || start.isBefore(end);
    }

    /** The tags of this campaign that {@code other} has too. */
    public List<Hashtag> sharedHashtags(Campaign other) {
        return hashtags.stream().filter(other.hashtags::contains).toList();
    }

    public boolean isOf(UUID brand) {
        return Objects.equals(brandId, brand);
    }
}
