package io.vitrine.ingest.campaign;

import io.smallrye.mutiny.Uni;
import io.vitrine.contract.Hashtag;
import io.vitrine.ingest.campaign.Campaign.Phase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The campaigns in memory, so that taking a selfie asks no database about them. {@link #refresh()} reads what changed;
 * lookups never wait.
 */
@Singleton
public class OpenCampaigns {

    private final Campaigns campaigns;
    private final AtomicReference<View> view = new AtomicReference<>(View.EMPTY);

    public OpenCampaigns(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    /** Reads what changed since the last time; may run several times at once. */
    public Uni<Void> refresh() {
        return Uni.createFrom()
                .deferred(() -> campaigns.changedSince(view.get().mark()))
                .invoke(changes -> view.updateAndGet(before -> before.with(changes)))
                .chain(changes ->
                        changes.hasMore() ? refresh() : Uni.createFrom().voidItem());
    }

    public Optional<Campaign> bySlug(String slug) {
        return Optional.ofNullable(view.get().bySlug().get(slug));
    }

    public Optional<Campaign> byId(UUID id) {
        return Optional.ofNullable(view.get().byId().get(id));
    }

    /** The wording of the campaign's terms. */
    public Uni<Optional<String>> termsOf(Campaign campaign) {
        return campaigns.termsOf(campaign.id());
    }

    /** The campaigns that take selfies at {@code now}, the latest opened first, at most {@code limit}. */
    public List<Campaign> openAt(Instant now, int limit) {
        return view.get().byId().values().stream()
                .filter(campaign -> campaign.phaseAt(now) == Phase.OPEN)
                .sorted(Comparator.comparing(Campaign::opensAt).reversed().thenComparing(Campaign::slug))
                .limit(limit)
                .toList();
    }

    /**
     * The campaign that a caption's tags mean: of those that take selfies at {@code now}, the one with which the
     * caption shares most tags. Where two share as many, nobody guesses. Only if none is open, one that is not yet or
     * no longer open is found, so that the author can be told.
     */
    public Match byHashtags(List<Hashtag> tags, Instant now) {
        Map<UUID, Integer> shared = new HashMap<>();
        View current = view.get();
        for (Hashtag tag : tags) {
            current.byTag().getOrDefault(tag, List.of()).forEach(id -> shared.merge(id, 1, Integer::sum));
        }
        List<Campaign> candidates =
                shared.keySet().stream().map(current.byId()::get).toList();
        List<Campaign> open = candidates.stream()
                .filter(campaign -> campaign.phaseAt(now) == Phase.OPEN)
                .toList();
        return match(open.isEmpty() ? candidates : open, shared);
    }

    private static Match match(List<Campaign> candidates, Map<UUID, Integer> shared) {
        int most = candidates.stream()
                .mapToInt(campaign -> shared.get(campaign.id()))
                .max()
                .orElse(0);
        List<Campaign> best = candidates.stream()
                .filter(campaign -> shared.get(campaign.id()) == most)
                .sorted(Comparator.comparing(Campaign::slug))
                .toList();
        return switch (best.size()) {
            case 0 -> new Match.None();
            case 1 -> new Match.One(best.get(0));
            default -> new Match.Several(best);
        };
    }

    /** Which campaign some tags mean. */
    public sealed interface Match {

        /** No campaign has any of the tags. */
        record None() implements Match {}

        /** Exactly one. */
        record One(Campaign campaign) implements Match {}

        /** Two or more with equal right, by slug. */
        record Several(List<Campaign> campaigns) implements Match {}
    }

    /** An immutable state of affairs. */
    private record View(
            Map<UUID, Campaign> byId, Map<String, Campaign> bySlug, Map<Hashtag, List<UUID>> byTag, String mark) {

        static final View EMPTY = new View(Map.of(), Map.of(), Map.of(), Campaigns.BEGINNING);

        View with(Campaigns.Changes changes) {
            Map<UUID, Campaign> ids = new HashMap<>(byId);
            boolean isNews = false;
            for (Campaign campaign : changes.campaigns()) {
                @Nullable Campaign known = ids.get(campaign.id());
                if (known == null || known.version() <= campaign.version()) {
                    ids.put(campaign.id(), campaign);
                    isNews |= !campaign.equals(known);
                }
            }
            return isNews
                    ? new View(ids, slugs(ids.values()), tags(ids.values()), changes.mark())
                    : new View(byId, bySlug, byTag, changes.mark());
        }

        /** While a slug moves from one campaign to another, both may have it for a moment: the younger one wins. */
        private static Map<String, Campaign> slugs(Collection<Campaign> campaigns) {
            Map<String, Campaign> slugs = new HashMap<>();
            for (Campaign campaign : campaigns) {
                slugs.merge(
                        campaign.slug(), campaign, (one, other) -> one.id().compareTo(other.id()) > 0 ? one : other);
            }
            return slugs;
        }

        private static Map<Hashtag, List<UUID>> tags(Collection<Campaign> campaigns) {
            Map<Hashtag, List<UUID>> tags = new HashMap<>();
            for (Campaign campaign : campaigns) {
                for (Hashtag tag : campaign.hashtags()) {
                    tags.computeIfAbsent(tag, unknown -> new ArrayList<>()).add(campaign.id());
                }
            }
            return tags;
        }
    }
}
