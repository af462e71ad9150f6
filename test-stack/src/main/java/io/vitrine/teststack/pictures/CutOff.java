package io.vitrine.teststack.pictures;

import static io.vitrine.teststack.pictures.Bytes.cut;
import static io.vitrine.teststack.pictures.HostilePicture.TAKEN;
import static io.vitrine.teststack.pictures.Samples.JPEG;
import static io.vitrine.teststack.pictures.Samples.PNG;
import static io.vitrine.teststack.pictures.Samples.PROGRESSIVE;
import static io.vitrine.teststack.pictures.Samples.WEBP;
import static io.vitrine.teststack.pictures.Samples.WEBP_IN_P3;
import static io.vitrine.teststack.pictures.Samples.refused;

import java.util.Arrays;
import java.util.stream.Stream;

/** Files that end too early. */
final class CutOff {

    private CutOff() {}

    static Stream<HostilePicture> all() {
        return cutOff();
    }

    private static Stream<HostilePicture> cutOff() {
        Stream<HostilePicture> inThePicture = Stream.of(0.3, 0.5, 0.75, 0.99)
                .flatMap(share -> Stream.of(
                        refused("JPEG cut off at " + share, () -> cut(JPEG, share), TAKEN, "DAMAGED"),
                        refused(
                                "progressive JPEG cut off at " + share,
                                () -> cut(PROGRESSIVE, share),
                                TAKEN,
                                "DAMAGED"),
                        refused("PNG cut off at " + share, () -> cut(PNG, share), TAKEN, "DAMAGED"),
                        refused(
                                "WebP cut off at " + share,
                                () -> cut(WEBP_IN_P3, share),
                                "photo-truncated",
                                "DAMAGED")));
        return Stream.concat(
                inThePicture,
                Stream.of(
                        refused("zero bytes", () -> new byte[0], "photo-empty", "UNSUPPORTED_TYPE"),
                        refused(
                                "JPEG of its first three bytes",
                                () -> Arrays.copyOf(JPEG, 3),
                                "photo-truncated",
                                "DAMAGED"),
                        refused(
                                "JPEG cut off in its tables",
                                () -> Arrays.copyOf(JPEG, 60),
                                "photo-truncated",
                                "DAMAGED"),
                        refused("PNG of its signature", () -> Arrays.copyOf(PNG, 8), "photo-truncated", "DAMAGED"),
                        refused(
                                "PNG cut off in its header",
                                () -> Arrays.copyOf(PNG, 25),
                                "photo-truncated",
                                "DAMAGED"),
                        refused(
                                "WebP of its first twelve bytes",
                                () -> Arrays.copyOf(WEBP, 12),
                                "photo-truncated",
                                "DAMAGED"),
                        refused("JPEG without its end", () -> Arrays.copyOf(JPEG, JPEG.length - 2), TAKEN, "DAMAGED"),
                        refused("PNG without its end", () -> Arrays.copyOf(PNG, PNG.length - 12), TAKEN, "DAMAGED")));
    }
}
