package io.vitrine.stack.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Has what policies decided evaluated again, from what was kept, and tells what comes out otherwise. */
final class ReplayCommand {

    private static final int DIFFERENT = 1;
    private static final long SAY_AFTER = 10_000;

    private final Path project;
    private final Terminal terminal;

    ReplayCommand(Path project, Terminal terminal) {
        this.project = project;
        this.terminal = terminal;
    }

    /** @return 0, or 1 when a decision does not come out as it was kept */
    int run(List<String> words) {
        Arguments arguments = Arguments.read(words, Set.of(), Set.of("--data"));
        if (!arguments.rest().equals(List.of("decisions"))) {
            throw new UsageException("replay knows decisions: ./vitrine replay decisions.");
        }
        OperatorApi operator = RunningVitrine.on(Main.data(project, arguments)).operator();
        long judged = 0;
        long different = 0;
        String after = "";
        do {
            JsonNode page = operator.replayDecisions(after);
            long before = judged;
            judged += page.path("judged").asLong();
            different += page.path("differences").size();
            page.path("differences").forEach(this::tell);
            if (judged / SAY_AFTER > before / SAY_AFTER) {
                terminal.line("… " + judged);
            }
            after = page.path("next").asText("");
        } while (!after.isEmpty() && !after.equals("null"));
        return sum(judged, different);
    }

    private void tell(JsonNode difference) {
        terminal.line(terminal.bold(difference.path("caseId").asText()) + "  policy "
                + difference.path("policy").asText());
        terminal.line("  then  " + difference.path("kept").asText());
        terminal.line("  now   " + difference.path("now").asText());
    }

    private int sum(long judged, long different) {
        if (different > 0) {
            terminal.line(terminal.bad("✗ ") + different + " of " + judged
                    + " decisions do not come out as they were kept. Either what was kept was changed, or this version"
                    + " judges differently.");
            return DIFFERENT;
        }
        terminal.line(terminal.good("✓ ")
                + (judged == 0
                        ? "No policy has decided anything yet."
                        : "All " + judged + " decisions of policies come out byte for byte as they were kept."));
        return 0;
    }
}
