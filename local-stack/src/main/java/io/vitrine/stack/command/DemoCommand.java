package io.vitrine.stack.command;

import io.vitrine.stack.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Runs the demo program against the running Vitrine; it makes the demo brand and prints its sign-in link. */
final class DemoCommand {

    /** The slug that the demo gives its brand. */
    private static final String DEMO_BRAND = "atelier-nord";

    private final Path project;
    private final Terminal terminal;

    DemoCommand(Path project, Terminal terminal) {
        this.project = project;
        this.terminal = terminal;
    }

    int run(List<String> words) {
        Arguments arguments = Arguments.read(words, Set.of(), Set.of("--data"));
        arguments.requireNothingElse();
        play(RunningVitrine.on(Main.data(project, arguments)));
        return 0;
    }

    void play(RunningVitrine running) {
        terminal.line("");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-jar",
                jar().toString(),
                "--url",
                running.gateway());
        ProcessBuilder demo = new ProcessBuilder(command).inheritIO();
        // not on the command line, which everybody on this machine may read
        demo.environment().put("VITRINE_OPERATOR_KEY", running.operatorKey());
        try {
            int code = demo.start().waitFor();
            if (code != 0) {
                throw new StackException("The demo ended with code " + code + "; Vitrine itself goes on.");
            }
        } catch (IOException e) {
            throw new StackException("The demo could not be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("The demo was interrupted.", e);
        }
        running.rememberFirstBrand(DEMO_BRAND);
    }

    private Path jar() {
        Path target = project.resolve("demo/target");
        try (Stream<Path> files = Files.isDirectory(target) ? Files.list(target) : Stream.<Path>empty()) {
            return files.filter(file -> file.getFileName().toString().matches("demo-.*\\.jar"))
                    .filter(file -> !file.getFileName().toString().contains("-sources"))
                    .findFirst()
                    .orElseThrow(
                            () -> new StackException("The demo is not built (" + target + "/demo-….jar is missing)."));
        } catch (IOException e) {
            throw new StackException("The folder " + target + " cannot be read: " + e.getMessage(), e);
        }
    }
}
