package io.vitrine.ingest.photo;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.vitrine.teststack.pictures.HostilePictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** The door's look at a file: signatures, headers and disguises. */
class PhotoProbeFuzzTest {

    private static final ExplicitPhotoConfig LIMITS = new ExplicitPhotoConfig();
    private static final PhotoProbe PROBE = new PhotoProbe(LIMITS);

    static Stream<byte[]> seeds() {
        return HostilePictures.seeds();
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "15s", maxExecutions = 50_000)
    void takesOnlyWhatKeepsTheLimits(byte[] bytes) throws IOException {
        Path file = Path.of("target", "fuzzed.photo");
        Files.write(file, bytes);
        if (PROBE.probe(file) instanceof PhotoHeader header) {
            assertThat((long) header.width() * header.height()).isBetween(1L, LIMITS.maxPixels());
            assertThat(Math.min(header.width(), header.height())).isGreaterThanOrEqualTo(LIMITS.minSide());
            assertThat(header.bytes()).isEqualTo(bytes.length);
        }
    }
}
