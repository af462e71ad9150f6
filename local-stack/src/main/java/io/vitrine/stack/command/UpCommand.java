package io.vitrine.stack.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.vitrine.stack.DataFolder;
import io.vitrine.stack.LocalStack;
import io.vitrine.stack.StackException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** Starts Vitrine in the foreground and stays until Ctrl-C or {@code ./vitrine down}. */
final class UpCommand {

    private static final int DEFAULT_PORT = 8080;
    private static final int LEAST_PORT = 1;
    /** The parts take the ports after the gateway's. */
    private static final int LAST_PORT = 65_500;

    static final int DEFAULT_PARTITIONS = 6;
    private static final int MOST_PARTITIONS = 1_000;

    private final Path project;
    private final Terminal terminal;

    UpCommand(Path project, Terminal terminal) {
        this.project = project;
        this.terminal = terminal;
    }

    int run(List<String> words) {
        Arguments arguments = Arguments.read(
                words,
                Set.of("--demo", "--separate-processes"),
                Set.of("--data", "--port", "--host", "--public-url", "--partitions"));
        arguments.requireNothingElse();
        LocalStack.Options options = options(arguments);
        LocalStack stack = LocalStack.prepare(options, terminal::step);
        CountDownLatch end = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack, end), "stop-vitrine"));
        terminal.line("Starting Vitrine …");
        stack.start();
        welcome(options, arguments.has("--demo"));
        await(end);
        return 0;
    }

    private LocalStack.Options options(Arguments arguments) {
        int port = arguments.number("--port", DEFAULT_PORT, LEAST_PORT, LAST_PORT);
        int partitions = arguments.number("--partitions", partitionsOfEnvironment(), 1, MOST_PARTITIONS);
        String publicUrl = arguments.get("--public-url", "http://localhost:" + port);
        return new LocalStack.Options(
                project,
                Main.data(project, arguments),
                arguments.get("--host", "127.0.0.1"),
                port,
                publicUrl.replaceFirst("/+$", ""),
                arguments.has("--separate-processes"),
                partitions,
                false);
    }

    private static int partitionsOfEnvironment() {
        String given = System.getenv("VITRINE_KAFKA_PARTITIONS");
        return given != null && given.matches("[1-9][0-9]{0,2}") ? Integer.parseInt(given) : DEFAULT_PARTITIONS;
    }

    private void welcome(LocalStack.Options options, boolean demo) {
        RunningVitrine running = RunningVitrine.on(options.data());
        double seconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1e3;
        terminal.line(terminal.good("✓") + " Vitrine is ready " + terminal.dim("after %.1f s".formatted(seconds)));
        boolean played = demo && play(running);
        if (!played) {
            running.makeFirstBrand();
        }
        addresses(options, running);
        if (!played) {
            JsonNode link = running.operator()
                    .signInLink(running.firstBrand(), SignInCommand.OWNER_EMAIL, SignInCommand.OWNER_NAME, "owner");
            row("Sign in", link.path("url").asText() + terminal.dim("  works once"));
        }
        row("Data folder", options.data().root().toString());
        terminal.line("");
        terminal.line(terminal.dim("  Another sign-in link: ./vitrine sign-in" + dataOption(options)
                + " · Stop: Ctrl-C or ./vitrine down" + dataOption(options)));
    }

    /** A demo that fails is no reason to stop what runs well. */
    private boolean play(RunningVitrine running) {
        try {
            new DemoCommand(project, terminal).play(running);
            return true;
        } catch (StackException e) {
            terminal.line(terminal.bad("✗ ") + e.getMessage());
            return false;
        }
    }

    private void addresses(LocalStack.Options options, RunningVitrine running) {
        String url = options.publicUrl();
        terminal.line("");
        row("Galleries", url + "/");
        JsonNode campaigns = running.operator().openCampaigns();
        JsonNode list = campaigns.isArray() ? campaigns : campaigns.path("campaigns");
        for (JsonNode campaign : list) {
            String slug = campaign.path("slug").asText();
            row("Gallery", url + "/g/" + slug);
            row("Share page", url + "/share/" + slug);
            row("Live wall", url + "/wall/" + slug);
            break;
        }
        if (list.isEmpty()) {
            row(
                    "Share page",
                    url + "/share/<campaign>" + terminal.dim("  once you have made a campaign in the studio"));
        }
        row("Review desk", url + "/review");
        row("Studio", url + "/studio");
        row("API", url + "/api-docs");
    }

    private void row(String name, String text) {
        terminal.line("  " + terminal.bold("%-13s".formatted(name)) + text);
    }

    private String dataOption(LocalStack.Options options) {
        DataFolder usual = new DataFolder(project.resolve(".vitrine/data"));
        return usual.equals(options.data()) ? "" : " --data " + options.data().root();
    }

    private void stop(LocalStack stack, CountDownLatch end) {
        terminal.line("");
        terminal.line("Stopping Vitrine …");
        stack.close();
        terminal.line("Vitrine is stopped.");
        end.countDown();
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Vitrine was interrupted.", e);
        }
    }
}
