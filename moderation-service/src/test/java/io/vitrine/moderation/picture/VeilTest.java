package io.vitrine.moderation.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class VeilTest {

    @Test
    void theVeilKeepsTheSizeAndNoDetail() throws IOException {
        byte[] photo = ((Picture) new PictureReader(PictureLimits.DEFAULT).read(SamplePictures.photo("astronaut.png")))
                .renditions()
                .get(0)
                .jpeg();

        BufferedImage before = ImageIO.read(new ByteArrayInputStream(photo));
        BufferedImage after = ImageIO.read(new ByteArrayInputStream(Veil.over(photo)));

        assertThat(after.getWidth()).isEqualTo(before.getWidth());
        assertThat(after.getHeight()).isEqualTo(before.getHeight());
        assertThat(steps(after)).isLessThan(steps(before) / 3);
    }

    /** How much neighbours differ, summed along all rows: what edges and texture give. */
    private static long steps(BufferedImage picture) {
        long steps = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 1; x < picture.getWidth(); x++) {
                steps += Math.abs(green(picture, x, y) - green(picture, x - 1, y));
            }
        }
        return steps;
    }

    private static int green(BufferedImage picture, int x, int y) {
        return picture.getRGB(x, y) >> 8 & 0xFF;
    }
}
