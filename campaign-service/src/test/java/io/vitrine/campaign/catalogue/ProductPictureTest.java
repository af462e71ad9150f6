package io.vitrine.campaign.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ProductPictureTest {

    @Test
    void becomesAJpegOfTheSizeAtWhichProductsAreShown() throws IOException {
        byte[] prepared = ProductPicture.prepare(picture("png", 2000, 1000, BufferedImage.TYPE_INT_ARGB));

        var shown = ImageIO.read(new ByteArrayInputStream(prepared));
        assertThat(shown.getWidth()).isEqualTo(640);
        assertThat(shown.getHeight()).isEqualTo(320);
        assertThat(prepared).startsWith((byte) 0xff, (byte) 0xd8);
    }

    @Test
    void standsOnWhiteWhereItIsTransparent() throws IOException {
        byte[] prepared = ProductPicture.prepare(picture("png", 64, 64, BufferedImage.TYPE_INT_ARGB));

        var shown = ImageIO.read(new ByteArrayInputStream(prepared));
        assertThat(shown.getRGB(32, 32) & 0xffffff).isEqualTo(0xffffff);
    }

    @Test
    void keepsASmallPictureAsItIs() throws IOException {
        byte[] prepared = ProductPicture.prepare(picture("jpeg", 100, 80, BufferedImage.TYPE_INT_RGB));

        assertThat(ImageIO.read(new ByteArrayInputStream(prepared)).getWidth()).isEqualTo(100);
    }

    @Test
    void isNoSvgAndNoText() {
        byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> ProductPicture.prepare(svg)).hasMessageContaining("PNG or JPEG");
    }

    @Test
    void isRefusedByItsHeaderBeforeAHugePictureIsDecoded() throws IOException {
        byte[] png = picture("png", 64, 64, BufferedImage.TYPE_INT_RGB);
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);

        assertThatThrownBy(() -> ProductPicture.prepare(png)).isInstanceOf(ProductPicture.Unusable.class);
    }

    @Test
    void isRefusedWhenItBreaksOff() throws IOException {
        byte[] png = picture("png", 400, 400, BufferedImage.TYPE_INT_RGB);

        assertThatThrownBy(() -> ProductPicture.prepare(Arrays.copyOf(png, 60)))
                .isInstanceOf(ProductPicture.Unusable.class);
    }

    private static byte[] picture(String format, int width, int height, int type) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, type), format, bytes);
        return bytes.toByteArray();
    }
}
