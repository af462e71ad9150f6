package io.vitrine.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A process that takes a task a line as JSON and answers each in a line, so that two can be measured in turn. */
final class Contender implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RESIDENT = "VmRSS:";
    private static final double KILOBYTES_OF_A_MEGABYTE = 1024;

    private final Process process;
    private final Writer tasks;
    private final BufferedReader answers;

    private Contender(Process process) {
        this.process = process;
        this.tasks = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    static Contender start(ProcessBuilder builder) {
        try {
            return new Contender(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(builder.command().get(0) + " cannot be started", e);
        }
    }

    /** Gives it a task and waits for the answer. */
    JsonNode ask(Map<String, ?> task) {
        try {
            tasks.write(JSON.writeValueAsString(task));
            tasks.write('\n');
            tasks.flush();
            @Nullable String answer = answers.readLine();
            if (answer == null) {
                throw new IllegalStateException("A measured process ended instead of an answer to " + task);
            }
            return JSON.readTree(answer);
        } catch (IOException e) {
            throw new UncheckedIOException("A measured process cannot be asked for " + task, e);
        }
    }

    /** Memory that the process holds now, MB; 0 where the system does not tell. */
    double residentMegabytes() {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith(RESIDENT))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / KILOBYTES_OF_A_MEGABYTE)
                    .findFirst()
                    .orElse(0);
        } catch (IOException notThere) {
            return 0;
        }
    }

    /** Ends with the last task. */
    @Override
    public void close() {
        try {
            tasks.close();
            process.waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }
}
