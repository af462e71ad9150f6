package io.vitrine.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.vitrine.bench.driver.PackagedVitrine;

/** From packaged jars to all ready: on an empty folder, and again on the data of the first time. */
final class StartMeasurement implements Measurement {

    private static final double NANOS = 1e9;
    private static final double MEGABYTE = 1 << 20;

    @Override
    public boolean measure(Workshop workshop, Report report) {
        PackagedVitrine.clear(workshop.scratch());
        for (String which : new String[] {"fresh folder", "second start"}) {
            workshop.say("start on a " + which);
            long began = System.nanoTime();
            try (PackagedVitrine vitrine = PackagedVitrine.startAsUsers(workshop.project(), workshop.scratch())) {
                report.add("to all ready, " + which, (System.nanoTime() - began) / NANOS, "s", "≤ 15 wanted");
                memory(vitrine.status(), which, report);
            }
        }
        PackagedVitrine.clear(workshop.scratch());
        return true;
    }

    private static void memory(JsonNode status, String which, Report report) {
        report.add("memory of all, " + which, status.path("rssBytes").asDouble() / MEGABYTE, "MB", "< 1,600 wanted");
        for (JsonNode part : status.path("parts")) {
            if (part.path("ownProcess").asBoolean()) {
                report.add(
                        "memory of " + part.path("name").asText() + ", " + which,
                        part.path("rssBytes").asDouble() / MEGABYTE,
                        "MB");
            }
        }
        report.add(
                "memory of launcher, Kafka, S3, gateway, " + which,
                status.path("launcher").path("rssBytes").asDouble() / MEGABYTE,
                "MB");
    }
}
