package io.vitrine.moderation.screening;

import java.util.List;

/**
 * What screening a selfie gave.
 *
 * @param screens which screens looked at it, also those that found nothing, in their order
 * @param findings of all screens, in their order
 * @param likeness what other looks can be compared by, as far as a screen came by it
 */
public record ScreeningReport(List<ScreenRun> screens, List<Finding> findings, Likeness likeness) {

    public ScreeningReport {
        screens = List.copyOf(screens);
        findings = List.copyOf(findings);
    }

    /**
     * One screen's work.
     *
     * @param screen the screen's name
     * @param version the screen's version
     * @param completed whether it could tell; false if it failed or was too slow
     * @param micros how long it took
     */
    public record ScreenRun(String screen, String version, boolean completed, long micros) {}
}
