package io.vitrine.campaign.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.campaign.catalogue.Price;
import io.vitrine.campaign.catalogue.Product;
import io.vitrine.campaign.gallery.Look;
import io.vitrine.campaign.gallery.LookContent;
import io.vitrine.campaign.gallery.LookContent.Colour;
import io.vitrine.campaign.gallery.LookContent.Picture;
import io.vitrine.campaign.recommendation.Recommender.Ranked;
import io.vitrine.contract.Hashtag;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AffinityTest {

    private static final UUID BRAND = UUID.randomUUID();
    private static final UUID CAMPAIGN = UUID.randomUUID();
    private static final Product SHIRT = new Product(
            UUID.randomUUID(), BRAND, "S-1", "Linen Shirt", new Price(3990, "EUR"), null, null, null, Instant.EPOCH);

    private static final Rarity HALF = new Rarity() {
        @Override
        public double ofTag(String tag) {
            return tag.equals("ootd") ? 0 : 0.5;
        }

        @Override
        public double ofWord(String word) {
            return 0.5;
        }
    };

    @Test
    void theSameGarmentSaysMoreThanATagAndATagMoreThanAColour() {
        Look look = look("A #ootd #denim", "#2f8a45", List.of(SHIRT), "a");

        double garment = score(look, look("#ootd", "#ffffff", List.of(SHIRT), "b"));
        double tag = score(look, look("#ootd #denim", "#ffffff", List.of(), "b"));
        double colour = score(look, look("#ootd", "#2f8a45", List.of(), "b"));

        assertThat(garment).isGreaterThan(tag);
        assertThat(tag).isGreaterThan(colour);
        assertThat(colour).isPositive();
    }

    @Test
    void reasonsSayWhatIsSharedStrongestFirst() {
        Look look = look("Picnic #ootd #denim", "#2f8a45", List.of(SHIRT), "a");
        Look other = look("picnic! #ootd #denim", "#308c47", List.of(SHIRT), "b");

        assertThat(Affinity.between(look, other, HALF).reasons())
                .containsExactly("also wears Linen Shirt", "also #denim", "same green");
    }

    @Test
    void theCampaignsOwnTagIsAReasonOnlyWhenThereIsNoBetterOne() {
        Look look = look("#ootd", "#2f8a45", List.of(), "a");

        assertThat(Affinity.between(look, look("#ootd", "#cc2f86", List.of(), "b"), HALF)
                        .reasons())
                .containsExactly("also #ootd");
        assertThat(Affinity.between(look, look("", "#cc2f86", List.of(), "b"), HALF)
                        .reasons())
                .containsExactly("in the same gallery");
    }

    @Test
    void aWallInTheBackgroundIsNoReason() {
        Look look = look("one", "#87898c", List.of(), "a");

        assertThat(Affinity.between(look, look("two", "#87898c", List.of(), "b"), HALF)
                        .reasons())
                .doesNotContain("same grey");
    }

    @Test
    void atMostTwoLooksOfOneAuthorAreChosen() {
        List<Ranked> ranked = IntStream.range(0, 10)
                .mapToObj(i -> new Ranked(
                        look("x", "#2f8a45", List.of(), i < 5 ? "one" : "other " + i),
                        new Affinity(10 - i, List.of("same green"))))
                .toList();

        var chosen = Recommender.diverse(ranked);

        assertThat(chosen).hasSize(7);
        assertThat(chosen.stream().filter(it -> it.look().content().authorKey().equals("one")))
                .hasSize(2);
    }

    @Test
    void theIndexFindsWhatIsSharedWithinTheBrandAndForgetsWhatIsRemoved(@TempDir Path folder) {
        try (LookIndex index = new LookIndex(folder)) {
            Look look = look("#ootd #denim", "#2f8a45", List.of(SHIRT), "a");
            Look garment = look("#ootd", "#ffffff", List.of(SHIRT), "b");
            Look green = look("#ootd", "#2f8a45", List.of(), "c");
            Look foreign = new Look(
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    CAMPAIGN,
                    look.content(),
                    Instant.EPOCH,
                    null,
                    false,
                    List.of());
            List.of(look, garment, green, foreign).forEach(index::put);
            index.refresh();

            assertThat(index.near(look, 10)).containsExactly(garment.id(), green.id());

            index.remove(garment.id());
            index.refresh();
            assertThat(index.near(look, 10)).containsExactly(green.id());
        }
    }

    private static double score(Look one, Look other) {
        return Affinity.between(one, other, HALF).score();
    }

    private static Look look(String caption, String colour, List<Product> worn, String author) {
        return new Look(
                UUID.randomUUID(),
                BRAND,
                CAMPAIGN,
                new LookContent(
                        caption,
                        Hashtag.in(caption),
                        "Mia",
                        author,
                        List.of(new Picture("a.jpg", 256, 320, 3)),
                        List.of(new Colour(colour, 0.5))),
                Instant.EPOCH,
                null,
                false,
                worn);
    }
}
