package io.vitrine.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A process of ours, in a session of its own, so that Ctrl-C at the terminal reaches the launcher alone and the
 * launcher stops everything in order. What it prints goes to a bounded log.
 */
final class ChildProcess {

    private final String name;
    private final Process process;
    private final Thread pump;
    private final RotatingLog log;

    private ChildProcess(String name, Process process, RotatingLog log) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.pump = log.follow(process.getInputStream(), name);
    }

    static ChildProcess start(
            String name, List<String> command, Map<String, String> environment, Path folder, RotatingLog log) {
        List<String> inOwnSession = new ArrayList<>(command.size() + 1);
        inOwnSession.add("setsid");
        inOwnSession.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(inOwnSession).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            return new ChildProcess(name, builder.start(), log);
        } catch (IOException e) {
            throw new StackException(name + " could not be started: " + e.getMessage(), e);
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    Process process() {
        return process;
    }

    CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    /** What to tell the person when this child ended though it should not have. */
    StackException endedEarly() {
        RotatingLog.finish(pump);
        String last = String.join("\n  ", log.tail(8));
        return new StackException(
                name + " ended with code " + process.exitValue() + ". Its log is " + log.file() + ":\n  " + last);
    }

    /** Sends the signal, {@code INT} or {@code TERM}, and waits; after the patience is over the process is killed. */
    void stop(String signal, Duration patience) {
        if (process.isAlive()) {
            signal(process.pid(), signal);
        }
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        RotatingLog.finish(pump);
    }

    /** Sends a signal by name; Java itself knows only TERM and KILL. */
    static void signal(long pid, String signal) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pid + " 2>/dev/null")
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new StackException("Signal " + signal + " could not be sent to process " + pid, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
