package io.vitrine.moderation.picture;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A process that reads pictures and does nothing else: takes the path of a file a line, answers with the memory that
 * the process had before and at most, both in kB, and what was reserved for it. Its heap does not grow, so that all
 * growth is native. Linux only.
 */
final class ReadingAlone {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Path PEAK_FROM_NOW_ON = Path.of("/proc/self/clear_refs");

    private ReadingAlone() {}

    public static void main(String[] arguments) throws IOException {
        PictureReader reader = new PictureReader(PictureLimits.DEFAULT);
        BufferedReader paths = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String path = paths.readLine(); path != null; path = paths.readLine()) {
            byte[] file = Files.readAllBytes(Path.of(path));
            Files.writeString(PEAK_FROM_NOW_ON, "5");
            long before = kilobytes("VmRSS:");
            reader.read(file);
            System.out.println(before + " " + kilobytes("VmHWM:") + " " + reserved(file) / 1024);
        }
    }

    private static long reserved(byte[] file) {
        try {
            PictureHeader header = PictureHeader.of(file);
            return header.pixels() > PictureLimits.DEFAULT.pixels() ? 0 : PictureReader.nativeBytes(file, header);
        } catch (RefusedFile e) {
            return 0;
        }
    }

    private static long kilobytes(String field) throws IOException {
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith(field))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
