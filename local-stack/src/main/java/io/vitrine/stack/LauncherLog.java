package io.vitrine.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.logging.ErrorManager;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Sends what the embedded parts log to a bounded file instead of the terminal; warnings and worse. */
final class LauncherLog extends Handler {

    private final RotatingLog log;

    private LauncherLog(Path file) {
        this.log = new RotatingLog(file);
        setFormatter(new SimpleFormatter());
        setLevel(Level.WARNING);
    }

    /** From now on, whatever this JVM logs goes to the file. */
    static void begin(Path file) {
        // SLF4J would tell the terminal that parts which start at once had to wait for it
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        LogManager.getLogManager().reset();
        Logger root = Logger.getLogger("");
        root.setLevel(Level.WARNING);
        root.addHandler(new LauncherLog(file));
    }

    @Override
    public void publish(LogRecord logged) {
        if (!isLoggable(logged)) {
            return;
        }
        byte[] line = getFormatter().format(logged).getBytes(StandardCharsets.UTF_8);
        try {
            log.append(line, line.length);
        } catch (IOException e) {
            reportError("the log " + log.file() + " cannot be written", e, ErrorManager.WRITE_FAILURE);
        }
    }

    /** Each line is in the file when {@link #publish} returns. */
    @Override
    public void flush() {}

    @Override
    public void close() {}
}
