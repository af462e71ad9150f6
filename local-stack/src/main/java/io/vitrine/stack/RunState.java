package io.vitrine.stack;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What runs on a data folder, as the launcher writes it down at every change. It survives the launcher, so that whoever
 * comes next can find what a killed one left behind.
 *
 * @param launcher process of the launcher
 * @param url what people open
 * @param ready whether everything was up once and is not being stopped
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RunState(Running launcher, String url, boolean ready, List<PartState> parts) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A process that can be told from a later one with the same number.
     *
     * @param startedAt milliseconds since 1970, as the kernel tells it; 0 when it does not
     */
    public record Running(long pid, long startedAt) {

        static Running of(long pid) {
            return new Running(pid, startOf(pid));
        }

        @JsonIgnore
        public boolean isAlive() {
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent() && startOf(pid) == startedAt;
        }

        private static long startOf(long pid) {
            return ProcessHandle.of(pid)
                    .flatMap(handle -> handle.info().startInstant())
                    .map(instant -> instant.toEpochMilli())
                    .orElse(0L);
        }
    }

    /**
     * @param state {@code starting}, {@code ready}, {@code restarting} or {@code stopped}
     * @param process null while the part is down
     * @param ownProcess false for a part that lives in the launcher's process
     * @param restarts how often it came back after it had ended by itself
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record PartState(
            String name,
            String state,
            String host,
            int port,
            @Nullable Running process,
            boolean ownProcess,
            int restarts,
            String log) {}

    /** What was written down last, if anything readable was. */
    public static Optional<RunState> of(DataFolder data) {
        try {
            return Files.exists(data.state())
                    ? Optional.of(JSON.readValue(data.state().toFile(), RunState.class))
                    : Optional.empty();
        } catch (IOException unreadable) {
            // written by an older version or by a disk that was full: as good as none
            return Optional.empty();
        }
    }

    void writeTo(DataFolder data) {
        Path partial = data.state().resolveSibling("state.json.partial");
        try {
            JSON.writerWithDefaultPrettyPrinter().writeValue(partial.toFile(), this);
            Files.move(partial, data.state(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StackException("The state " + data.state() + " cannot be written: " + e.getMessage(), e);
        }
    }

    @JsonIgnore
    public boolean isRunning() {
        return launcher.isAlive();
    }
}
