package io.vitrine.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The near side of a {@link PartHost}: parts in a JVM of their own, which may be killed without harm to this one. */
public final class PartProcess implements StackPart {

    private static final Duration START_PATIENCE = Duration.ofSeconds(90);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);
    private static final int SHOWN_LINES = 8;

    private final List<String> parts;
    private final StackSettings settings;
    private final List<String> javaOptions;
    private final RotatingLog log;
    private volatile @Nullable Process process;

    /**
     * @param parts names of the parts, the first of which gives this its name and address
     * @param javaOptions for the new JVM, its heap above all
     * @param log takes what the process prints
     */
    public PartProcess(List<String> parts, StackSettings settings, List<String> javaOptions, Path log) {
        this.parts = List.copyOf(parts);
        this.settings = settings;
        this.javaOptions = List.copyOf(javaOptions);
        this.log = new RotatingLog(log);
    }

    @Override
    public String name() {
        return parts.get(0);
    }

    @Override
    public Address address() {
        return PartHost.create(name(), settings).address();
    }

    @Override
    public OptionalLong pid() {
        Process current = process;
        return current != null && current.isAlive() ? OptionalLong.of(current.pid()) : OptionalLong.empty();
    }

    @Override
    public boolean isAlive() {
        return pid().isPresent();
    }

    @Override
    public synchronized void start() {
        if (isAlive()) {
            return;
        }
        CompletableFuture<Void> ready = new CompletableFuture<>();
        try {
            Files.createDirectories(log.file().toAbsolutePath().getParent());
            Process starting =
                    new ProcessBuilder(command()).redirectErrorStream(true).start();
            process = starting;
            Thread reader = new Thread(() -> listen(starting, ready), "log-" + name());
            reader.setDaemon(true);
            reader.start();
            BufferedWriter input = starting.outputWriter(StandardCharsets.UTF_8);
            input.write(json(settings));
            input.newLine();
            input.flush();
        } catch (IOException e) {
            throw new StackException(name() + " could not be started: " + e.getMessage() + lastWords(), e);
        }
        await(ready);
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add("setsid");
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), PartHost.class.getName()));
        command.addAll(parts);
        return command;
    }

    private static String json(StackSettings settings) throws JsonProcessingException {
        return new ObjectMapper().writeValueAsString(settings);
    }

    private void listen(Process starting, CompletableFuture<Void> ready) {
        try (BufferedReader output = starting.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.equals(PartHost.READY)) {
                    ready.complete(null);
                }
                byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
                log.append(bytes, bytes.length);
            }
        } catch (IOException e) {
            ready.completeExceptionally(new UncheckedIOException(e));
        }
        ready.completeExceptionally(new StackException(name() + " ended before it was ready." + lastWords()));
    }

    private String lastWords() {
        return " Its log is " + log.file() + ":\n  " + String.join("\n  ", log.tail(SHOWN_LINES));
    }

    private void await(CompletableFuture<Void> ready) {
        try {
            ready.get(START_PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            close();
            throw e.getCause() instanceof StackException failure
                    ? failure
                    : new StackException(name() + " did not start: " + e.getCause(), e);
        } catch (TimeoutException e) {
            close();
            throw new StackException(
                    name() + " was not ready within " + START_PATIENCE.toSeconds() + " s." + lastWords(), e);
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new StackException("The start of " + name() + " was interrupted.", e);
        }
    }

    @Override
    public synchronized void close() {
        Process current = process;
        if (current == null) {
            return;
        }
        // asks for an orderly end, like the end of its input, but also works while it starts
        current.destroy();
        try {
            if (!current.waitFor(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                current.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            current.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        process = null;
    }
}
