package io.vitrine.moderation.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {

    private static final List<String> PHOTOS = List.of("astronaut.png", "chelsea.png", "coffee.png", "rocket.jpg");

    private final PictureReader reader = new PictureReader(PictureLimits.DEFAULT);

    @ParameterizedTest
    @ValueSource(strings = {"astronaut.png", "chelsea.png", "coffee.png", "rocket.jpg"})
    void recognisesAPhotoAfterRecompressionAndScaling(String photo) {
        byte[] original = SamplePictures.photo(photo);
        BufferedImage image = SamplePictures.image(original);
        Fingerprint known = fingerprint(original);

        assertThat(known.isReliable()).isTrue();
        assertThat(distance(known, fingerprint(original))).isZero();
        assertThat(distance(known, fingerprint(SamplePictures.jpeg(image, 0.3))))
                .isLessThanOrEqualTo(31);
        assertThat(distance(known, fingerprint(SamplePictures.jpeg(scaled(image, 0.6), 0.8))))
                .isLessThanOrEqualTo(31);
        assertThat(distance(known, fingerprint(SamplePictures.jpeg(scaled(image, 2.5), 0.8))))
                .isLessThanOrEqualTo(31);
    }

    @ParameterizedTest
    @ValueSource(strings = {"astronaut.png", "chelsea.png", "coffee.png", "rocket.jpg"})
    void recognisesAMirroredPhoto(String photo) {
        BufferedImage image = SamplePictures.image(SamplePictures.photo(photo));
        AffineTransform mirror = AffineTransform.getScaleInstance(-1, 1);
        mirror.translate(-image.getWidth(), 0);
        BufferedImage mirrored = drawn(image, mirror, image.getWidth(), image.getHeight());

        Fingerprint known = fingerprint(SamplePictures.photo(photo));
        Fingerprint found = fingerprint(SamplePictures.jpeg(mirrored, 0.8));

        assertThat(known.upright().distance(found.upright())).isGreaterThan(72);
        assertThat(known.upright().distance(found.mirrored())).isLessThanOrEqualTo(31);
    }

    @Test
    void tellsDifferentPhotosApart() {
        for (String one : PHOTOS) {
            for (String other : PHOTOS) {
                if (!one.equals(other)) {
                    Fingerprint a = fingerprint(SamplePictures.photo(one));
                    Fingerprint b = fingerprint(SamplePictures.photo(other));

                    assertThat(distance(a, b)).as("%s and %s", one, other).isGreaterThan(72);
                    assertThat(a.upright().distance(b.mirrored())).isGreaterThan(72);
                }
            }
        }
    }

    @Test
    void saysThatAnEvenPictureTellsLittle() {
        Fingerprint even = fingerprint(SamplePictures.jpeg(SamplePictures.plain(500, 500, Color.GRAY), 0.9));

        assertThat(even.isReliable()).isFalse();
    }

    @Test
    void keepsAHashThroughStorage() {
        PdqHash hash = new PdqHash(1, -2, Long.MIN_VALUE, 0x0123456789abcdefL);

        assertThat(PdqHash.ofBytes(hash.toBytes())).isEqualTo(hash);
        assertThat(hash).hasToString("0123456789abcdef8000000000000000fffffffffffffffe0000000000000001");
        assertThat(hash.distance(new PdqHash(~1L, 1, Long.MAX_VALUE, ~0x0123456789abcdefL)))
                .isEqualTo(256);
    }

    private Fingerprint fingerprint(byte[] file) {
        return ((Picture) reader.read(file)).fingerprint();
    }

    private static int distance(Fingerprint a, Fingerprint b) {
        return a.upright().distance(b.upright());
    }

    private static BufferedImage scaled(BufferedImage image, double scale) {
        return drawn(image, AffineTransform.getScaleInstance(scale, scale), (int) (image.getWidth() * scale), (int)
                (image.getHeight() * scale));
    }

    private static BufferedImage drawn(BufferedImage image, AffineTransform transform, int width, int height) {
        BufferedImage target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = target.createGraphics();
        g.drawImage(image, new AffineTransformOp(transform, AffineTransformOp.TYPE_BILINEAR), 0, 0);
        g.dispose();
        return target;
    }
}
