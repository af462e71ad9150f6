package io.vitrine.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vitrine.digests.NativeDigests;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs parts in a JVM of their own: {@code java … io.vitrine.stack.PartHost kafka s3}. The first line of its standard
 * input holds {@link StackSettings} as JSON; it prints {@value #READY} when all parts answer, and stops them when its
 * input ends. So the parts end with whoever started them, even when that was killed.
 */
public final class PartHost {

    /** The line that says that all parts answer. */
    public static final String READY = "vitrine parts are ready";

    private static final int FAILED = 1;

    private PartHost() {}

    public static void main(String[] names) throws IOException {
        quietenLogs();
        NativeDigests.install();
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        StackSettings settings = new ObjectMapper().readValue(input.readLine(), StackSettings.class);
        List<StackPart> parts =
                Arrays.stream(names).map(name -> create(name, settings)).toList();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(parts), "stop-parts"));
        try {
            startTogether(parts);
        } catch (StackException e) {
            System.err.println(e.getMessage());
            System.exit(FAILED);
        }
        System.out.println(READY);
        while (input.readLine() != null) {
            // nothing is said after the settings; the end of the input is the signal
        }
        System.exit(0);
    }

    /** Kafka alone would print its whole configuration at each start. */
    private static void quietenLogs() {
        Logger.getLogger("").setLevel(Level.WARNING);
    }

    /** @throws StackException when there is no part of that name */
    public static StackPart create(String name, StackSettings settings) {
        Path folder = Path.of(settings.folder());
        return switch (name) {
            case "kafka" -> new EmbeddedKafka(folder.resolve("kafka"), settings.kafka());
            case "s3" -> new EmbeddedS3(folder.resolve("s3"), settings.s3());
            case "postgres" ->
                new EmbeddedPostgres(
                        folder.resolve("postgres"),
                        settings.cache() == null ? null : Path.of(settings.cache()),
                        settings.postgres(),
                        folder.resolve("logs/postgres.log"));
            default -> throw new StackException("There is no part called " + name + ".");
        };
    }

    /** Starts all parts at once and returns when each answers; when one fails, the others are stopped again. */
    static void startTogether(List<StackPart> parts) {
        List<CompletableFuture<Void>> starts = new ArrayList<>();
        for (StackPart part : parts) {
            starts.add(
                    CompletableFuture.runAsync(part::start, task -> new Thread(task, "start-" + part.name()).start()));
        }
        try {
            CompletableFuture.allOf(starts.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            close(parts);
            throw e.getCause() instanceof StackException failure
                    ? failure
                    : new StackException("The infrastructure did not start: " + e.getCause(), e.getCause());
        }
    }

    /** Stops every part, also when one of them refuses. */
    static void close(List<StackPart> parts) {
        for (StackPart part : parts) {
            try {
                part.close();
            } catch (RuntimeException e) {
                System.err.println(part.name() + " did not stop in order: " + e.getMessage());
            }
        }
    }
}
