package io.vitrine.demo;

import io.vitrine.demo.Selfie.Fate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All selfies of the demo, in the order in which they are shared. */
final class Selfies {

    private static final List<Selfie> ALL = collect();

    private Selfies() {}

    static List<Selfie> all() {
        return ALL;
    }

    private static List<Selfie> collect() {
        List<Selfie> selfies =
                new ArrayList<>(Stream.of(new Neighbours(), new Holidaymakers(), new Colleagues(), new Travellers())
                        .flatMap(album -> album.selfies().stream())
                        .toList());
        selfies.add(copyOf(selfies.get(0)));
        return List.copyOf(selfies);
    }

    /** What somebody saved from the gallery and shares as their own. */
    private static Selfie copyOf(Selfie original) {
        return new Selfie(
                "best.of.ootd",
                "Look what I wear today #ootd #denim",
                Fate.REFUSED,
                "near-duplicate",
                List.of(),
                original.scene(),
                true);
    }
}
