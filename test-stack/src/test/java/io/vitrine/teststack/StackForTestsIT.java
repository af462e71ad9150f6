package io.vitrine.teststack;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.contract.Topics;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class StackForTestsIT {

    private final Map<String, String> settings = TestStack.shared("moderation");

    @Test
    void givesTheTopicsWithTheirDeadLetterTopics() throws Exception {
        // Given
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", settings.get("VITRINE_KAFKA")))) {
            // When
            Set<String> topics = admin.listTopics().names().get();
            // Then
            assertThat(topics).containsAll(Topics.ALL);
            assertThat(topics).contains(Topics.deadLettersOf(Topics.SUBMISSIONS));
        }
    }

    @Test
    void givesTheDatabaseThatWasAskedFor() throws Exception {
        // Given
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {settings.get("VITRINE_DB_HOST")});
        source.setPortNumbers(new int[] {Integer.parseInt(settings.get("VITRINE_DB_PORT"))});
        source.setDatabaseName(settings.get("VITRINE_DB_NAME"));
        // When
        try (Connection connection =
                source.getConnection(settings.get("VITRINE_DB_USER"), settings.get("VITRINE_DB_PASSWORD"))) {
            // Then
            assertThat(connection.getCatalog()).isEqualTo("moderation");
            connection.createStatement().execute("create table written_by_a_test (id int)");
        }
    }

    @Test
    void givesAnObjectStoreThatRefusesStrangers() throws Exception {
        // Given
        URI originals = URI.create(
                "http://" + settings.get("VITRINE_S3_HOST") + ":" + settings.get("VITRINE_S3_PORT") + "/originals");
        // When
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(originals).build(), HttpResponse.BodyHandlers.ofString());
        // Then
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void startsOncePerJvm() {
        assertThat(TestStack.shared("ingest").get("VITRINE_DB_PORT")).isEqualTo(settings.get("VITRINE_DB_PORT"));
    }
}
