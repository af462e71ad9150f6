package io.vitrine.stack.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Shows the events that could not take effect, and gives them another chance. */
final class DeadLettersCommand {

    private final Path project;
    private final Terminal terminal;

    DeadLettersCommand(Path project, Terminal terminal) {
        this.project = project;
        this.terminal = terminal;
    }

    int run(List<String> words) {
        Arguments arguments = Arguments.read(words, Set.of("--all", "--json"), Set.of("--data"));
        List<String> rest = arguments.rest();
        String action = rest.isEmpty() ? "list" : rest.get(0);
        OperatorApi operator = RunningVitrine.on(Main.data(project, arguments)).operator();
        switch (action) {
            case "list" -> list(operator.deadLetters(), arguments.has("--json"));
            case "replay" -> replay(operator, rest.subList(1, rest.size()), arguments.has("--all"));
            default -> throw new UsageException("dead-letters knows list and replay, not \"" + action + "\".");
        }
        return 0;
    }

    private void list(JsonNode answer, boolean json) {
        JsonNode letters = answer.isArray() ? answer : answer.path("deadLetters");
        if (json) {
            terminal.line(letters.toString());
            return;
        }
        if (letters.isEmpty()) {
            terminal.line("There are no dead letters.");
            return;
        }
        for (JsonNode letter : letters) {
            terminal.line(terminal.bold(letter.path("id").asText()) + "  "
                    + letter.path("since").asText());
            terminal.line("  " + letter.path("type").asText() + " from "
                    + letter.path("topic").asText() + ", not taken by "
                    + letter.path("consumer").asText());
            terminal.line("  " + letter.path("cause").asText());
        }
        terminal.line("");
        terminal.line("After the cause is mended: ./vitrine dead-letters replay ID… or replay --all");
    }

    private void replay(OperatorApi operator, List<String> ids, boolean all) {
        if (ids.isEmpty() && !all) {
            throw new UsageException("Say which: ./vitrine dead-letters replay ID… or replay --all.");
        }
        JsonNode answer = all ? operator.replayAll() : operator.replay(ids);
        terminal.line("Replayed " + answer.path("replayed").asInt() + ".");
    }
}
