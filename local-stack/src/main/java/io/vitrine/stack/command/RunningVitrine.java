package io.vitrine.stack.command;

import io.vitrine.stack.DataFolder;
import io.vitrine.stack.RunState;
import io.vitrine.stack.Secrets;
import io.vitrine.stack.StackException;
import java.io.IOException;
import java.nio.file.Files;

/** The Vitrine that runs on a data folder now. */
record RunningVitrine(DataFolder data, RunState state) {

    private static final String FIRST_BRAND = "my-brand";

    /** @throws StackException when none runs there */
    static RunningVitrine on(DataFolder data) {
        RunState state = RunState.of(data)
                .filter(RunState::isRunning)
                .orElseThrow(() -> new StackException("Vitrine does not run on " + data.root()
                        + ". Start it with ./vitrine up, or name its folder with --data."));
        if (!state.ready()) {
            throw new StackException(
                    "Vitrine on " + data.root() + " is still starting or is stopping. Try again soon.");
        }
        return new RunningVitrine(data, state);
    }

    /** Goes to the gateway itself: the public address may lead through a proxy that is not set up yet. */
    OperatorApi operator() {
        return new OperatorApi(gateway(), operatorKey());
    }

    String operatorKey() {
        return Secrets.keptIn(data.secrets()).operatorKey();
    }

    String gateway() {
        return state.parts().stream()
                .filter(part -> part.name().equals("gateway"))
                .map(part ->
                        "http://" + (part.host().equals("0.0.0.0") ? "127.0.0.1" : part.host()) + ":" + part.port())
                .findFirst()
                .orElseThrow();
    }

    /** The brand that this data folder began with. */
    String firstBrand() {
        try {
            return Files.exists(data.brand()) ? Files.readString(data.brand()).strip() : FIRST_BRAND;
        } catch (IOException e) {
            throw new StackException("The file " + data.brand() + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Makes a brand at the first start on a folder; a brand that was renamed since keeps its name. */
    void makeFirstBrand() {
        if (Files.exists(data.brand())) {
            return;
        }
        operator().makeBrand(FIRST_BRAND, "My brand");
        rememberFirstBrand(FIRST_BRAND);
    }

    /** From now on, sign-in links are for this brand unless another is named; a brand remembered before stays. */
    void rememberFirstBrand(String slug) {
        if (Files.exists(data.brand())) {
            return;
        }
        try {
            Files.writeString(data.brand(), slug + "\n");
        } catch (IOException e) {
            throw new StackException("The file " + data.brand() + " cannot be written: " + e.getMessage(), e);
        }
    }
}
