package io.vitrine.ingest.campaign;

import io.smallrye.mutiny.Uni;
import io.vitrine.contract.Hashtag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A log of changes, read in pages of three. */
public final class CampaignsInMemory implements Campaigns {

    private static final int PAGE = 3;

    private final List<Campaign> log = new ArrayList<>();

    public void put(Campaign campaign) {
        log.add(campaign);
    }

    @Override
    public Uni<Changes> changedSince(String mark) {
        int from = Integer.parseInt(mark);
        int to = Math.min(log.size(), from + PAGE);
        return Uni.createFrom().item(new Changes(List.copyOf(log.subList(from, to)), "" + to, to < log.size()));
    }

    @Override
    public Uni<Optional<String>> termsOf(UUID campaignId) {
        return Uni.createFrom().item(Optional.of("You keep your rights."));
    }

    public static Campaign open(String slug, String... tags) {
        return campaign(slug, Instant.EPOCH, null, true, tags);
    }

    public static Campaign closed(String slug, String... tags) {
        return campaign(slug, Instant.EPOCH, null, false, tags);
    }

    public static Campaign between(String slug, Instant opensAt, Instant closesAt) {
        return campaign(slug, opensAt, closesAt, true, slug);
    }

    static Campaign changed(Campaign campaign, long version, String... tags) {
        return new Campaign(
                campaign.id(),
                campaign.brandId(),
                campaign.brandName(),
                version,
                campaign.slug(),
                campaign.name(),
                Stream.of(tags).map(Hashtag::new).toList(),
                campaign.opensAt(),
                campaign.closesAt(),
                campaign.isTaking(),
                campaign.termsVersion());
    }

    private static Campaign campaign(
            String slug, Instant opensAt, @Nullable Instant closesAt, boolean isTaking, String... tags) {
        return new Campaign(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Atelier Nord",
                1,
                slug,
                "The " + slug,
                Stream.of(tags).map(Hashtag::new).toList(),
                opensAt,
                closesAt,
                isTaking,
                "2026-01");
    }
}
