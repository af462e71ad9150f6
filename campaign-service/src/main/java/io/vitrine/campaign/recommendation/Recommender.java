package io.vitrine.campaign.recommendation;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vitrine.campaign.gallery.Gallery;
import io.vitrine.campaign.gallery.Gallery.Audience;
import io.vitrine.campaign.gallery.Likeness;
import io.vitrine.campaign.gallery.Look;
import io.vitrine.campaign.gallery.LookCompanions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds what goes with a look: candidates from the index, the truth about them from the gallery, then the ranking. */
@ApplicationScoped
public class Recommender implements LookCompanions {

    private static final int CANDIDATES = 100;

    /** Two rows on a phone and on a desk. */
    private static final int LOOKS = 8;

    /** A gallery lives from many people. */
    private static final int BY_ONE_AUTHOR = 2;

    private final IndexFollower follower;
    private final Gallery gallery;
    private final RelatedProducts products;

    Recommender(IndexFollower follower, Gallery gallery, RelatedProducts products) {
        this.follower = follower;
        this.gallery = gallery;
        this.products = products;
    }

    @Override
    public Uni<Companions> of(Look look) {
        return Uni.createFrom()
                .item(() -> follower.index().near(look, CANDIDATES))
                // A search reads files, perhaps from the disk.
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(ids -> gallery.visible(look.brandId(), ids))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(candidates -> ranked(look, candidates))
                .chain(ranked -> filled(look, diverse(ranked))
                        .chain(looks -> products.of(look, ranked).map(goods -> new Companions(looks, goods))));
    }

    private List<Ranked> ranked(Look look, List<Look> candidates) {
        Comparison comparison = new Comparison(look, candidates);
        return candidates.stream()
                .map(candidate -> new Ranked(candidate, comparison.with(candidate)))
                .sorted(Comparator.comparingDouble((Ranked it) -> it.affinity().score())
                        .reversed()
                        .thenComparing(it -> it.look().publishedAt(), Comparator.reverseOrder()))
                .toList();
    }

    /** The best, but of one author only so many. */
    static List<RelatedLook> diverse(List<Ranked> ranked) {
        Map<String, Integer> byAuthor = new HashMap<>();
        List<RelatedLook> chosen = new ArrayList<>();
        for (Ranked it : ranked) {
            if (chosen.size() == LOOKS) {
                break;
            }
            if (byAuthor.merge(it.look().content().authorKey(), 1, Integer::sum) <= BY_ONE_AUTHOR) {
                chosen.add(new RelatedLook(it.look(), it.affinity().reasons()));
            }
        }
        return chosen;
    }

    /** Where too little is in common, the gallery's first looks fill the row: nobody reaches a dead end. */
    private Uni<List<RelatedLook>> filled(Look look, List<RelatedLook> found) {
        if (found.size() >= LOOKS) {
            return Uni.createFrom().item(found);
        }
        return gallery.looks(look.campaignId(), null, 3 * LOOKS, Audience.CUSTOMERS)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(first -> {
                    Comparison comparison = new Comparison(look, first);
                    List<Ranked> all = new ArrayList<>();
                    found.forEach(it -> all.add(new Ranked(it.look(), new Affinity(1, it.reasons()))));
                    first.stream()
                            .filter(other -> !other.id().equals(look.id()))
                            .filter(other -> found.stream()
                                    .noneMatch(it -> it.look().id().equals(other.id())))
                            .forEach(other -> all.add(new Ranked(other, comparison.with(other))));
                    return diverse(all);
                });
    }

    /** What is known of a look and its candidates right now. */
    private final class Comparison {
        private final Look look;
        private final Rarity rarity = follower.index().rarity();
        private final Map<UUID, Likeness> likeness;

        Comparison(Look look, List<Look> candidates) {
            this.look = look;
            this.likeness = follower.index()
                    .likeness(Stream.concat(Stream.of(look), candidates.stream())
                            .map(Look::id)
                            .toList());
        }

        Affinity with(Look candidate) {
            return Affinity.between(look, of(look), candidate, of(candidate), rarity);
        }

        private Likeness of(Look any) {
            return likeness.getOrDefault(any.id(), Likeness.NONE);
        }
    }

    /** A candidate that is visible now. */
    record Ranked(Look look, Affinity affinity) {}
}
