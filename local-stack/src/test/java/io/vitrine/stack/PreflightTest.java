package io.vitrine.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {

    @TempDir
    Path folder;

    @Test
    void aTakenPortIsNamedWithAFreeOne() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Preflight.requirePort(taken.getLocalPort()))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " is taken")
                    .hasMessageContaining("--port");
        }
    }

    @Test
    void aServiceThatIsNotBuiltStopsTheStartAndLeavesTheFolderFree() {
        // Given
        DataFolder data = new DataFolder(folder.resolve("data"));
        LocalStack.Options options = new LocalStack.Options(
                folder.resolve("no-project"),
                data,
                "127.0.0.1",
                new Ports().any(),
                "http://localhost",
                false,
                6,
                false);
        // Then
        assertThatThrownBy(() -> LocalStack.prepare(options, said -> {}))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("ingest service is not built");
        assertThat(RunLock.isHeld(data)).isFalse();
    }
}
