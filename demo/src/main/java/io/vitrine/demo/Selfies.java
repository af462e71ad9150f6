package io.vitrine.demo;

import io.vitrine.demo.Selfie.Fate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The selfies of the demo, in the order in which they are shared. */
final class Selfies {

    private static final List<Selfie> PICTURES = Stream.of(
                    new Neighbours(),
                    new Holidaymakers(),
                    new Colleagues(),
                    new Travellers(),
                    new Guests(),
                    new Staff())
            .flatMap(album -> album.selfies().stream())
            .toList();

    private static final List<Selfie> ALL = collect();

    private Selfies() {}

    /** Those that stay. */
    static List<Selfie> all() {
        return ALL;
    }

    /** Those that do not. */
    static List<Selfie> takenBack() {
        return PICTURES.stream()
                .filter(selfie -> selfie.fate() == Fate.WITHDRAWN)
                .toList();
    }

    /** Whose picture is put into the hash bank. */
    static Selfie notAgain() {
        return by("Deals Daily");
    }

    /** What the brand's own system brings from a social network. */
    static List<Selfie> imported() {
        return new Celebrities().selfies();
    }

    /** What comes back in another campaign after it was put there. */
    static Selfie comeback() {
        return notAgain()
                .copied(
                        DemoCampaign.TEAM.slug(),
                        "Outlet Finds",
                        "Best prices in town #facesofnord",
                        Fate.WAITING,
                        null);
    }

    private static List<Selfie> collect() {
        List<Selfie> selfies = new ArrayList<>(PICTURES);
        selfies.removeIf(selfie -> selfie.fate() == Fate.WITHDRAWN);
        Selfie first = selfies.get(0);
        selfies.add(first.copied(
                first.campaign(),
                "best.of.ootd",
                "Look what I wear today #ootd #denim",
                Fate.REFUSED,
                "near-duplicate"));
        return List.copyOf(selfies);
    }

    private static Selfie by(String author) {
        return ALL.stream()
                .filter(selfie -> selfie.author().equals(author))
                .findFirst()
                .orElseThrow();
    }
}
