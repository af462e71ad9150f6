package io.vitrine.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.demo.Selfie.Fate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SelfiesTest {

    /** What moderation calls a similar picture, bits of 256. */
    private static final int SIMILAR = 72;

    @BeforeAll
    static void withoutDesktop() {
        System.setProperty("java.awt.headless", "true");
    }

    @Test
    void tellTheWholeStory() {
        Map<Fate, Long> fates =
                Selfies.all().stream().collect(Collectors.groupingBy(Selfie::fate, Collectors.counting()));

        assertThat(fates.get(Fate.PUBLISHED)).isGreaterThanOrEqualTo(24);
        assertThat(fates.get(Fate.WAITING)).isGreaterThanOrEqualTo(4);
        assertThat(fates.get(Fate.REFUSED)).isGreaterThanOrEqualTo(3);
    }

    @Test
    void areToldApartByAuthorAndCaption() {
        assertThat(Selfies.all())
                .extracting(Selfie::key)
                .doesNotHaveDuplicates()
                .allMatch(key -> key.length() >= 16);
    }

    @Test
    void wearOnlyWhatIsInTheCatalogue() {
        assertThat(ProductPictures.all().keySet())
                .containsAll(Selfies.all().stream()
                        .flatMap(selfie -> selfie.products().stream())
                        .toList());
    }

    @Test
    void areTheSameEveryTime() {
        Selfie selfie = Selfies.all().get(0);

        assertThat(selfie.photo()).isEqualTo(selfie.photo());
    }

    @Test
    void lookDifferentFromEachOther() throws IOException {
        List<PerceptualHash> hashes = new ArrayList<>();
        for (Selfie selfie : Selfies.all()) {
            hashes.add(PerceptualHash.of(ImageIO.read(new ByteArrayInputStream(selfie.photo()))));
        }
        int last = hashes.size() - 1;

        for (int one = 0; one < last; one++) {
            for (int other = one + 1; other < last; other++) {
                assertThat(hashes.get(one).distance(hashes.get(other)))
                        .as(
                                "%s and %s",
                                Selfies.all().get(one).author(),
                                Selfies.all().get(other).author())
                        .isGreaterThan(SIMILAR);
            }
        }
        assertThat(hashes.get(last).distance(hashes.get(0))).as("the copy").isLessThan(32);
    }
}
