package io.vitrine.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.stack.RunState.PartState;
import io.vitrine.stack.RunState.Running;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphansTest {

    private static final Running DEAD_LAUNCHER = new Running(Long.MAX_VALUE, 1);

    @TempDir
    Path folder;

    private DataFolder data;
    private Process left;

    @BeforeEach
    void leaveAProcess() throws IOException {
        data = new DataFolder(folder.resolve("data"));
        data.create();
        left = new ProcessBuilder("sleep", "600").start();
    }

    @AfterEach
    void endIt() {
        left.destroyForcibly();
    }

    @Test
    void processesOfADeadLauncherAreFoundAndStopped() throws InterruptedException {
        // Given
        new RunState(DEAD_LAUNCHER, "http://localhost", true, List.of(part(Running.of(left.pid())))).writeTo(data);
        // When
        List<PartState> orphans = Orphans.of(data);
        Orphans.stop(orphans);
        // Then
        assertThat(orphans).hasSize(1);
        // Java learns of the end a moment after the kernel does
        assertThat(left.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aStrangerWithTheSameNumberIsLeftAlone() {
        // Given
        Running earlier = new Running(left.pid(), Running.of(left.pid()).startedAt() - 5_000);
        new RunState(DEAD_LAUNCHER, "http://localhost", true, List.of(part(earlier))).writeTo(data);
        // Then
        assertThat(Orphans.of(data)).isEmpty();
    }

    @Test
    void partsOfALivingLauncherAreNoOrphans() {
        // Given
        Running launcher = Running.of(ProcessHandle.current().pid());
        new RunState(launcher, "http://localhost", true, List.of(part(Running.of(left.pid())))).writeTo(data);
        // Then
        assertThat(Orphans.of(data)).isEmpty();
    }

    private static PartState part(Running process) {
        return new PartState("ingest", "ready", "127.0.0.1", 8081, process, true, 0, "ingest.log");
    }
}
