package io.vitrine.bench;

import java.util.List;
import java.util.Locale;

/**
 * How many selfies a second of one processor is judged by each preset, with the compiler and the heap that the launcher
 * gives the moderation service, beside the same comparisons written in Java; and how long reading a document takes.
 */
final class PolicyMeasurement implements Measurement {

    private static final List<String> PRESETS = List.of("strict", "balanced", "trusting", "team-selfies");
    private static final int ROUNDS = 40;
    private static final double HALF = 0.5;
    private static final double MILLIS_OF_A_SECOND = 1_000;
    private static final double WANTED_A_SECOND = 1_000;

    @Override
    public boolean measure(Workshop workshop, Report report) {
        boolean fast = true;
        for (String preset : PRESETS) {
            workshop.say("judging by the preset " + preset);
            ServiceJvm.Lines run =
                    ServiceJvm.run(workshop, PolicyEvaluation.class, List.of(preset, String.valueOf(ROUNDS)));
            double judge = new Percentiles(run.numbers("judge")).millis(HALF);
            double floor = new Percentiles(run.numbers("floor")).millis(HALF);
            double perSecond = MILLIS_OF_A_SECOND / judge;
            report.add(
                    preset + ", judgements per second of one processor",
                    perSecond,
                    "/s",
                    String.format(Locale.ROOT, "%.0f/s by comparing in Java", MILLIS_OF_A_SECOND / floor));
            report.add(
                    preset + ", reading the document for the first time",
                    new Percentiles(run.numbers("read")).millis(HALF),
                    "ms");
            fast &= perSecond > WANTED_A_SECOND;
        }
        return fast;
    }
}
