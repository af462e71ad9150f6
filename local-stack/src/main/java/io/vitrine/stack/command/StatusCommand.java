package io.vitrine.stack.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vitrine.stack.DataFolder;
import io.vitrine.stack.Orphans;
import io.vitrine.stack.RunState;
import io.vitrine.stack.RunState.PartState;
import io.vitrine.stack.RunState.Running;
import io.vitrine.stack.StackException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shows every part with its state, process, address and memory. Ends with 0 when all are ready, with 3 otherwise. */
final class StatusCommand {

    private static final int NOT_READY = 3;
    private static final int MEGABYTE = 1 << 20;
    private static final String READY = "ready";

    private final ObjectMapper json = new ObjectMapper();
    private final Path project;
    private final Terminal terminal;

    StatusCommand(Path project, Terminal terminal) {
        this.project = project;
        this.terminal = terminal;
    }

    int run(List<String> words) {
        Arguments arguments = Arguments.read(words, Set.of("--json"), Set.of("--data"));
        arguments.requireNothingElse();
        DataFolder data = Main.data(project, arguments);
        Optional<RunState> state = RunState.of(data).filter(RunState::isRunning);
        if (arguments.has("--json")) {
            printJson(data, state);
        } else if (state.isPresent()) {
            print(data, state.get());
        } else {
            printAbsence(data);
        }
        return state.filter(StatusCommand::allReady).isPresent() ? 0 : NOT_READY;
    }

    private static boolean allReady(RunState state) {
        return state.ready()
                && state.parts().stream().allMatch(part -> part.state().equals(READY));
    }

    private void print(DataFolder data, RunState state) {
        terminal.line(terminal.bold("Vitrine") + " " + state.url() + (state.ready() ? "" : "  (starting or stopping)"));
        terminal.line(terminal.dim("%-12s %-11s %8s  %-22s %7s %9s"
                .formatted("PART", "STATE", "PROCESS", "ADDRESS", "MEMORY", "RESTARTS")));
        for (PartState part : state.parts()) {
            String shown = "%-11s".formatted(part.state());
            terminal.line("%-12s %s %8s  %-22s %7s %9d"
                    .formatted(
                            part.name(),
                            part.state().equals(READY) ? terminal.good(shown) : terminal.bad(shown),
                            process(part),
                            part.host() + ":" + part.port(),
                            part.ownProcess() && part.process() != null ? megabytes(memory(part)) : "",
                            part.restarts()));
        }
        terminal.line("%-12s %-11s %8d  %-22s %7s"
                .formatted("launcher", "", state.launcher().pid(), "", megabytes(launcherMemory(state))));
        terminal.line("%-12s %-11s %8s  %-22s %7s".formatted("together", "", "", "", megabytes(total(state))));
        terminal.line(
                terminal.dim("Data: " + data.root() + " · logs: " + data.root().resolve("logs")));
    }

    private static String process(PartState part) {
        Running process = part.process();
        return process == null ? "–" : part.ownProcess() ? Long.toString(process.pid()) : "launcher";
    }

    private void printAbsence(DataFolder data) {
        List<PartState> orphans = Orphans.of(data);
        terminal.line("Vitrine does not run on " + data.root() + ".");
        if (!orphans.isEmpty()) {
            terminal.line("A killed launcher left " + orphans.size() + " processes; ./vitrine down stops them.");
        }
    }

    private void printJson(DataFolder data, Optional<RunState> state) {
        ObjectNode root = json.createObjectNode();
        root.put("running", state.isPresent());
        root.put("ready", state.filter(StatusCommand::allReady).isPresent());
        root.put("data", data.root().toString());
        state.ifPresent(running -> {
            root.put("url", running.url());
            ObjectNode launcher = root.putObject("launcher");
            launcher.put("pid", running.launcher().pid());
            launcher.put("rssBytes", launcherMemory(running));
            root.put("rssBytes", total(running));
            running.parts().forEach(part -> root.withArray("parts").add(describe(part)));
        });
        try {
            terminal.line(json.writerWithDefaultPrettyPrinter().writeValueAsString(root));
        } catch (JsonProcessingException e) {
            throw new StackException("The status cannot be written as JSON: " + e.getMessage(), e);
        }
    }

    private ObjectNode describe(PartState part) {
        ObjectNode node = json.createObjectNode();
        node.put("name", part.name());
        node.put("state", part.state());
        node.put("host", part.host());
        node.put("port", part.port());
        Running process = part.process();
        if (process != null) {
            node.put("pid", process.pid());
        }
        node.put("ownProcess", part.ownProcess());
        node.put("rssBytes", part.ownProcess() ? memory(part) : 0);
        node.put("restarts", part.restarts());
        node.put("log", part.log());
        return node;
    }

    private static long memory(PartState part) {
        Running process = part.process();
        return process == null ? 0 : ProcessMemory.residentBytes(process.pid());
    }

    /** Everything that the launcher started is a descendant of it. */
    private static long total(RunState state) {
        return ProcessMemory.residentBytes(state.launcher().pid());
    }

    private static long launcherMemory(RunState state) {
        return total(state)
                - state.parts().stream()
                        .filter(PartState::ownProcess)
                        .mapToLong(StatusCommand::memory)
                        .sum();
    }

    private static String megabytes(long bytes) {
        return bytes / MEGABYTE + " MB";
    }
}
