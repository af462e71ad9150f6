package io.vitrine.demo;

import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The command: {@code demo --url http://localhost:8080 --operator-key …}. */
public final class Demo {

    private static final String HELP =
            """
            Fills a running Vitrine with a demo brand: a campaign, a catalogue and some forty drawn selfies.
            Repeating it changes nothing.

              --url URL            the system, http://localhost:8080 if left out
              --operator-key KEY   the operator's key; the environment's VITRINE_OPERATOR_KEY if left out
              --help               this text
            """;

    private Demo() {}

    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        System.exit(run(List.of(args), System.getenv(), new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    /** @return the exit code: 0 done, 1 not possible, 2 wrong use */
    static int run(List<String> args, Map<String, String> environment, PrintStream out) {
        if (args.contains("--help")) {
            out.print(HELP);
            return 0;
        }
        String url = option(args, "--url", "http://localhost:8080");
        String key = option(args, "--operator-key", environment.get("VITRINE_OPERATOR_KEY"));
        if (key == null) {
            out.println("The operator's key is missing. Give it with --operator-key or in VITRINE_OPERATOR_KEY.");
            return 2;
        }
        try {
            new DemoBrand(new VitrineApi(URI.create(String.valueOf(url)), key), out).fill();
            return 0;
        } catch (DemoFailure failure) {
            out.println(failure.getMessage());
            return 1;
        }
    }

    private static @Nullable String option(List<String> args, String name, @Nullable String otherwise) {
        int at = args.indexOf(name);
        return at >= 0 && at + 1 < args.size() ? args.get(at + 1) : otherwise;
    }
}
