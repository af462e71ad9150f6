package io.vitrine.stack.command;

import io.vitrine.stack.DataFolder;
import io.vitrine.stack.LocalStack;
import io.vitrine.stack.Ports;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Starts everything once on a folder of its own, asks what {@code up} asks, and stops again: the JVMs record which
 * classes that took, and later starts find them ready. Part of the build.
 */
final class RehearseCommand {

    private final Path project;
    private final Terminal terminal;

    RehearseCommand(Path project, Terminal terminal) {
        this.project = project;
        this.terminal = terminal;
    }

    int run(List<String> words) {
        Arguments arguments = Arguments.read(words, Set.of(), Set.of("--data"));
        arguments.requireNothingElse();
        DataFolder data = Main.data(project, arguments);
        int port = new Ports().any();
        LocalStack.Options options = new LocalStack.Options(
                project,
                data,
                "127.0.0.1",
                port,
                "http://localhost:" + port,
                false,
                UpCommand.DEFAULT_PARTITIONS,
                true);
        LocalStack stack = LocalStack.prepare(options, terminal::step);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop-rehearsal"));
        try (stack) {
            stack.start();
            RunningVitrine running = RunningVitrine.on(data);
            running.makeFirstBrand();
            OperatorApi operator = running.operator();
            operator.signInLink(running.firstBrand(), SignInCommand.OWNER_EMAIL, SignInCommand.OWNER_NAME, "owner");
            operator.openCampaigns();
        }
        return 0;
    }
}
