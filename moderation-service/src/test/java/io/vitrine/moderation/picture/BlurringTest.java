package io.vitrine.moderation.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.icc.IccDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is left of a face, and of all around it, in every size. */
class BlurringTest {

    /** The astronaut's face, forehead to chin. */
    private static final Box FACE = new Box(0.36, 0.13, 0.16, 0.16);

    private static final Blurring BLURRING = new Blurring(80L << 20);
    private static final Picture ASTRONAUT = read(SamplePictures.jpeg(large(), 0.95));

    static List<Rendition> everySize() {
        return ASTRONAUT.renditions();
    }

    @Test
    void thereAreThreeSizesToLookAt() {
        assertThat(everySize()).extracting(Rendition::width).containsExactly(320, 640, 1280);
    }

    @ParameterizedTest
    @MethodSource("everySize")
    void aFoundFaceCarriesNoDetailAnyMore(Rendition sharp) {
        Rendition blurred = BLURRING.blur(sharp, new BlurPlan(List.of(FACE), List.of(), List.of()));

        Grey before = Grey.of(sharp);
        Grey after = Grey.of(blurred);
        assertThat(before.detail(FACE, sharp.width() / 64)).isGreaterThan(15);
        assertThat(after.detail(FACE, sharp.width() / 64)).isLessThan(1.5);
        assertThat(Math.abs(before.correlationOfDetail(after, FACE, sharp.width() / 64)))
                .isLessThan(0.2);
        assertThat(blurred.width()).isEqualTo(sharp.width());
        assertThat(blurred.height()).isEqualTo(sharp.height());
    }

    /** The whole box and the margin around it: hair, ears and chin go too. */
    @ParameterizedTest
    @MethodSource("everySize")
    void theMarginGoesWithTheFace(Rendition sharp) {
        Rendition blurred = BLURRING.blur(sharp, new BlurPlan(List.of(FACE), List.of(), List.of()));

        Box hair = new Box(FACE.x() + 0.03, FACE.y() - 0.03, FACE.width() - 0.06, 0.02);
        assertThat(Grey.of(blurred).detail(hair, sharp.width() / 64)).isLessThan(2);
    }

    @ParameterizedTest
    @MethodSource("everySize")
    void whatLiesOutsideStaysAsItWas(Rendition sharp) {
        Rendition blurred = BLURRING.blur(sharp, new BlurPlan(List.of(FACE), List.of(), List.of()));

        Box oval = FACE.scaled(Blurring.FOUND_MARGIN);
        // A JPEG's blocks of 16 px are coded as one, so those that the oval touches may change as well.
        double rim = 17.0 / sharp.width();
        assertThat(psnr(sharp, blurred, (x, y) -> !within(oval, rim, x, y))).isGreaterThan(42);
    }

    @Test
    void aMainFaceBesideABystanderStaysWhole() {
        Rendition sharp = everySize().get(2);
        Box besides = new Box(FACE.x() + FACE.width(), FACE.y(), FACE.width() * 0.8, FACE.height() * 0.8);

        Rendition blurred = BLURRING.blur(sharp, new BlurPlan(List.of(besides), List.of(FACE), List.of()));
        Rendition careless = BLURRING.blur(sharp, new BlurPlan(List.of(besides), List.of(), List.of()));

        double rim = 17.0 / sharp.width();
        BiPredicate<Double, Double> inFace = (x, y) -> within(FACE, -rim, x, y);
        assertThat(psnr(sharp, blurred, inFace)).isGreaterThan(40);
        assertThat(psnr(sharp, careless, inFace)).isLessThan(35);
    }

    @Test
    void aDrawnBoxGoesWholeWhateverItCovers() {
        Rendition sharp = everySize().get(2);

        Rendition blurred = BLURRING.blur(sharp, new BlurPlan(List.of(), List.of(FACE), List.of(FACE)));

        Grey after = Grey.of(blurred);
        double corner = FACE.width() / 4;
        for (double x : new double[] {FACE.x(), FACE.x() + FACE.width() - corner}) {
            for (double y : new double[] {FACE.y(), FACE.y() + FACE.height() - corner}) {
                assertThat(after.detail(new Box(x, y, corner, corner), sharp.width() / 64))
                        .isLessThan(2.5);
            }
        }
    }

    @Test
    void twoFacesThatDifferOnlyInDetailComeOutAlike() {
        Rendition sharp = everySize().get(2);
        BufferedImage other = SamplePictures.image(sharp.jpeg());
        scramble(other, FACE, Blurring.BLOCKS);
        Rendition stranger = new Rendition(sharp.width(), sharp.height(), SamplePictures.jpeg(other, 0.95));
        var plan = new BlurPlan(List.of(FACE), List.of(), List.of());
        Box inner = FACE.scaled(0.6);

        double apart = Grey.of(sharp).difference(Grey.of(stranger), inner);
        double alike = Grey.of(BLURRING.blur(sharp, plan)).difference(Grey.of(BLURRING.blur(stranger, plan)), inner);

        assertThat(apart).isGreaterThan(10);
        assertThat(alike).isLessThan(apart / 6);
    }

    @Test
    void facesAtAndBeyondTheEdgeAreBlurredAsFarAsTheyAreSeen() {
        Rendition sharp = everySize().get(1);
        var plan = new BlurPlan(
                List.of(new Box(0.95, 0.4, 0.2, 0.2), new Box(-0.05, -0.05, 0.12, 0.12), new Box(1.5, 1.5, 0.1, 0.1)),
                List.of(),
                List.of(new Box(0, 0.9, 0.1, 0.1)));

        Rendition blurred = BLURRING.blur(sharp, plan);

        assertThat(Grey.of(blurred).detail(new Box(0.96, 0.42, 0.04, 0.16), 10)).isLessThan(1.5);
        assertThat(Grey.of(blurred).detail(new Box(0, 0.9, 0.1, 0.1), 10)).isLessThan(1.5);
    }

    @Test
    void aBlurredRenditionHasNoMetadata() throws Exception {
        Rendition blurred = BLURRING.blur(everySize().get(2), new BlurPlan(List.of(FACE), List.of(), List.of()));

        var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(blurred.jpeg()));
        assertThat(metadata.getDirectoriesOfType(ExifDirectoryBase.class)).isEmpty();
        assertThat(metadata.getDirectoriesOfType(XmpDirectory.class)).isEmpty();
        assertThat(metadata.getDirectoriesOfType(IccDirectory.class)).isEmpty();
    }

    @Test
    void aBoxHasAPlaceAndASize() {
        assertThatThrownBy(() -> new Box(0, 0, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Box(Double.NaN, 0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean within(Box box, double rim, double x, double y) {
        double across = (x - box.x() - box.width() / 2) / (box.width() / 2 + rim);
        double down = (y - box.y() - box.height() / 2) / (box.height() / 2 + rim);
        return across * across + down * down <= 1;
    }

    /** Turns each part of what will be one colour around by itself: other features, the same means. */
    private static void scramble(BufferedImage image, Box box, int parts) {
        Box wide = box.scaled(Blurring.FOUND_MARGIN);
        int side = (int) Math.round(box.width() * image.getWidth() / parts);
        int left = (int) Math.floor(wide.x() * image.getWidth()) - 1;
        int top = (int) Math.floor(wide.y() * image.getHeight()) - 1;
        for (int by = top; by < top + wide.height() * image.getHeight() - side; by += side) {
            for (int bx = left; bx < left + wide.width() * image.getWidth() - side; bx += side) {
                int[] part = image.getRGB(bx, by, side, side, null, 0, side);
                int[] turned = new int[part.length];
                for (int i = 0; i < part.length; i++) {
                    turned[part.length - 1 - i] = part[i];
                }
                image.setRGB(bx, by, side, side, turned, 0, side);
            }
        }
    }

    private static double psnr(Rendition one, Rendition other, BiPredicate<Double, Double> where) {
        int[] a = rgb(one);
        int[] b = rgb(other);
        double sum = 0;
        long count = 0;
        for (int i = 0; i < a.length; i++) {
            double x = (i % one.width() + 0.5) / one.width();
            double y = (i / one.width() + 0.5) / one.height();
            if (where.test(x, y)) {
                for (int shift = 0; shift <= 16; shift += 8) {
                    int d = (a[i] >> shift & 0xff) - (b[i] >> shift & 0xff);
                    sum += d * d;
                    count++;
                }
            }
        }
        assertThat(count).isPositive();
        return 10 * Math.log10(255.0 * 255 / (sum / count));
    }

    private static int[] rgb(Rendition rendition) {
        return SamplePictures.image(rendition.jpeg())
                .getRGB(0, 0, rendition.width(), rendition.height(), null, 0, rendition.width());
    }

    private static Picture read(byte[] file) {
        return (Picture) new PictureReader(PictureLimits.DEFAULT).read(file);
    }

    private static BufferedImage large() {
        BufferedImage photo = SamplePictures.image(SamplePictures.photo("astronaut.png"));
        BufferedImage large = new BufferedImage(1280, 1280, BufferedImage.TYPE_INT_RGB);
        var g = large.createGraphics();
        g.setRenderingHint(
                java.awt.RenderingHints.KEY_INTERPOLATION, java.awt.RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(photo, 0, 0, 1280, 1280, null);
        g.dispose();
        return large;
    }

    /** The brightness of a picture's pixels, 0 to 255. */
    private record Grey(int width, int height, double[] values) {

        static Grey of(Rendition rendition) {
            int[] rgb = rgb(rendition);
            double[] values = new double[rgb.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = 0.299 * (rgb[i] >> 16 & 0xff) + 0.587 * (rgb[i] >> 8 & 0xff) + 0.114 * (rgb[i] & 0xff);
            }
            return new Grey(rendition.width(), rendition.height(), values);
        }

        /** The standard deviation of what differs from the mean of the neighbourhood of {@code window} px. */
        double detail(Box box, int window) {
            double[] high = high(box, window);
            double sum = 0;
            for (double value : high) {
                sum += value * value;
            }
            return Math.sqrt(sum / high.length);
        }

        /** How much the detail of one tells about the detail of the other, -1 to 1. */
        double correlationOfDetail(Grey other, Box box, int window) {
            double[] mine = high(box, window);
            double[] theirs = other.high(box, window);
            double both = 0;
            double one = 0;
            double two = 0;
            for (int i = 0; i < mine.length; i++) {
                both += mine[i] * theirs[i];
                one += mine[i] * mine[i];
                two += theirs[i] * theirs[i];
            }
            return both / Math.sqrt(one * two + 1e-9);
        }

        double difference(Grey other, Box box) {
            double sum = 0;
            int count = 0;
            for (int y = (int) (box.y() * height); y < (box.y() + box.height()) * height; y++) {
                for (int x = (int) (box.x() * width); x < (box.x() + box.width()) * width; x++) {
                    sum += Math.abs(values[y * width + x] - other.values[y * width + x]);
                    count++;
                }
            }
            return sum / count;
        }

        private double[] high(Box box, int window) {
            int left = (int) (box.x() * width);
            int top = (int) (box.y() * height);
            int right = Math.min(width, (int) ((box.x() + box.width()) * width));
            int bottom = Math.min(height, (int) ((box.y() + box.height()) * height));
            double[][] sums = sums(left, top, right, bottom);
            double[] high = new double[(right - left) * (bottom - top)];
            int at = 0;
            for (int y = 0; y < bottom - top; y++) {
                for (int x = 0; x < right - left; x++) {
                    high[at++] = values[(top + y) * width + left + x] - mean(sums, x, y, window / 2);
                }
            }
            return high;
        }

        /** In row y and column x the sum of all above and left of that pixel. */
        private double[][] sums(int left, int top, int right, int bottom) {
            double[][] sums = new double[bottom - top + 1][right - left + 1];
            for (int y = 1; y < sums.length; y++) {
                for (int x = 1; x < sums[y].length; x++) {
                    sums[y][x] = values[(top + y - 1) * width + left + x - 1]
                            + sums[y - 1][x]
                            + sums[y][x - 1]
                            - sums[y - 1][x - 1];
                }
            }
            return sums;
        }

        private static double mean(double[][] sums, int x, int y, int reach) {
            int left = Math.max(0, x - reach);
            int top = Math.max(0, y - reach);
            int right = Math.min(sums[0].length - 1, x + reach + 1);
            int bottom = Math.min(sums.length - 1, y + reach + 1);
            double sum = sums[bottom][right] - sums[top][right] - sums[bottom][left] + sums[top][left];
            return sum / ((right - left) * (bottom - top));
        }
    }
}
