package io.vitrine.campaign.recommendation;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vitrine.campaign.catalogue.Product;
import io.vitrine.campaign.catalogue.Products;
import io.vitrine.campaign.gallery.ColourName;
import io.vitrine.campaign.gallery.Lab;
import io.vitrine.campaign.gallery.Look;
import io.vitrine.campaign.gallery.LookCompanions.RelatedProduct;
import io.vitrine.campaign.recommendation.Recommender.Ranked;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Products that go with a look: those worn in the looks that go with it, and those whose names say what its author
 * says. What is worn in the look itself is not among them.
 */
@ApplicationScoped
class RelatedProducts {

    private static final int GOODS = 6;

    /** Each word is one indexed query, so only the first few are asked for. */
    private static final int WORDS = 6;

    private static final int BY_ONE_WORD = 3;
    private static final double NAMED = 0.9;
    private static final double SAME_COLOUR = 0.6;
    private static final double SEEN = 0.08;

    private final Products products;

    RelatedProducts(Products products) {
        this.products = products;
    }

    Uni<List<RelatedProduct>> of(Look look, List<Ranked> nearby) {
        return named(look).map(named -> {
            Map<UUID, Candidate> candidates = new LinkedHashMap<>();
            worn(look, nearby, candidates);
            named.forEach(hit -> candidate(candidates, hit.product()).add(NAMED, hit.reason()));
            sameColour(look, candidates);
            look.products().forEach(own -> candidates.remove(own.id()));
            return candidates.values().stream()
                    .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                    .limit(GOODS)
                    .map(Candidate::related)
                    .toList();
        });
    }

    private static void worn(Look look, List<Ranked> nearby, Map<UUID, Candidate> candidates) {
        for (Ranked it : nearby) {
            Optional<Product> shared = look.products().stream()
                    .filter(own -> it.look().products().stream()
                            .anyMatch(other -> other.id().equals(own.id())))
                    .findFirst();
            String reason = shared.map(product -> "worn with " + product.name())
                    .orElseGet(() ->
                            "in a look with " + common(it.affinity().reasons().get(0)));
            it.look().products().forEach(product -> candidate(candidates, product)
                    .add(it.affinity().score() / 2, reason));
        }
    }

    /** "same green" and "also #denim" as parts of a sentence. */
    private static String common(String reason) {
        return reason.startsWith("same ") ? "the " + reason : reason.replaceFirst("^also (wears )?", "");
    }

    /** Of the candidates those in a colour of the look come first. */
    private static void sameColour(Look look, Map<UUID, Candidate> candidates) {
        Map<ColourName, Double> colours = LookFeatures.of(look).colours();
        candidates.values().forEach(candidate -> {
            String swatch = candidate.product.swatch();
            if (swatch != null && swatch.matches("#[0-9a-fA-F]{6}")) {
                ColourName name = ColourName.of(Lab.of(swatch));
                if (!name.isNeutral() && colours.getOrDefault(name, 0.0) >= SEEN) {
                    candidate.add(SAME_COLOUR, "same " + name.word());
                }
            }
        });
    }

    /** Products whose name has one of the look's words, tags first. */
    private Uni<List<Named>> named(Look look) {
        LookFeatures features = LookFeatures.of(look);
        Set<Word> words = new LinkedHashSet<>();
        Stream.concat(
                        features.tags().stream().map(tag -> new Word(tag, "fits #" + tag)),
                        features.words().stream().map(word -> new Word(word, "fits “" + word + "”")))
                .limit(WORDS)
                .forEach(words::add);
        return Multi.createFrom()
                .iterable(words)
                .onItem()
                .transformToUniAndConcatenate(word -> products.list(look.brandId(), word.text(), BY_ONE_WORD, null)
                        .map(found -> found.stream()
                                .map(product -> new Named(product, word.reason()))
                                .toList()))
                .collect()
                .asList()
                .map(found -> found.stream().flatMap(List::stream).toList());
    }

    private static Candidate candidate(Map<UUID, Candidate> candidates, Product product) {
        return candidates.computeIfAbsent(product.id(), id -> new Candidate(product));
    }

    private record Word(String text, String reason) {}

    private record Named(Product product, String reason) {}

    /** A product and what speaks for it. */
    private static final class Candidate {
        private final Product product;
        private final Map<String, Double> reasons = new LinkedHashMap<>();

        Candidate(Product product) {
            this.product = product;
        }

        void add(double weight, String reason) {
            reasons.merge(reason, weight, Double::sum);
        }

        double score() {
            return reasons.values().stream().mapToDouble(Double::doubleValue).sum();
        }

        RelatedProduct related() {
            List<Map.Entry<String, Double>> strongest = new ArrayList<>(reasons.entrySet());
            strongest.sort(Map.Entry.<String, Double>comparingByValue().reversed());
            return new RelatedProduct(
                    product, strongest.stream().map(Map.Entry::getKey).limit(3).toList());
        }
    }
}
