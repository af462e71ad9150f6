package io.vitrine.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How long the moderation service's list of hashes takes to find what looks like a picture or its mirror image, among a
 * thousand, a hundred thousand and a million, on one thread, with the compiler and the heap that the launcher gives the
 * service. Processor time is what the search takes; the clock also counts what else the machine does.
 */
final class HashSearchMeasurement implements Measurement {

    private static final int[] SIZES = {1_000, 100_000, 1_000_000};
    private static final int SEARCHES = 100;

    /** As the launcher starts a service. */
    private static final List<String> AS_THE_SERVICE =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m");

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
            Run run = Run.of(workshop, size, AS_THE_SERVICE);
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
        Run both = Run.of(workshop, largest, BOTH_COMPILERS);
        report.add(
                "search among " + number(largest) + ", both compilers, p50",
                new Percentiles(both.numbers("work")).millis(HALF),
                "ms",
                beside(new Percentiles(both.numbers("plain")).millis(HALF)));
        return fast;
    }

    private static String beside(double plain) {
        return String.format(Locale.ROOT, "%.3f ms by comparing each", plain);
    }

    private static String number(int size) {
        return String.format(Locale.ROOT, "%,d", size);
    }

    private record Run(List<String> lines) {

        static Run of(Workshop workshop, int size, List<String> options) {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(options);
            command.addAll(List.of(
                    "-cp",
                    System.getProperty("java.class.path") + ":" + packaged(workshop.project()),
                    HashSearch.class.getName(),
                    String.valueOf(size),
                    String.valueOf(SEARCHES)));
            try {
                Process process = new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
                List<String> lines = process.inputReader().lines().toList();
                if (process.waitFor() != 0) {
                    throw new IllegalStateException("The search ended with code " + process.exitValue());
                }
                return new Run(lines);
            } catch (IOException e) {
                throw new UncheckedIOException("The search cannot be started", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("The measurement was interrupted", e);
            }
        }

        private static Path packaged(Path project) {
            Path folder = project.resolve("moderation-service/target/quarkus-app/app");
            try (Stream<Path> jars = Files.list(folder)) {
                return jars.filter(file -> file.toString().endsWith(".jar"))
                        .findFirst()
                        .orElseThrow();
            } catch (IOException e) {
                throw new UncheckedIOException("The moderation service is not built: " + folder, e);
            }
        }

        List<Long> numbers(String word) {
            return lines.stream()
                    .filter(line -> line.startsWith(word + " "))
                    .map(line -> Long.parseLong(line.substring(word.length() + 1)))
                    .toList();
        }
    }
}
