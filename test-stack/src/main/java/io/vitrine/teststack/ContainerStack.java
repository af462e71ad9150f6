package io.vitrine.teststack;

import io.vitrine.stack.Address;
import io.vitrine.stack.EmbeddedPostgres;
import io.vitrine.stack.KafkaTopics;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;
import org.testcontainers.containers.MinIOContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startable;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The servers that run in production, as containers; the versions are those of docker-compose.yml. */
final class ContainerStack implements TestStack {

    private static final int PARTITIONS = 6;
    private static final int POSTGRES_PORT = 5432;
    private static final int S3_PORT = 9000;

    private final KafkaContainer kafka = new KafkaContainer("apache/kafka:4.1.1");
    private final PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:18.1").withUsername("vitrine");
    private final MinIOContainer s3 = new MinIOContainer("minio/minio:RELEASE.2025-09-07T16-13-09Z");

    private ContainerStack() {}

    static ContainerStack launch() {
        ContainerStack stack = new ContainerStack();
        Startables.deepStart(stack.kafka, stack.postgres, stack.s3).join();
        String[] hostAndPort =
                stack.kafka.getBootstrapServers().replaceFirst("^.*://", "").split(":");
        KafkaTopics.create(new Address(hostAndPort[0], Integer.parseInt(hostAndPort[1])), PARTITIONS);
        stack.createDatabases();
        return stack;
    }

    private void createDatabases() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(postgres.getJdbcUrl());
        source.setUser(postgres.getUsername());
        source.setPassword(postgres.getPassword());
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String database : EmbeddedPostgres.DATABASES) {
                statement.execute("create database " + database);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the databases could not be created", e);
        }
    }

    @Override
    public Map<String, String> settings(String database) {
        return ServiceSettings.of(
                database,
                new ServiceSettings.Server(postgres.getHost(), postgres.getMappedPort(POSTGRES_PORT)),
                new ServiceSettings.Login(postgres.getUsername(), postgres.getPassword()),
                kafka.getBootstrapServers().replaceFirst("^.*://", ""),
                new ServiceSettings.Server(s3.getHost(), s3.getMappedPort(S3_PORT)),
                new ServiceSettings.Login(s3.getUserName(), s3.getPassword()));
    }

    @Override
    public void close() {
        Stream.of(kafka, postgres, s3).forEach(Startable::stop);
    }
}
