package io.vitrine.stack.command;

import io.vitrine.stack.DataFolder;
import io.vitrine.stack.Orphans;
import io.vitrine.stack.RunState;
import io.vitrine.stack.RunState.PartState;
import io.vitrine.stack.StackException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Stops Vitrine from another terminal, and returns when no process is left. */
final class DownCommand {

    /** Longer than the launcher's own patience with all of its parts together. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static final long POLL_MILLIS = 50;

    private final Path project;
    private final Terminal terminal;

    DownCommand(Path project, Terminal terminal) {
        this.project = project;
        this.terminal = terminal;
    }

    int run(List<String> words) {
        Arguments arguments = Arguments.read(words, Set.of(), Set.of("--data"));
        arguments.requireNothingElse();
        DataFolder data = Main.data(project, arguments);
        Optional<RunState> state = RunState.of(data).filter(RunState::isRunning);
        if (state.isPresent()) {
            stop(state.get(), data);
            terminal.line("Vitrine is stopped. Your data stays in " + data.root() + ".");
            return 0;
        }
        List<PartState> orphans = Orphans.of(data);
        if (orphans.isEmpty()) {
            terminal.line("Vitrine does not run on " + data.root() + ".");
        } else {
            Orphans.stop(orphans);
            terminal.line("The launcher was gone already; what it had left running is stopped now.");
        }
        return 0;
    }

    private void stop(RunState state, DataFolder data) {
        ProcessHandle.of(state.launcher().pid()).ifPresent(ProcessHandle::destroy);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (state.launcher().isAlive()) {
            if (System.nanoTime() > end) {
                throw new StackException("Vitrine (process " + state.launcher().pid() + ") did not stop within "
                        + PATIENCE.toSeconds() + " s. Its log is " + data.log("launcher") + ".");
            }
            try {
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StackException("Vitrine was told to stop; the wait for its end was interrupted.", e);
            }
        }
    }
}
