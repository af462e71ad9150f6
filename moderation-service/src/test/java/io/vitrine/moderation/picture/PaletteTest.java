package io.vitrine.moderation.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaletteTest {

    private final PictureReader reader = new PictureReader(PictureLimits.DEFAULT);

    @Test
    void givesTheColoursOfAFlagByTheirShare() {
        BufferedImage flag = SamplePictures.plain(800, 600, new Color(0x205090));
        Graphics2D g = flag.createGraphics();
        g.setColor(new Color(0xf0c020));
        g.fillRect(0, 0, 800, 150);
        g.dispose();

        List<Colour> palette = palette(SamplePictures.encoded(flag, "png"));

        assertThat(palette).hasSize(2);
        assertNear(palette.get(0).rgb(), 0x205090);
        assertNear(palette.get(1).rgb(), 0xf0c020);
        assertThat(palette.get(0).share()).isCloseTo(0.75, within(0.03));
        assertThat(palette.get(1).share()).isCloseTo(0.25, within(0.03));
    }

    @Test
    void givesOneColourForAnEvenPicture() {
        List<Colour> palette = palette(SamplePictures.jpeg(SamplePictures.plain(300, 300, Color.WHITE), 0.9));

        assertThat(palette).containsExactly(new Colour("#ffffff", 1));
    }

    @Test
    void givesAPhotoAtMostSixColoursThatMakeUpTheWhole() {
        List<Colour> palette = palette(SamplePictures.photo("coffee.png"));

        assertThat(palette).hasSizeBetween(3, 6);
        assertThat(palette).allMatch(colour -> colour.rgb().matches("#[0-9a-f]{6}"));
        assertThat(palette).isSortedAccordingTo((a, b) -> Double.compare(b.share(), a.share()));
        assertThat(palette.stream().mapToDouble(Colour::share).sum()).isCloseTo(1, within(0.005));
        assertThat(palette(SamplePictures.photo("coffee.png"))).isEqualTo(palette);
    }

    private List<Colour> palette(byte[] file) {
        return ((Picture) reader.read(file)).palette();
    }

    private static void assertNear(String rgb, int expected) {
        int actual = Integer.parseInt(rgb.substring(1), 16);
        for (int shift = 0; shift <= 16; shift += 8) {
            assertThat(actual >> shift & 0xff).as(rgb).isCloseTo(expected >> shift & 0xff, within(3));
        }
    }
}
