package io.vitrine.campaign.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.vitrine.campaign.catalogue.Price;
import io.vitrine.campaign.catalogue.Product;
import io.vitrine.campaign.gallery.Embedding;
import io.vitrine.campaign.gallery.Likeness;
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
    void alikePicturesAndCaptionsCountWhereBothLooksHaveThem() {
        Look look = look("one", "#87898c", List.of(), "a");
        Look other = look("two", "#87898c", List.of(), "b");
        double without = score(look, other);
        Likeness scene = new Likeness(embedding("p@1", 100, 10, 0), null);
        Likeness alike = new Likeness(embedding("p@1", 100, 0, 10), embedding("c@1", 1, 2, 3));
        Likeness apart = new Likeness(embedding("p@1", 0, 0, 100), null);

        assertThat(score(look, scene, other, alike)).isGreaterThan(without + 1);
        assertThat(score(look, scene, other, apart)).isEqualTo(without);
        assertThat(score(look, scene, other, Likeness.NONE)).isEqualTo(without);
        assertThat(score(look, alike, other, alike)).isGreaterThan(score(look, scene, other, alike) + 0.9);
    }

    @Test
    void embeddingsOfTwoModelsAreNotCompared() {
        Look look = look("one", "#87898c", List.of(), "a");
        Look other = look("two", "#87898c", List.of(), "b");

        assertThat(score(
                        look,
                        new Likeness(embedding("p@1", 100, 10), null),
                        other,
                        new Likeness(embedding("p@2", 100, 10), null)))
                .isEqualTo(score(look, other));
    }

    @Test
    void aReasonNamesAlikePicturesOnlyWhenAnybodyWouldSayTheyAre() {
        Look look = look("one", "#87898c", List.of(), "a");
        Look other = look("two", "#87898c", List.of(), "b");

        // cosines of 0.80 and 0.65
        assertThat(reasons(look, embedding("p@1", 80, 60), other, embedding("p@1", 100, 0)))
                .containsExactly("similar picture");
        assertThat(reasons(look, embedding("p@1", 65, 76), other, embedding("p@1", 100, 0)))
                .doesNotContain("similar picture");
    }

    @Test
    void theIndexKeepsWhatLooksAreComparedBy(@TempDir Path folder) {
        try (LookIndex index = new LookIndex(folder)) {
            Look first = look("#ootd", "#2f8a45", List.of(), "a");
            Look second = look("#ootd", "#2f8a45", List.of(), "b");
            Likeness old = new Likeness(embedding("p@1", 1, 2, -3), null);
            Likeness both = new Likeness(embedding("p@1", -127, 0, 127), embedding("c@1", 4, 5));
            index.put(first, old);
            index.put(second, Likeness.NONE);
            index.refresh();
            assertThat(index.likeness(List.of(first.id(), second.id(), UUID.randomUUID())))
                    .containsOnly(entry(first.id(), old), entry(second.id(), Likeness.NONE));

            index.put(first, both);
            index.remove(second.id());
            index.refresh();
            assertThat(index.likeness(List.of(first.id(), second.id()))).containsOnly(entry(first.id(), both));
        }
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
            List.of(look, garment, green, foreign).forEach(it -> index.put(it, Likeness.NONE));
            index.refresh();

            assertThat(index.near(look, 10)).containsExactly(garment.id(), green.id());

            index.remove(garment.id());
            index.refresh();
            assertThat(index.near(look, 10)).containsExactly(green.id());
        }
    }

    private static List<String> reasons(Look one, Embedding of, Look other, Embedding than) {
        return Affinity.between(one, new Likeness(of, null), other, new Likeness(than, null), HALF)
                .reasons();
    }

    private static Embedding embedding(String model, int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return new Embedding(model, bytes);
    }

    private static double score(Look one, Likeness of, Look other, Likeness than) {
        return Affinity.between(one, of, other, than, HALF).score();
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
