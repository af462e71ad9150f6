package io.vitrine.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * What screening a selfie costs in a process that does nothing else, with models, beside a peer on the same photos: for
 * the work that both do, in turns, and for the whole. What counts is the processor time of the whole process; the clock
 * also counts what else the machine does.
 */
final class AloneScreening {

    private static final int ROUNDS = 7;
    private static final int WARM_UP = 4;
    private static final int TIMES = 2;
    private static final int WHOLE_TIMES = 6;
    private static final double WANTED_RATIO = 3;
    private static final double HALF = 0.5;
    private static final double NANOS = 1e9;
    private static final double NANOS_PER_MILLI = 1e6;

    /** The steps of which more than so much is worth a line, ms. */
    private static final double WORTH_A_LINE = 0.5;

    private final Workshop workshop;
    private final Report report;
    private final ScreeningPhotos photos;

    AloneScreening(Workshop workshop, Report report) {
        this.workshop = workshop;
        this.report = report;
        this.photos = new ScreeningPhotos(workshop);
    }

    /** The size of a photo, px. */
    private enum Size {
        LARGE("12 MP", 3000, 4000),
        SMALL("2 MP", 1200, 1600);

        private final String title;
        private final int width;
        private final int height;

        Size(String title, int width, int height) {
            this.title = title;
            this.width = width;
            this.height = height;
        }
    }

    /** How the peer makes its renditions. */
    private enum Way {
        /** As its manual shows it; this is what people build, and what the goal is held against. */
        SEPARATE("a pipeline for each size, as in its manual"),
        /** Hardly anybody does, but it shows what the libraries can. */
        CASCADE("one decode for all sizes, by hand");

        private final String sentence;

        Way(String sentence) {
            this.sentence = sentence;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @return whether the peer, if there is one, is as much slower as is wanted */
    boolean measure() {
        workshop.say("making photos of 12 and 2 megapixels");
        Map<Size, List<String>> files = new LinkedHashMap<>();
        for (Size size : Size.values()) {
            files.put(size, photos.of(size.width, size.height));
        }
        boolean good = true;
        Optional<NodePeer> peer = NodePeer.installed(workshop);
        try (Contender ours = started("Vitrine", () -> ServiceJvm.start(workshop, ScreeningWork.class))) {
            if (peer.isPresent()) {
                good = beside(ours, peer.get(), files);
            } else {
                for (Size size : Size.values()) {
                    alone(ours, size, files.get(size));
                }
            }
            for (Size size : Size.values()) {
                whole(ours, size, files.get(size));
            }
            report.add("memory of the screening process", ours.residentMegabytes(), "MB", "two threads, with models");
        }
        return good;
    }

    private boolean beside(Contender ours, NodePeer peer, Map<Size, List<String>> files) {
        try (Contender theirs = started("the peer", peer::start)) {
            files.values().stream()
                    .flatMap(List::stream)
                    .forEach(photo -> compare(
                            ours,
                            theirs,
                            photo,
                            (mine, other) -> SameAnswer.difference(mine, other, SameAnswer.OF_PIXELS_SCALED_APART)));
            photos.unscaled()
                    .forEach(photo -> compare(
                            ours,
                            theirs,
                            photo,
                            (mine, other) ->
                                    SameAnswer.differenceOfClassifiers(mine, other, SameAnswer.OF_THE_SAME_PIXELS)));
            boolean good = true;
            for (Size size : Size.values()) {
                good &= inTurns(ours, theirs, size, files.get(size));
            }
            report.add("memory of the peer", theirs.residentMegabytes(), "MB", "one thread");
            return good;
        }
    }

    private Contender started(String who, Supplier<Contender> starting) {
        workshop.say("starting " + who);
        long began = System.nanoTime();
        Contender contender = starting.get();
        contender.ask(look(photos.unscaled().get(0), Way.CASCADE));
        report.add(
                "start of " + who + " until a first picture is seen",
                (System.nanoTime() - began) / NANOS,
                "s",
                "models loaded; by the clock");
        return contender;
    }

    private static void compare(
            Contender ours,
            Contender theirs,
            String photo,
            BiFunction<JsonNode, JsonNode, Optional<String>> difference) {
        for (Way way : Way.values()) {
            Map<String, ?> task = look(photo, way);
            difference.apply(ours.ask(task), theirs.ask(task)).ifPresent(found -> {
                throw new IllegalStateException("The peer does not do the same work with " + photo + ": " + found);
            });
        }
    }

    private boolean inTurns(Contender ours, Contender theirs, Size size, List<String> files) {
        workshop.say("renditions and classifiers, in turns with the peer, " + size.title);
        ours.ask(same(files, Way.CASCADE, WARM_UP));
        for (Way way : Way.values()) {
            theirs.ask(same(files, way, WARM_UP));
        }
        List<Double> own = new ArrayList<>();
        Map<Way, List<Double>> peers = new LinkedHashMap<>();
        Map<Way, List<Double>> ratios = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            double mine = processorMillis(ours.ask(same(files, Way.CASCADE, TIMES)));
            own.add(mine);
            for (Way way : Way.values()) {
                double other = processorMillis(theirs.ask(same(files, way, TIMES)));
                peers.computeIfAbsent(way, none -> new ArrayList<>()).add(other);
                ratios.computeIfAbsent(way, none -> new ArrayList<>()).add(other / mine);
            }
        }
        report.add(
                size.title + ", renditions and classifiers, processor time",
                median(own),
                "ms",
                String.format(
                        Locale.ROOT,
                        "sharp and nsfwjs: %.0f ms, %.0f with one decode by hand",
                        median(peers.get(Way.SEPARATE)),
                        median(peers.get(Way.CASCADE))));
        for (Way way : Way.values()) {
            List<Double> all = ratios.get(way);
            report.add(
                    size.title + ", times the speed of sharp and nsfwjs per core",
                    median(all),
                    "×",
                    String.format(
                            Locale.ROOT,
                            "%s; %.2f to %.2f in %d rounds%s",
                            way.sentence,
                            all.stream().mapToDouble(Double::doubleValue).min().orElse(0),
                            all.stream().mapToDouble(Double::doubleValue).max().orElse(0),
                            ROUNDS,
                            way == Way.SEPARATE ? goal(median(all)) : ""));
        }
        return median(ratios.get(Way.SEPARATE)) >= WANTED_RATIO;
    }

    private static String goal(double ratio) {
        return ratio >= WANTED_RATIO ? "; goal of 3 met" : "; goal of 3 not met";
    }

    private void alone(Contender ours, Size size, List<String> files) {
        ours.ask(same(files, Way.CASCADE, WARM_UP));
        List<Double> own = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            own.add(processorMillis(ours.ask(same(files, Way.CASCADE, TIMES))));
        }
        report.add(size.title + ", renditions and classifiers, processor time", median(own), "ms", "no peer here");
    }

    private void whole(Contender ours, Size size, List<String> files) {
        workshop.say("the whole screening, " + size.title);
        ours.ask(whole(files, 1, WARM_UP));
        int most = Runtime.getRuntime().availableProcessors() > 1 ? 2 : 1;
        for (int threads = 1; threads <= most; threads++) {
            JsonNode outcome = ours.ask(whole(files, threads, WHOLE_TIMES));
            int selfies = outcome.path("selfies").asInt();
            double processor = processorMillis(outcome);
            String on = size.title + ", whole screening on " + threads + (threads == 1 ? " thread" : " threads");
            report.add(
                    on,
                    selfies * NANOS / outcome.path("clock").asLong(),
                    "1/s",
                    String.format(Locale.ROOT, "%.1f for each second of a processor", 1000 / processor));
            report.add(on + ", processor time", processor, "ms");
            if (threads == 1) {
                steps(size, outcome.path("steps"));
            }
        }
    }

    private void steps(Size size, JsonNode steps) {
        steps.properties().forEach(step -> {
            double millis = step.getValue().asLong() / NANOS_PER_MILLI;
            if (millis >= WORTH_A_LINE) {
                report.add(size.title + ", step " + step.getKey(), millis, "ms", "by the clock, on one thread");
            }
        });
    }

    private static double processorMillis(JsonNode outcome) {
        return outcome.path("processor").asLong()
                / NANOS_PER_MILLI
                / outcome.path("selfies").asInt();
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) (HALF * sorted.size()));
    }

    private static Map<String, ?> look(String photo, Way way) {
        return Map.of("task", "look", "photo", photo, "way", way.code());
    }

    private static Map<String, ?> same(List<String> photos, Way way, int times) {
        return Map.of("task", "same", "photos", photos, "way", way.code(), "times", times);
    }

    private static Map<String, ?> whole(List<String> photos, int threads, int times) {
        return Map.of("task", "whole", "photos", photos, "threads", threads, "times", times);
    }
}
