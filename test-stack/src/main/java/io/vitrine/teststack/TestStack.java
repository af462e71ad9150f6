package io.vitrine.teststack;

import java.util.Map;

/** Running Kafka, PostgreSQL and S3 for tests. The same tests run on both implementations. */
public interface TestStack extends AutoCloseable {

    /** System property that chooses the implementation: {@code embedded} (without it) or {@code containers}. */
    String SWITCH = "vitrine.stack";

    /**
     * The stack of this JVM, started at the first call and stopped when the JVM ends.
     *
     * @return the settings that lead to it, as {@link #settings(String)} gives them, for the database
     */
    static Map<String, String> shared(String database) {
        return SharedStack.settings(database);
    }

    /** A stack of one's own, to be closed by the caller. */
    static TestStack start() {
        String kind = System.getProperty(SWITCH, "embedded");
        return switch (kind) {
            case "embedded" -> EmbeddedStack.launch();
            case "containers" -> ContainerStack.launch();
            default ->
                throw new IllegalArgumentException("-D" + SWITCH + "=" + kind + " is neither embedded nor containers");
        };
    }

    /**
     * What a service reads from its environment to find this stack: {@code VITRINE_DB_HOST}, {@code VITRINE_KAFKA} and
     * so on.
     *
     * @param database {@code ingest}, {@code moderation} or {@code campaign}
     */
    Map<String, String> settings(String database);

    @Override
    void close();
}
