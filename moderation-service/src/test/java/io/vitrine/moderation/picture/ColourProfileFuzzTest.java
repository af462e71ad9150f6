package io.vitrine.moderation.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.vitrine.teststack.pictures.DisplayP3;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Colour profiles come from the file, and their reader is native code too. */
class ColourProfileFuzzTest {

    static Stream<byte[]> seeds() {
        return Stream.of(DisplayP3.profile());
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10s", maxExecutions = 50_000)
    void convertsOrLeavesThePixels(byte[] profile) {
        byte[] pixels = new byte[4 * 4 * 3];

        ColourProfile.toSrgb(pixels, 4, 4, profile);

        assertThat(pixels).hasSize(4 * 4 * 3);
    }
}
