package io.vitrine.audit;

import io.vitrine.audit.ChainCheck.Pin;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks an exported log line by line, from a file or as it comes in. */
public final class FileCheck {

    private final ChainCheck check;
    private Optional<AuditLine.Head> head = Optional.empty();
    private long lines;

    /** @param pin what somebody wrote down earlier; null for none */
    public FileCheck(@Nullable Pin pin) {
        this.check = new ChainCheck(pin);
    }

    /** Checks all that {@code reader} gives. */
    public static ChainReport of(BufferedReader reader, @Nullable Pin pin) throws IOException {
        var check = new FileCheck(pin);
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            check.line(line);
        }
        return check.end();
    }

    /** The next line. */
    public void line(String text) {
        lines++;
        Optional<AuditLine> read = AuditLine.read(text);
        if (read.isEmpty() || head.isPresent()) {
            check.unreadable(lines);
        } else if (read.get() instanceof AuditLine.Entry line) {
            check.entry(line.entry());
        } else if (read.get() instanceof AuditLine.Spoiled spoiled) {
            check.spoiled(spoiled.place());
        } else if (read.get() instanceof AuditLine.Value value) {
            check.value(value);
        } else if (read.get() instanceof AuditLine.Head last) {
            head = Optional.of(last);
        }
    }

    /** What the lines came to. An empty file is a log that was cut off. */
    public ChainReport end() {
        if (head.isEmpty() && lines == 0) {
            check.unreadable(1);
        }
        return check.end(
                head.map(AuditLine.Head::end),
                head.map(AuditLine.Head::withValues).orElse(false));
    }
}
