package io.vitrine.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.vitrine.ingest.photo.ExplicitPhotoConfig;
import io.vitrine.ingest.photo.PhotoFault;
import io.vitrine.ingest.photo.PhotoHeader;
import io.vitrine.ingest.photo.PhotoProbe;
import io.vitrine.ingest.photo.Probed;
import io.vitrine.teststack.pictures.HostilePicture;
import io.vitrine.teststack.pictures.HostilePictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the door says to every hostile picture: taken, or refused with a problem of its own. */
class HostilePicturesTest {

    /**
     * Headers are looked at, never pixels: the worst take milliseconds, and whoever is not done by then never will be.
     */
    private static final Duration HANGS = Duration.ofMinutes(1);

    private final PhotoProbe probe = new PhotoProbe(new ExplicitPhotoConfig());

    @TempDir
    private Path folder;

    static List<HostilePicture> pictures() {
        return HostilePictures.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void isTakenOrRefusedWithItsOwnProblem(HostilePicture hostile) throws IOException {
        byte[] bytes = hostile.file();
        Path file = folder.resolve("photo");
        Files.write(file, bytes);

        Probed probed = assertTimeoutPreemptively(HANGS, () -> probe.probe(file));

        assertThat(answer(probed)).isEqualTo(hostile.door());
        if (probed instanceof PhotoHeader header && hostile.isReadable()) {
            assertThat(List.of(header.width() + "x" + header.height(), header.height() + "x" + header.width()))
                    .as("the size at the door, before the picture is turned")
                    .contains(hostile.reading());
        }
    }

    private static String answer(Probed probed) {
        return probed instanceof PhotoFault fault ? Refusal.Kind.of(fault).code() : HostilePicture.TAKEN;
    }
}
