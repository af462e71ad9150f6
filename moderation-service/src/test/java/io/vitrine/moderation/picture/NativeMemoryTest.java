package io.vitrine.moderation.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.teststack.pictures.HostilePicture;
import io.vitrine.teststack.pictures.HostilePictures;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What reading takes is what was reserved for it, measured by the kernel in a process that does nothing else. */
@EnabledOnOs(OS.LINUX)
class NativeMemoryTest {

    /** Code that is paged in, compiled code, the allocator's own, kB. */
    private static final long SLACK = 24 << 10;

    @TempDir
    private Path folder;

    @Test
    void noPictureTakesMoreThanWasReservedForIt() throws IOException, InterruptedException {
        SoftAssertions all = new SoftAssertions();
        Process process = start();
        try (Writer paths = process.outputWriter(StandardCharsets.UTF_8);
                BufferedReader figures = process.inputReader(StandardCharsets.UTF_8)) {
            measure(paths, figures, HostilePictures.named("progressive JPEG"));
            for (HostilePicture hostile : largeOnes()) {
                long[] measured = measure(paths, figures, hostile);
                all.assertThat(measured[1] - measured[0])
                        .as("kB that “%s” took", hostile)
                        .isLessThanOrEqualTo(measured[2] + SLACK);
            }
        } finally {
            process.destroy();
        }
        assertThat(process.waitFor()).as("the end of the process").isIn(0, 143);
        all.assertAll();
    }

    /** Files or pictures of some size; the others take less than the slack, whatever they do. */
    private static List<HostilePicture> largeOnes() {
        List<HostilePicture> large = HostilePictures.all().stream()
                .filter(hostile -> hostile.reading().matches("\\d{4,}x\\d{4,}") || hostile.file().length > 100_000)
                .toList();
        assertThat(large).hasSizeGreaterThan(15);
        return large;
    }

    private long[] measure(Writer paths, BufferedReader figures, HostilePicture hostile) throws IOException {
        Path file = folder.resolve("picture");
        Files.write(file, hostile.file());
        paths.write(file + "\n");
        paths.flush();
        String line = figures.readLine();
        assertThat(line).as("the process lives after “%s”", hostile).isNotNull();
        String[] words = line.split(" ");
        return new long[] {Long.parseLong(words[0]), Long.parseLong(words[1]), Long.parseLong(words[2])};
    }

    private static Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xms160m",
                        "-Xmx160m",
                        "-XX:+AlwaysPreTouch",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadingAlone.class.getName()))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        // what was freed goes back to the kernel at once, so that the next picture has to ask for it again
        builder.environment().put("MALLOC_MMAP_THRESHOLD_", "65536");
        builder.environment().put("MALLOC_TRIM_THRESHOLD_", "65536");
        return builder.start();
    }
}
