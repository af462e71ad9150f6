package io.vitrine.bench;

import io.vitrine.bench.driver.PackagedVitrine;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Where measurements are taken.
 *
 * @param project the project's folder, built
 * @param out hears of the progress
 */
record Workshop(Path project, PrintStream out) {

    /** Where JSON goes. */
    Path results() {
        return project.resolve("benchmarks").resolve("results");
    }

    Path scratch() {
        return project.resolve(".vitrine").resolve("bench");
    }

    void say(String progress) {
        out.println("  · " + progress);
    }

    /** Runs the work on a fresh system and removes it afterwards. */
    void onFreshSystem(Consumer<PackagedVitrine> work) {
        PackagedVitrine.clear(scratch());
        say("starting Vitrine on " + scratch());
        try (PackagedVitrine vitrine = PackagedVitrine.start(project, scratch())) {
            work.accept(vitrine);
        }
        PackagedVitrine.clear(scratch());
    }
}
