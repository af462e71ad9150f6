package io.vitrine.bench;

import io.vitrine.bench.ServiceJvm.Lines;
import java.util.List;
import java.util.Locale;

/**
 * How long the moderation service's list of hashes takes to find what looks like a picture or its mirror image, among a
 * thousand, a hundred thousand and a million, on one thread, with the compiler and the heap that the launcher gives the
 * service. Processor time is what the search takes; the clock also counts what else the machine does.
 */
final class HashSearchMeasurement implements Measurement {

    private static final int[] SIZES = {1_000, 100_000, 1_000_000};
    private static final int SEARCHES = 100;

    private static final List<String> BOTH_COMPILERS = List.of("-XX:+UseSerialGC", "-Xmx256m");

    private static final double HALF = 0.5;
    private static final double NEARLY_ALL = 0.99;
    private static final double MEGABYTE = 1 << 20;
    private static final double WANTED_MILLIS = 20;

    @Override
    public boolean measure(Workshop workshop, Report report) {
        boolean fast = true;
        for (int size : SIZES) {
            workshop.say("searching " + number(size) + " hashes");
            Lines run = ServiceJvm.run(workshop, HashSearch.class, arguments(size));
            Percentiles work = new Percentiles(run.numbers("work"));
            String among = "search among " + number(size) + ", ";
            report.add(
                    among + "processor time p50",
                    work.millis(HALF),
                    "ms",
                    beside(new Percentiles(run.numbers("plain")).millis(HALF)));
            report.add(among + "processor time p99", work.millis(NEARLY_ALL), "ms", "< 20 wanted");
            report.add(among + "by the clock p50", new Percentiles(run.numbers("search")).millis(HALF), "ms");
            report.add(
                    "memory of " + number(size) + " hashes",
                    run.numbers("bytes").get(0) / MEGABYTE,
                    "MB");
            fast &= work.millis(HALF) < WANTED_MILLIS;
        }
        int largest = SIZES[SIZES.length - 1];
        Lines both = ServiceJvm.run(workshop, HashSearch.class, arguments(largest), BOTH_COMPILERS);
        report.add(
                "search among " + number(largest) + ", both compilers, p50",
                new Percentiles(both.numbers("work")).millis(HALF),
                "ms",
                beside(new Percentiles(both.numbers("plain")).millis(HALF)));
        return fast;
    }

    private static List<String> arguments(int size) {
        return List.of(String.valueOf(size), String.valueOf(SEARCHES));
    }

    private static String beside(double plain) {
        return String.format(Locale.ROOT, "%.3f ms by comparing each", plain);
    }

    private static String number(int size) {
        return String.format(Locale.ROOT, "%,d", size);
    }
}
