package io.vitrine.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {

    @TempDir
    Path folder;

    private DataFolder data;

    @BeforeEach
    void makeFolder() {
        data = new DataFolder(folder.resolve("data"));
        data.create();
    }

    @Test
    void refusesASecondLauncherAndNamesTheFirst() {
        try (RunLock first = RunLock.take(data)) {
            assertThat(first).isNotNull();
            assertThat(RunLock.isHeld(data)).isTrue();
            assertThatThrownBy(() -> RunLock.take(data))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("already runs")
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
        }
    }

    @Test
    void isFreeAfterItWasGivenBack() {
        RunLock.take(data).close();
        assertThat(RunLock.isHeld(data)).isFalse();
        RunLock.take(data).close();
    }

    @Test
    void theFileOfAKilledLauncherHoldsNobodyOff() throws IOException {
        // Given
        Files.writeString(data.lock(), "1");
        // When
        try (RunLock lock = RunLock.take(data)) {
            // Then
            assertThat(lock).isNotNull();
            assertThat(data.lock())
                    .hasContent(Long.toString(ProcessHandle.current().pid()));
        }
    }
}
