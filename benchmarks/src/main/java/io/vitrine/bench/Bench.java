package io.vitrine.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The command behind {@code ./vitrine bench}. */
public final class Bench {

    private static final String HELP =
            """
            Measures Vitrine on this machine. Everything stays on loopback; the data lies in .vitrine/bench and is removed.

              start             from packaged jars to all ready, fresh and again; memory of all parts
              uploads           selfies acknowledged per second, 200 KB and 3 MB, beside S3 put + Kafka send alone
              screening         what screening a selfie costs, beside sharp and nsfwjs where Node is there; a backlog
              hash-search       pictures found by their hashes among 1,000, 100,000 and 1,000,000, mirrored too; memory
              policy            selfies judged by each preset per second, and reading a policy
              latency           from upload to visible look at 12 a second: p50, p99
              gallery           gallery page and JSON per second with 1,000 and 100,000 looks, beside nginx
              kill --cycles N   kills each part N times (10) while selfies are shared, and counts what came of it
              all               all of these, the kills with 4 cycles

            Results are printed and written to benchmarks/results as JSON.
            """;

    private static final int CYCLES = 10;
    private static final int FEW_CYCLES = 4;

    private Bench() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path project = Path.of(System.getProperty("vitrine.project", "")).toAbsolutePath();
        System.exit(run(List.of(args), new Workshop(project, out), out));
    }

    /** @return the exit code: 0 done, 1 not as it must be, 2 wrong use */
    static int run(List<String> args, Workshop workshop, PrintStream out) {
        String wanted = args.isEmpty() ? "help" : args.get(0);
        Map<String, Measurement> measurements = measurements(cycles(args, wanted.equals("all") ? FEW_CYCLES : CYCLES));
        if (!wanted.equals("all") && !measurements.containsKey(wanted)) {
            out.print(HELP);
            return wanted.equals("help") || wanted.equals("--help") ? 0 : 2;
        }
        boolean good = true;
        for (Map.Entry<String, Measurement> measurement : measurements.entrySet()) {
            if (wanted.equals("all") || wanted.equals(measurement.getKey())) {
                Report report = new Report(measurement.getKey());
                good &= measurement.getValue().measure(workshop, report);
                report.print(out);
                report.write(workshop.results());
            }
        }
        return good ? 0 : 1;
    }

    private static Map<String, Measurement> measurements(int cycles) {
        Map<String, Measurement> measurements = new LinkedHashMap<>();
        measurements.put("start", new StartMeasurement());
        measurements.put("uploads", new UploadMeasurement());
        measurements.put("screening", new ScreeningMeasurement());
        measurements.put("hash-search", new HashSearchMeasurement());
        measurements.put("policy", new PolicyMeasurement());
        measurements.put("latency", new LatencyMeasurement());
        measurements.put("gallery", new GalleryMeasurement());
        measurements.put("kill", new KillMeasurement(cycles));
        return measurements;
    }

    private static int cycles(List<String> args, int otherwise) {
        int at = args.indexOf("--cycles");
        return at >= 0 && at + 1 < args.size() ? Integer.parseInt(args.get(at + 1)) : otherwise;
    }
}
