package io.vitrine.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotatingLogTest {

    @TempDir
    Path folder;

    @Test
    void keepsNoMoreThanTwiceItsBound() throws IOException {
        // Given
        RotatingLog log = new RotatingLog(folder.resolve("a.log"), 100);
        // When
        for (int i = 0; i < 100; i++) {
            byte[] line = ("line %02d..\n".formatted(i)).getBytes(StandardCharsets.UTF_8);
            log.append(line, line.length);
        }
        // Then
        assertThat(folder.resolve("a.log").toFile()).hasSize(100);
        assertThat(folder.resolve("a.log.1").toFile()).hasSize(100);
        assertThat(log.tail(2)).containsExactly("line 98..", "line 99..");
    }

    @Test
    void anAbsentLogHasNoLines() {
        assertThat(new RotatingLog(folder.resolve("none.log")).tail(5)).isEmpty();
    }
}
