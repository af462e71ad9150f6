package io.vitrine.contract.campaign.v1;

import io.vitrine.contract.Hashtag;
import io.vitrine.contract.Topics;
import io.vitrine.contract.VitrineEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign was created or changed; the event holds its whole definition.
 *
 * @param campaignId the campaign
 * @param brandId the brand that owns it
 * @param brandName the brand as people read it
 * @param version grows by one with every change; a lower one than known is stale
 * @param slug the name in addresses, unique in the installation, {@code [a-z0-9-]}
 * @param name the campaign as people read it
 * @param hashtags the tags that bring a selfie here, at least one
 * @param opensAt the first moment at which selfies are taken
 * @param closesAt the first moment at which they are no longer taken; null for open end
 * @param state whether selfies are taken inside the window
 * @param terms what an author consents to
 * @param policy how its selfies are moderated
 */
public record CampaignAnnounced(
        UUID campaignId,
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
        ModerationPolicy policy)
        implements VitrineEvent {

    public static final String TYPE = "io.vitrine.campaign.v1.CampaignAnnounced";

    public CampaignAnnounced {
        hashtags = List.copyOf(hashtags);
    }

    /** Whether a campaign takes selfies. A closed one keeps its gallery. */
    public enum State {
        OPEN,
        CLOSED
    }

    /**
     * The terms that an author accepts.
     *
     * @param version names this wording; consent to another version is refused
     * @param text the wording, plain text
     */
    public record Terms(String version, String text) {}

    /**
     * How the campaign's selfies are moderated.
     *
     * @param preset {@code strict}, {@code balanced}, {@code trusting} or {@code team-selfies}
     * @param blockedWords words that the brand does not want to see, besides the built-in lists
     * @param allowedWords words that the built-in lists block and the brand allows
     * @param blurBystanders whether all faces but the main ones are to be blurred before anything is shown; false in
     *     announcements that do not say it
     */
    public record ModerationPolicy(
            String preset, List<String> blockedWords, List<String> allowedWords, boolean blurBystanders) {
        public ModerationPolicy {
            blockedWords = List.copyOf(blockedWords);
            allowedWords = List.copyOf(allowedWords);
        }
    }

    @Override
    public String topic() {
        return Topics.CAMPAIGNS;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public UUID subject() {
        return campaignId;
    }
}
