package io.vitrine.stack;

import org.jspecify.annotations.Nullable;

/**
 * What the embedded parts need to know. Written as JSON to the standard input of a {@link PartHost}, so that no secret
 * stands on a command line.
 *
 * @param folder everything that the parts keep lies below this folder
 * @param cache where unpacked PostgreSQL binaries are kept between runs and data folders; null chooses
 *     {@code ~/.cache/vitrine}
 * @param partitions of each topic at its creation
 * @param autoCreateTopics whether Kafka creates a topic when it is first used; the launcher says no, tests yes
 * @param durable whether PostgreSQL waits for the disk; false is for tests alone
 */
public record StackSettings(
        String folder, @Nullable String cache, KafkaSettings kafka, PostgresSettings postgres, S3Settings s3) {

    public record KafkaSettings(int port, int controllerPort, int partitions, boolean autoCreateTopics) {}

    public record PostgresSettings(int port, String adminPassword, String user, String password, boolean durable) {}

    public record S3Settings(int port, String accessKey, String secretKey) {}
}
