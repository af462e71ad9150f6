package io.vitrine.campaign.recommendation;

import io.vitrine.campaign.catalogue.Product;
import io.vitrine.campaign.gallery.ColourName;
import io.vitrine.campaign.gallery.Embedding;
import io.vitrine.campaign.gallery.Likeness;
import io.vitrine.campaign.gallery.Look;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How well a look goes with another, and why.
 *
 * @param score above 0 if they have anything in common
 * @param reasons as people read them, strongest first; at most three
 */
record Affinity(double score, List<String> reasons) {

    /*
     * The same garment says most, a rare tag almost as much, a whole picture in the same colour as much as a common
     * tag. Chosen by looking at galleries; the order of the numbers matters more than their size.
     */
    private static final double PRODUCT = 2.0;
    private static final double TAG = 1.6;
    private static final double COLOUR = 1.4;
    private static final double WORD = 0.5;

    /** A picture of the same scene says as much as a common colour, a caption about the same thing as two words. */
    private static final double PICTURE = 1.4;

    private static final double CAPTION = 1.0;

    /**
     * Below the first number two have nothing in common that anybody would see; from the second on it is worth saying.
     * Of four photos without any relation no two had a cosine above 0.52, and parts of one photo none below 0.76;
     * captions about different things stay below 0.3.
     */
    private static final double PICTURE_LIKE = 0.6;

    private static final double PICTURE_TELLS = 0.7;
    private static final double CAPTION_LIKE = 0.4;
    private static final double CAPTION_TELLS = 0.6;

    /** Walls, skin and shade are grey and brown in most pictures, so these colours say a fifth. */
    private static final double NEUTRAL = 0.2;

    /** Below this share of the picture a colour is a detail that nobody would call "the same green". */
    private static final double SEEN = 0.08;

    /** A tag that is rarer than this distinguishes; the campaign's own tag does not. */
    private static final double TELLING = 0.05;

    private static final int MOST_REASONS = 3;

    /** Of two looks that no model looked at. */
    static Affinity between(Look one, Look other, Rarity rarity) {
        return between(one, Likeness.NONE, other, Likeness.NONE, rarity);
    }

    static Affinity between(Look one, Likeness likenessOfOne, Look other, Likeness likenessOfOther, Rarity rarity) {
        LookFeatures a = LookFeatures.of(one);
        LookFeatures b = LookFeatures.of(other);
        List<Shared> shared = Stream.of(
                        products(other, a),
                        tags(a, b, rarity),
                        words(a, b, rarity),
                        colours(a, b),
                        likeness(likenessOfOne, likenessOfOther))
                .flatMap(List::stream)
                .sorted(Comparator.comparingDouble(Shared::weight).reversed())
                .toList();
        double score = shared.stream().mapToDouble(Shared::weight).sum();
        List<String> reasons = shared.stream()
                .filter(Shared::tells)
                .map(Shared::reason)
                .limit(MOST_REASONS)
                .toList();
        return new Affinity(score, reasons.isEmpty() ? fallback(one, other, a, b) : reasons);
    }

    private static List<String> fallback(Look one, Look other, LookFeatures a, LookFeatures b) {
        return a.tags().stream()
                .filter(b.tags()::contains)
                .findFirst()
                .map(tag -> List.of("also #" + tag))
                .orElseGet(() ->
                        List.of(one.campaignId().equals(other.campaignId()) ? "in the same gallery" : "same brand"));
    }

    private static List<Shared> products(Look other, LookFeatures a) {
        return other.products().stream()
                .filter(product -> a.products().contains(product.id()))
                .map(Product::name)
                .map(name -> new Shared(PRODUCT, true, "also wears " + name))
                .toList();
    }

    private static List<Shared> tags(LookFeatures a, LookFeatures b, Rarity rarity) {
        return a.tags().stream()
                .filter(b.tags()::contains)
                .map(tag -> new Shared(TAG * rarity.ofTag(tag), rarity.ofTag(tag) > TELLING, "also #" + tag))
                .toList();
    }

    private static List<Shared> words(LookFeatures a, LookFeatures b, Rarity rarity) {
        return a.words().stream()
                .filter(b.words()::contains)
                .map(word ->
                        new Shared(WORD * rarity.ofWord(word), rarity.ofWord(word) > TELLING, "also “" + word + "”"))
                .toList();
    }

    private static List<Shared> colours(LookFeatures a, LookFeatures b) {
        List<Shared> shared = new ArrayList<>();
        a.colours().forEach((name, share) -> {
            double both = Math.min(share, b.colours().getOrDefault(name, 0.0));
            if (both > 0) {
                shared.add(colour(name, both));
            }
        });
        return shared;
    }

    private static List<Shared> likeness(Likeness one, Likeness other) {
        double pictures = cosine(one.picture(), other.picture());
        double captions = cosine(one.caption(), other.caption());
        List<Shared> shared = new ArrayList<>();
        if (pictures > PICTURE_LIKE) {
            double weight = PICTURE * (pictures - PICTURE_LIKE) / (1 - PICTURE_LIKE);
            shared.add(new Shared(weight, pictures >= PICTURE_TELLS, "similar picture"));
        }
        if (captions > CAPTION_LIKE) {
            double weight = CAPTION * (captions - CAPTION_LIKE) / (1 - CAPTION_LIKE);
            shared.add(new Shared(weight, captions >= CAPTION_TELLS, "similar caption"));
        }
        return shared;
    }

    /** Only where both looks have one. */
    private static double cosine(@Nullable Embedding one, @Nullable Embedding other) {
        return one == null || other == null ? 0 : one.cosine(other);
    }

    private static Shared colour(ColourName name, double both) {
        double weight = COLOUR * both * (name.isNeutral() ? NEUTRAL : 1);
        return new Shared(weight, both >= SEEN && !name.isNeutral(), "same " + name.word());
    }

    /**
     * Something in common.
     *
     * @param tells whether it is worth saying
     */
    private record Shared(double weight, boolean tells, String reason) {}
}
