package io.vitrine.moderation.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.vitrine.teststack.pictures.HostilePictures;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** The guard before native code, with what is under it: JPEG's, PNG's and WebP's structure, EXIF's orientation. */
class PictureHeaderFuzzTest {

    static Stream<byte[]> seeds() {
        return HostilePictures.seeds();
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "15s", maxExecutions = 100_000)
    void givesAHeaderOrAReason(byte[] file) {
        try {
            PictureHeader header = PictureHeader.of(file);
            assertThat(header.width()).isNotNegative();
            assertThat(header.height()).isNotNegative();
            if (header.pixels() <= PictureLimits.DEFAULT.pixels()) {
                assertThat(header.nativeBytes()).isBetween(0L, 16 * header.pixels() + 16);
            }
            assertThat(header.iccProfile() == null
                            || header.iccProfile().length <= PictureHeader.LONGEST_PROFILE + 8192)
                    .isTrue();
        } catch (RefusedFile expected) {
            assertThat(expected.reason().detail()).isNotBlank();
        }
    }
}
