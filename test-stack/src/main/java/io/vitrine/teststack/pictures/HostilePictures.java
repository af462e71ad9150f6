package io.vitrine.teststack.pictures;

import java.util.List;
import java.util.stream.Stream;

/** The table of hostile and odd pictures. A new one is one line here; ingest and moderation are tested with it. */
public final class HostilePictures {

    /** Stands in every file that hides something; no rendition may contain it. */
    public static final String PAYLOAD = "vitrine-payload-7f3a";

    private static final int LARGEST_SEED = 20_000;

    private HostilePictures() {}

    /** All of them. */
    public static List<HostilePicture> all() {
        return Stream.of(CutOff.all(), Bombs.all(), Disguised.all(), Honest.all(), Broken.all())
                .flatMap(pictures -> pictures)
                .toList();
    }

    /** Files of at most 20 kB, quickly made: what a fuzzer begins with. */
    public static Stream<byte[]> seeds() {
        return Stream.of(CutOff.all(), Disguised.all(), Honest.all(), Broken.all())
                .flatMap(pictures -> pictures)
                .filter(picture -> !picture.name().contains("MB"))
                .map(HostilePicture::file)
                .filter(file -> file.length <= LARGEST_SEED);
    }

    /** The one of that name. */
    public static HostilePicture named(String name) {
        return all().stream()
                .filter(picture -> picture.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no picture " + name));
    }
}
