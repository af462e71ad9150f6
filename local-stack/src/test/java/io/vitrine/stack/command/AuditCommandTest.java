package io.vitrine.stack.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.audit.Actor;
import io.vitrine.audit.AuditLine;
import io.vitrine.audit.ChainedEntry;
import io.vitrine.audit.ChainedEntry.Place;
import io.vitrine.audit.Subject;
import io.vitrine.stack.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An exported file is checked without a Vitrine. */
class AuditCommandTest {

    private static final UUID BRAND = UUID.randomUUID();

    @TempDir
    Path folder;

    @Test
    void aFileThatHoldsEndsWithZeroAndABrokenOneWithOne() throws IOException {
        List<String> lines = export(5);
        Path whole = write(lines);

        assertThat(run("verify", whole.toString())).isZero();

        Path changed = write(lines.stream()
                .map(line -> line.replace("case.approved", "case.rejected"))
                .toList());
        assertThat(run("verify", changed.toString())).isEqualTo(1);
        assertThat(run("verify", write(lines.subList(0, 4)).toString())).isEqualTo(1);
        assertThat(run("verify", write(List.of()).toString())).isEqualTo(1);
    }

    @Test
    void aPinFindsALogThatWasWrittenAnew() throws IOException {
        Path one = write(export(5));
        ChainedEntry third = entries(5).get(2);
        String pin = "3:" + third.hash().hex();

        assertThat(run("verify", one.toString(), "--pin", pin)).isZero();
        assertThat(run("verify", one.toString(), "--pin", "4:" + third.hash().hex()))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "count", "export", "verify one two", "verify --pin 7", "verify one --brand x"})
    void whatIsNotUnderstoodIsSaid(String words) {
        assertThatThrownBy(() -> run(words.split(" "))).isInstanceOf(UsageException.class);
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        assertThatThrownBy(() -> run("verify", folder.resolve("none").toString()))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("There is no file");
    }

    private int run(String... words) {
        return new AuditCommand(folder, Terminal.ofProcess())
                .run(List.of(words).stream().filter(word -> !word.isEmpty()).toList());
    }

    private Path write(List<String> lines) throws IOException {
        return Files.write(Files.createTempFile(folder, "audit", ".jsonl"), lines);
    }

    private static List<String> export(int size) {
        List<ChainedEntry> entries = entries(size);
        List<String> lines = new ArrayList<>();
        entries.forEach(entry -> lines.add(new AuditLine.Entry(entry).text()));
        lines.add(new AuditLine.Head(entries.get(size - 1).place(), false).text());
        return lines;
    }

    private static List<ChainedEntry> entries(int size) {
        List<ChainedEntry> entries = new ArrayList<>();
        Place end = Place.start(BRAND);
        for (int i = 0; i < size; i++) {
            entries.add(ChainedEntry.following(
                    end,
                    Instant.EPOCH,
                    Actor.policy(),
                    "case.approved",
                    Subject.ofCase(BRAND),
                    Map.of("decision", i),
                    Map.of()));
            end = entries.get(i).place();
        }
        return entries;
    }
}
