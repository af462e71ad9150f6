package io.vitrine.e2e;

import io.vitrine.bench.driver.PackagedVitrine;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The packaged system, started once for the whole suite and stopped after it; a parameter of the tests.
 *
 * @param vitrine the system
 * @param target where screenshots and reports go
 */
record RunningSystem(PackagedVitrine vitrine, Path target) implements AutoCloseable {

    /**
     * Every decision that can be drawn is looked at once more, and at once; undoing lasts for as long as a slow machine
     * needs. What is drawn comes after whatever waits, so that a desk is longer than one would think and never shorter.
     */
    private static final Map<String, String> SETTINGS = Map.of(
            "VITRINE_SECOND_LOOK_CHECKS", "1",
            "VITRINE_SECOND_LOOK_BLIND", "1",
            "VITRINE_SECOND_LOOK_AFTER", "0s",
            "VITRINE_REVIEW_UNDO_GRACE", "10m");

    /** The one origin of the system. */
    URI url() {
        return vitrine.url();
    }

    @Override
    public void close() {
        vitrine.close();
    }

    private static RunningSystem start() {
        Path target = Path.of(System.getProperty("vitrine.target", "target")).toAbsolutePath();
        Path folder = target.resolve("vitrine");
        PackagedVitrine.clear(folder);
        return new RunningSystem(
                PackagedVitrine.start(Path.of(System.getProperty("vitrine.project", "..")), folder, SETTINGS), target);
    }

    /** Starts the system before the first test that asks for it. */
    static final class Extension implements BeforeAllCallback, ParameterResolver {

        private static final Namespace SPACE = Namespace.create(RunningSystem.class);

        @Override
        public void beforeAll(ExtensionContext context) {
            system(context);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == RunningSystem.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return system(context);
        }

        private static RunningSystem system(ExtensionContext context) {
            return context.getRoot()
                    .getStore(SPACE)
                    .computeIfAbsent(RunningSystem.class, key -> start(), RunningSystem.class);
        }
    }
}
