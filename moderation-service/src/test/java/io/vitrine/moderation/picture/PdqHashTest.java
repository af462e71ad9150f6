package io.vitrine.moderation.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdqHashTest {

    private static final String HEX = "f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22";

    @Test
    void isWrittenAndReadAsOtherToolsDo() {
        PdqHash hash = PdqHash.ofHex(HEX);

        assertThat(hash.toString()).isEqualTo(HEX);
        assertThat(PdqHash.ofHex(HEX.toUpperCase(Locale.ROOT))).isEqualTo(hash);
        // the last digits are the lowest bits: 0x22 sets bits 1 and 5
        assertThat(hash.a() & 0xff).isEqualTo(0x22);
        assertThat(hash.d() >>> 56).isEqualTo(0xf8);
        assertThat(hash.ones()).isEqualTo(new java.math.BigInteger(HEX, 16).bitCount());
    }

    @Test
    void survivesItsBytes() {
        PdqHash hash = PdqHash.ofHex(HEX);

        assertThat(PdqHash.ofBytes(hash.toBytes())).isEqualTo(hash);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "f8", "g8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22"})
    void refusesWhatIsNone(String text) {
        assertThatThrownBy(() -> PdqHash.ofHex(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void turnedIsAboutTheMirrorImage() {
        for (String photo : new String[] {"coffee.png", "astronaut.png", "chelsea.png", "rocket.jpg"}) {
            Picture picture = (Picture) new PictureReader(PictureLimits.DEFAULT).read(SamplePictures.photo(photo));

            assertThat(picture.fingerprint()
                            .upright()
                            .turned()
                            .distance(picture.fingerprint().mirrored()))
                    .as(photo)
                    .isLessThanOrEqualTo(16);
        }
    }
}
