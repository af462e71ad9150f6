package io.vitrine.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Figures with their units, for people and as JSON. */
final class Report {

    private static final double TENTHS_BELOW = 100;

    private final String name;
    private final List<Row> rows = new ArrayList<>();

    Report(String name) {
        this.name = name;
    }

    private record Row(String what, double value, String unit, String beside) {}

    Report add(String what, double value, String unit) {
        return add(what, value, unit, "");
    }

    /** @param beside what to hold it against */
    Report add(String what, double value, String unit, String beside) {
        rows.add(new Row(what, value, unit, beside));
        return this;
    }

    void print(PrintStream out) {
        out.println();
        out.println(name);
        for (Row row : rows) {
            out.printf(
                    Locale.ROOT, "  %-52s %12s %-8s %s%n", row.what(), number(row.value()), row.unit(), row.beside());
        }
        out.println();
    }

    private static String number(double value) {
        return String.format(
                Locale.ROOT,
                value == Math.rint(value) || value >= TENTHS_BELOW ? "%,.0f" : value < 1 ? "%.2f" : "%.1f",
                value);
    }

    /** Writes {@code <name>.json} and takes the place of the last one. */
    void write(Path folder) {
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("processors", Runtime.getRuntime().availableProcessors());
        machine.put("java", System.getProperty("java.version"));
        machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("name", name);
        report.put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        report.put("machine", machine);
        report.put("figures", rows);
        try {
            Files.createDirectories(folder);
            new ObjectMapper()
                    .writerWithDefaultPrettyPrinter()
                    .writeValue(folder.resolve(name + ".json").toFile(), report);
        } catch (IOException e) {
            throw new UncheckedIOException("The results cannot be written to " + folder, e);
        }
    }
}
