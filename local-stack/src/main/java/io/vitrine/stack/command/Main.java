package io.vitrine.stack.command;

import io.vitrine.stack.DataFolder;
import io.vitrine.stack.StackException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Where {@code ./vitrine} enters Java: a command and its words. The script sets {@code vitrine.project}. */
public final class Main {

    private static final int FAILED = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private Main() {}

    public static void main(String[] words) {
        Terminal terminal = Terminal.ofProcess();
        try {
            System.exit(run(Arrays.asList(words), terminal));
        } catch (StackException e) {
            System.err.println(terminal.bad("✗ ") + e.getMessage());
            System.exit(FAILED);
        } catch (UsageException e) {
            System.err.println(e.getMessage());
            System.exit(NOT_UNDERSTOOD);
        }
    }

    private static int run(List<String> words, Terminal terminal) {
        Path project = Path.of(System.getProperty("vitrine.project", "")).toAbsolutePath();
        String command = words.isEmpty() ? "" : words.get(0);
        List<String> rest = words.isEmpty() ? List.of() : words.subList(1, words.size());
        return switch (command) {
            case "up" -> new UpCommand(project, terminal).run(rest);
            case "rehearse" -> new RehearseCommand(project, terminal).run(rest);
            case "down" -> new DownCommand(project, terminal).run(rest);
            case "status" -> new StatusCommand(project, terminal).run(rest);
            case "sign-in" -> new SignInCommand(project, terminal).run(rest);
            case "dead-letters" -> new DeadLettersCommand(project, terminal).run(rest);
            case "audit" -> new AuditCommand(project, terminal).run(rest);
            case "demo" -> new DemoCommand(project, terminal).run(rest);
            default -> throw new UsageException("There is no command \"" + command + "\". ./vitrine help shows all.");
        };
    }

    /** The folder that {@code --data} names, or the one inside the project. */
    static DataFolder data(Path project, Arguments arguments) {
        return new DataFolder(
                Path.of(arguments.get("--data", project.resolve(".vitrine/data").toString())));
    }
}
