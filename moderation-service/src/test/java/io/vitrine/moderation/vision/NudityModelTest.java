package io.vitrine.moderation.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vitrine.moderation.picture.Pixels;
import io.vitrine.moderation.picture.SamplePictures;
import io.vitrine.moderation.vision.NudityModel.Classes;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NudityModelTest {

    /** The largest difference from nsfwjs that counts as the same answer. */
    private static final double A_THOUSANDTH = 0.001;

    private static final NudityModel MIDDLE = NudityModel.middle();
    private static final NudityModel SMALL = NudityModel.small();

    @ParameterizedTest
    @ValueSource(strings = {"astronaut.png", "chelsea.png", "coffee.png"})
    void givesWhatNsfwjsGives(String photo) throws Exception {
        NudityModel.Input photographed = NudityModel.input(pixels(photo));

        assertSame(MIDDLE.classify(photographed), reference("mobilenet_v2_mid", photo));
        assertSame(SMALL.classify(photographed), reference("mobilenet_v2", photo));
    }

    @ParameterizedTest
    @ValueSource(strings = {"astronaut.png", "chelsea.png", "coffee.png"})
    void oneLookTellsTheKindsAndTheEmbedding(String photo) throws Exception {
        NudityModel.Input photographed = NudityModel.input(pixels(photo));
        NudityModel.Described described = MIDDLE.describe(photographed);

        assertThat(described.classes()).isEqualTo(MIDDLE.classify(photographed));
        assertThat(described.embedding().values()).hasSize(1792);
        assertThat(described.embedding().model()).isEqualTo("nsfwjs-4.4.0/mobilenet-v2-mid");
    }

    @Test
    void theSamePictureCutAndOthersAreToldApartByTheirEmbeddings() throws Exception {
        byte[] coffee = embedding(pixels("coffee.png"));
        Pixels whole = pixels("coffee.png");
        byte[] cut = embedding(inside(whole, whole.width() / 12, whole.height() / 12));

        double same = cosine(coffee, cut);
        double astronaut = cosine(coffee, embedding(pixels("astronaut.png")));
        double cat = cosine(coffee, embedding(pixels("chelsea.png")));

        assertThat(same).isGreaterThan(0.8);
        assertThat(astronaut).isLessThan(same - 0.2);
        assertThat(cat).isLessThan(same - 0.2);
    }

    private static byte[] embedding(Pixels pixels) throws Exception {
        return MIDDLE.describe(NudityModel.input(pixels)).embedding().values();
    }

    private static Pixels inside(Pixels pixels, int beside, int above) {
        int width = pixels.width() - 2 * beside;
        int height = pixels.height() - 2 * above;
        byte[] bgr = new byte[width * height * 3];
        for (int y = 0; y < height; y++) {
            System.arraycopy(pixels.bgr(), 3 * ((y + above) * pixels.width() + beside), bgr, 3 * y * width, 3 * width);
        }
        return new Pixels(width, height, bgr);
    }

    private static double cosine(byte[] a, byte[] b) {
        long both = 0;
        long one = 0;
        long other = 0;
        for (int i = 0; i < a.length; i++) {
            both += a[i] * b[i];
            one += a[i] * a[i];
            other += b[i] * b[i];
        }
        return both / Math.sqrt((double) one * other);
    }

    @Test
    void manyThreadsGetTheAnswersOfOne() throws Exception {
        NudityModel.Input pixels = NudityModel.input(pixels("astronaut.png"));
        Classes alone = MIDDLE.classify(pixels);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Classes>> same = IntStream.range(0, 16)
                    .<Callable<Classes>>mapToObj(i -> () -> MIDDLE.classify(pixels))
                    .toList();
            for (Future<Classes> answer : threads.invokeAll(same)) {
                assertThat(answer.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void looksAtPicturesOfAnyShape() throws Exception {
        for (int[] size : new int[][] {{1, 1}, {640, 2}, {2, 640}, {223, 225}}) {
            Classes classes =
                    SMALL.classify(NudityModel.input(new Pixels(size[0], size[1], new byte[size[0] * size[1] * 3])));

            assertThat(classes.drawing() + classes.hentai() + classes.neutral() + classes.porn() + classes.sexy())
                    .isCloseTo(1, within(A_THOUSANDTH));
        }
    }

    private static void assertSame(Classes ours, JsonNode theirs) {
        assertThat(ours.drawing()).isCloseTo(theirs.path("drawing").asDouble(), within(A_THOUSANDTH));
        assertThat(ours.hentai()).isCloseTo(theirs.path("hentai").asDouble(), within(A_THOUSANDTH));
        assertThat(ours.neutral()).isCloseTo(theirs.path("neutral").asDouble(), within(A_THOUSANDTH));
        assertThat(ours.porn()).isCloseTo(theirs.path("porn").asDouble(), within(A_THOUSANDTH));
        assertThat(ours.sexy()).isCloseTo(theirs.path("sexy").asDouble(), within(A_THOUSANDTH));
    }

    private static JsonNode reference(String model, String photo) throws IOException {
        JsonNode all =
                new ObjectMapper().readTree(NudityModelTest.class.getResourceAsStream("/nsfwjs/probabilities.json"));
        JsonNode found = all.path("models").path(model).path(photo);
        assertThat(found.path("neutral").isNumber()).as(model + " " + photo).isTrue();
        return found;
    }

    /** As they are in the file, unscaled: what nsfwjs was given too. */
    static Pixels pixels(String photo) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(SamplePictures.photo(photo)));
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] bgr = new byte[width * height * 3];
        for (int i = 0; i < width * height; i++) {
            int rgb = image.getRGB(i % width, i / width);
            bgr[3 * i] = (byte) rgb;
            bgr[3 * i + 1] = (byte) (rgb >> 8);
            bgr[3 * i + 2] = (byte) (rgb >> 16);
        }
        return new Pixels(width, height, bgr);
    }
}
