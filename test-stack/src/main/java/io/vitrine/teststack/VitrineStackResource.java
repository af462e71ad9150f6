package io.vitrine.teststack;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Points a service under test to the stack of this JVM. Argument {@code database}: {@code ingest}, {@code moderation}
 * or {@code campaign}.
 */
public final class VitrineStackResource implements QuarkusTestResourceLifecycleManager {

    private String database = "ingest";

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault("database", database);
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(TestStack.shared(database));
        settings.put("quarkus.http.test-port", "0");
        return settings;
    }

    /** The stack goes on for the next test profile; it ends with the JVM. */
    @Override
    public void stop() {}
}
