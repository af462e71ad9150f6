package io.vitrine.campaign.recommendation;

import io.vitrine.campaign.catalogue.Product;
import io.vitrine.campaign.gallery.ColourName;
import io.vitrine.campaign.gallery.Lab;
import io.vitrine.campaign.gallery.Look;
import io.vitrine.campaign.gallery.LookContent.Colour;
import io.vitrine.contract.Hashtag;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What two looks can have in common.
 *
 * @param tags hashtags without {@code #}
 * @param products what is worn
 * @param words of the caption, without its hashtags and without words that everybody uses
 * @param colours shares of the picture by the word for the colour, together at most 1
 */
record LookFeatures(Set<String> tags, Set<UUID> products, Set<String> words, Map<ColourName, Double> colours) {

    private static final Pattern HASHTAG = Pattern.compile("[#\\uff03]\\S+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final int MOST_WORDS = 40;

    /** Words that say nothing about clothes, in the languages most heard; a rare word that is missing does no harm. */
    private static final Set<String> COMMON = new HashSet<>(Arrays.asList(
            ("the and for with this that from are was were you your our his her its not but all just new now out one"
                            + " today day love look looks wear wearing outfit der die das und ich mein meine mit von"
                            + " für ein eine ist bin auf heute les des une mon mes avec pour est dans los las una con"
                            + " por para mis che per sono con della")
                    .split(" +")));

    static LookFeatures of(Look look) {
        Set<String> tags = new LinkedHashSet<>();
        look.content().hashtags().stream().map(Hashtag::value).forEach(tags::add);
        Set<UUID> products = new LinkedHashSet<>();
        look.products().stream().map(Product::id).forEach(products::add);
        return new LookFeatures(
                tags,
                products,
                words(look.content().caption()),
                colours(look.content().palette()));
    }

    /** The words of a text that can tell one from another, in its order. */
    static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        Matcher matcher = WORD.matcher(HASHTAG.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT));
        while (matcher.find() && words.size() < MOST_WORDS) {
            String word = matcher.group();
            // In scripts without spaces a "word" is a phrase; two of their signs say as much as four letters.
            int least = Character.isIdeographic(word.codePointAt(0)) ? 2 : 3;
            if (word.length() >= least && word.length() <= 40 && !COMMON.contains(word)) {
                words.add(word);
            }
        }
        return words;
    }

    private static Map<ColourName, Double> colours(List<Colour> palette) {
        Map<ColourName, Double> shares = new EnumMap<>(ColourName.class);
        palette.forEach(colour -> shares.merge(ColourName.of(Lab.of(colour.rgb())), colour.share(), Double::sum));
        return shares;
    }
}
