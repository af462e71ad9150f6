package io.vitrine.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A JVM with the packaged moderation service on its class path, started as the launcher starts the service. */
final class ServiceJvm {

    private static final List<String> AS_THE_SERVICE =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m");

    private static final Map<String, String> ENVIRONMENT =
            Map.of("MALLOC_ARENA_MAX", "2", "OPENCV_IO_MAX_IMAGE_PIXELS", "50000000");

    private ServiceJvm() {}

    /** Runs {@code main} to its end and gives what it printed. */
    static Lines run(Workshop workshop, Class<?> main, List<String> arguments) {
        return run(workshop, main, arguments, AS_THE_SERVICE);
    }

    /** The same with other options. */
    static Lines run(Workshop workshop, Class<?> main, List<String> arguments, List<String> options) {
        try {
            Process process = builder(workshop, main, arguments, options)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            List<String> lines = process.inputReader().lines().toList();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(main.getSimpleName() + " ended with code " + process.exitValue());
            }
            return new Lines(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(main.getSimpleName() + " cannot be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The measurement was interrupted", e);
        }
    }

    /** Starts {@code main}, which takes tasks and answers them. */
    static Contender start(Workshop workshop, Class<?> main) {
        return Contender.start(builder(workshop, main, List.of(), AS_THE_SERVICE)
                .redirectError(workshop.project()
                        .resolve(".vitrine")
                        .resolve("bench-screening.log")
                        .toFile()));
    }

    private static ProcessBuilder builder(
            Workshop workshop, Class<?> main, List<String> arguments, List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-cp");
        command.add(System.getProperty("java.class.path") + File.pathSeparator + packaged(workshop.project()));
        command.add(main.getName());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(ENVIRONMENT);
        return builder;
    }

    private static String packaged(Path project) {
        Path service = project.resolve("moderation-service/target/quarkus-app");
        return Stream.of("app", "lib/boot", "lib/main")
                .flatMap(folder -> jars(service.resolve(folder)))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Stream<String> jars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString).filter(file -> file.endsWith(".jar")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("The moderation service is not built: " + folder, e);
        }
    }

    /** What was printed: a word and a number a line. */
    record Lines(List<String> all) {

        List<Long> numbers(String word) {
            return all.stream()
                    .filter(line -> line.startsWith(word + " "))
                    .map(line -> Long.parseLong(line.substring(word.length() + 1)))
                    .toList();
        }
    }
}
