package io.vitrine.moderation.report;

import io.vitrine.moderation.screening.Finding;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Why a look is reported, over all of its open reports.
 *
 * @param counts reports by ground, at least one
 */
record OpenGrounds(Map<Ground, Integer> counts) {

    /** The code of the finding; stable. */
    static final String REPORTED = Finding.REPORTED;

    OpenGrounds {
        counts = new EnumMap<>(counts);
    }

    int reports() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    Ground gravest() {
        return Ground.gravest(List.copyOf(counts.keySet()));
    }

    /** All of it as one finding for the desk. What people wrote stays with the reports: it is not kept as long. */
    Finding finding() {
        Ground gravest = gravest();
        String times = reports() == 1 ? "once" : reports() + " times";
        return new Finding(
                "reports",
                "1",
                REPORTED,
                1,
                gravest.severity(),
                "Reported " + times + " by viewers: " + inWords() + ".",
                counts.keySet().stream().anyMatch(Ground::blurs),
                Map.of(Finding.GROUND, gravest.code(), "reports", Integer.toString(reports())));
    }

    private String inWords() {
        return counts.entrySet().stream()
                .map(entry ->
                        begin(entry.getKey().label()) + (entry.getValue() > 1 ? " (" + entry.getValue() + ")" : ""))
                .collect(Collectors.joining("; "));
    }

    private static String begin(String label) {
        return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }
}
