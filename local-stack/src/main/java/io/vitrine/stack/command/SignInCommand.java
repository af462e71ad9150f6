package io.vitrine.stack.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Prints a link that signs a person in once. */
final class SignInCommand {

    static final String OWNER_EMAIL = "owner@vitrine.example";
    static final String OWNER_NAME = "Owner";

    private final Path project;
    private final Terminal terminal;

    SignInCommand(Path project, Terminal terminal) {
        this.project = project;
        this.terminal = terminal;
    }

    int run(List<String> words) {
        Arguments arguments =
                Arguments.read(words, Set.of(), Set.of("--data", "--brand", "--email", "--name", "--role"));
        arguments.requireNothingElse();
        RunningVitrine running = RunningVitrine.on(Main.data(project, arguments));
        JsonNode link = running.operator()
                .signInLink(
                        arguments.get("--brand", running.firstBrand()),
                        arguments.get("--email", OWNER_EMAIL),
                        arguments.get("--name", OWNER_NAME),
                        arguments.get("--role", "owner"));
        terminal.line(link.path("url").asText());
        terminal.line(terminal.dim("Works once, until " + link.path("expiresAt").asText() + "."));
        return 0;
    }
}
