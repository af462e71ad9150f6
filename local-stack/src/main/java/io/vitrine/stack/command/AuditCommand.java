package io.vitrine.stack.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.vitrine.audit.ChainCheck.Pin;
import io.vitrine.audit.ChainReport;
import io.vitrine.audit.FileCheck;
import io.vitrine.stack.StackException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks the audit logs of moderation, in the running Vitrine or in an exported file, and exports them. The check runs
 * here, on the entries as the database holds them: what the service says of itself is not asked.
 */
final class AuditCommand {

    private static final int BROKEN = 1;

    private final Path project;
    private final Terminal terminal;

    AuditCommand(Path project, Terminal terminal) {
        this.project = project;
        this.terminal = terminal;
    }

    /** @return 0, or 1 when a log does not hold */
    int run(List<String> words) {
        Arguments arguments = Arguments.read(words, Set.of(), Set.of("--brand", "--pin", "--data"));
        List<String> rest = arguments.rest();
        String action = rest.isEmpty() ? "" : rest.get(0);
        return switch (action) {
            case "verify" -> verify(arguments, rest.subList(1, rest.size()));
            case "export" -> export(arguments, rest.subList(1, rest.size()));
            default ->
                throw new UsageException("audit knows verify and export"
                        + (action.isEmpty() ? "." : ", not \"" + action + "\".") + " ./vitrine help audit shows how.");
        };
    }

    private int verify(Arguments arguments, List<String> files) {
        Pin pin = pin(arguments);
        if (files.isEmpty()) {
            return verifyRunning(arguments, pin);
        }
        if (arguments.has("--brand") || files.size() > 1) {
            throw new UsageException("Give one file, without --brand: the file holds one brand's log.");
        }
        Path file = Path.of(files.get(0));
        return tell(file.toString(), checkFile(file, pin));
    }

    private static @Nullable Pin pin(Arguments arguments) {
        if (!arguments.has("--pin")) {
            return null;
        }
        try {
            return Pin.parse(arguments.get("--pin", ""));
        } catch (IllegalArgumentException e) {
            throw new UsageException("--pin takes what a check printed, as NUMBER:HASH.", e);
        }
    }

    private static ChainReport checkFile(Path file, @Nullable Pin pin) {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            return FileCheck.of(reader, pin);
        } catch (NoSuchFileException e) {
            throw new StackException("There is no file " + file + ".", e);
        } catch (CharacterCodingException e) {
            throw new StackException(file + " is no exported audit log: it is not written in UTF-8.", e);
        } catch (IOException e) {
            throw new StackException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private int verifyRunning(Arguments arguments, @Nullable Pin pin) {
        RunningVitrine running = RunningVitrine.on(Main.data(project, arguments));
        OperatorApi operator = running.operator();
        List<Log> logs = logs(operator, arguments);
        if (pin != null && logs.size() != 1) {
            throw new UsageException("A pin belongs to one brand: name it with --brand.");
        }
        int worst = 0;
        for (Log log : logs) {
            worst = Math.max(worst, tell(log.name(), check(operator, log, pin)));
        }
        return worst;
    }

    private static ChainReport check(OperatorApi operator, Log log, @Nullable Pin pin) {
        var check = new FileCheck(pin);
        operator.readAuditLog(log.brandId(), check::line);
        return check.end();
    }

    /**
     * A brand's log.
     *
     * @param name of the brand, with its slug; its id where the brand is not known any more
     */
    private record Log(String brandId, String name) {}

    /** The one that is named, or all. A brand without entries is named too: its log must be empty. */
    private static List<Log> logs(OperatorApi operator, Arguments arguments) {
        List<JsonNode> brands = pages(operator::brands, "brands");
        if (arguments.has("--brand")) {
            return List.of(named(brands, arguments.get("--brand", "")));
        }
        List<Log> logs = new ArrayList<>(brands.stream().map(AuditCommand::log).toList());
        List<String> known = logs.stream().map(Log::brandId).toList();
        pages(operator::auditLogs, "logs").stream()
                .map(log -> log.path("brandId").asText())
                .filter(id -> !known.contains(id))
                .forEach(id -> logs.add(new Log(id, "Brand " + id)));
        return logs;
    }

    private static Log named(List<JsonNode> brands, String slug) {
        return brands.stream()
                .filter(brand -> brand.path("slug").asText().equals(slug))
                .findFirst()
                .map(AuditCommand::log)
                .orElseThrow(() -> new StackException("There is no brand \"" + slug + "\". There are: "
                        + String.join(
                                ", ",
                                brands.stream()
                                        .map(brand -> brand.path("slug").asText())
                                        .toList())
                        + "."));
    }

    private static Log log(JsonNode brand) {
        return new Log(
                brand.path("id").asText(),
                brand.path("name").asText() + " (" + brand.path("slug").asText() + ")");
    }

    private interface Pages {
        JsonNode after(String place);
    }

    private static List<JsonNode> pages(Pages pages, String name) {
        List<JsonNode> all = new ArrayList<>();
        for (String after = ""; ; ) {
            JsonNode page = pages.after(after);
            page.path(name).forEach(all::add);
            if (!page.hasNonNull("next")) {
                return all;
            }
            after = page.path("next").asText();
        }
    }

    private int tell(String name, ChainReport report) {
        terminal.line((report.holds() ? terminal.good("✓") : terminal.bad("✗")) + " " + terminal.bold(name) + "  "
                + (report.holds() ? "holds" : "does NOT hold") + ", " + counted(report.entries(), "entry", "entries"));
        report.breaks().forEach(found -> terminal.line("  " + terminal.bad("·") + " " + found.sentence()));
        long untold = report.breakCount() - report.breaks().size();
        if (untold > 0) {
            terminal.line("  … and " + untold + " more.");
        }
        values(report).forEach(terminal::line);
        if (report.end().number() > 0) {
            terminal.line(terminal.dim("  To write down: ") + report.end().number() + ":"
                    + report.end().hash().hex());
        }
        return report.holds() ? 0 : BROKEN;
    }

    private static Stream<String> values(ChainReport report) {
        if (report.sealed() == 0) {
            return Stream.empty();
        }
        return Stream.of(
                report.withValues()
                        ? "  " + counted(report.kept(), "personal value", "personal values") + " beside it as sealed, "
                                + report.erased() + " erased."
                        : "  " + counted(report.sealed(), "personal value", "personal values")
                                + " sealed; an export does not hold them.");
    }

    private static String counted(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    private int export(Arguments arguments, List<String> rest) {
        if (!rest.isEmpty() || !arguments.has("--brand")) {
            throw new UsageException("Say whose: ./vitrine audit export --brand SLUG > FILE");
        }
        OperatorApi operator = RunningVitrine.on(Main.data(project, arguments)).operator();
        Log log = logs(operator, arguments).get(0);
        operator.exportAuditLog(log.brandId(), terminal::plain);
        return 0;
    }
}
