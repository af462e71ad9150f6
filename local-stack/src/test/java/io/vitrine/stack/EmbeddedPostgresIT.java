package io.vitrine.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vitrine.stack.StackSettings.PostgresSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresIT {

    @TempDir
    Path folder;

    private final PostgresSettings settings =
            new PostgresSettings(new Ports().any(), "admin's \"password\"", "vitrine", "user's \"password\"", true);
    private EmbeddedPostgres postgres;

    @BeforeEach
    void start() {
        postgres = new EmbeddedPostgres(folder.resolve("postgres"), null, settings, folder.resolve("postgres.log"));
        postgres.start();
    }

    @AfterEach
    void stop() {
        postgres.close();
    }

    @Test
    void whatWasCommittedSurvivesKill9() throws Exception {
        // Given
        execute("create table kept (id int)");
        execute("insert into kept select generate_series(1, 1000)");
        // When
        kill();
        postgres.start();
        // Then
        assertThat(query("select count(*) from kept")).isEqualTo("1000");
        assertThat(query("show fsync")).isEqualTo("on");
    }

    @Test
    void startsAgainThoughTheLauncherLeftItRunning() throws Exception {
        // Given
        execute("create table kept as select 7 as id");
        EmbeddedPostgres ofTheNextLauncher =
                new EmbeddedPostgres(folder.resolve("postgres"), null, settings, folder.resolve("postgres.log"));
        // When
        ofTheNextLauncher.start();
        // Then
        try {
            assertThat(query("select id from kept")).isEqualTo("7");
            await().atMost(Duration.ofSeconds(5)).until(() -> !postgres.isAlive());
        } finally {
            ofTheNextLauncher.close();
        }
    }

    @Test
    void aPidFileWhoseNumberBelongsToSomebodyElseIsNoObstacle() throws Exception {
        // Given
        execute("create table kept as select 8 as id");
        kill();
        Path pidFile = folder.resolve("postgres/data/postmaster.pid");
        String stale = Files.readString(pidFile)
                .replaceFirst("^\\d+", "" + ProcessHandle.current().pid());
        Files.writeString(pidFile, stale);
        // When
        postgres.start();
        // Then
        assertThat(query("select id from kept")).isEqualTo("8");
    }

    @Test
    void stopsInOrderWithClientsConnected() throws Exception {
        try (Connection connection = connect(settings.password())) {
            // When
            postgres.close();
            // Then
            assertThat(connection.isValid(1)).isFalse();
            assertThat(folder.resolve("postgres/data/postmaster.pid")).doesNotExist();
            assertThat(folder.resolve("postgres.log")).content().contains("database system is shut down");
        }
    }

    @Test
    void asksForThePassword() {
        assertThatThrownBy(() -> connect("another"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password");
    }

    @Test
    void otherSecretsThanTheDataWasMadeWithAreNamed() {
        // Given
        postgres.close();
        PostgresSettings others = new PostgresSettings(settings.port(), "lost", "vitrine", "lost", true);
        EmbeddedPostgres withOthers =
                new EmbeddedPostgres(folder.resolve("postgres"), null, others, folder.resolve("postgres.log"));
        // Then
        assertThatThrownBy(withOthers::start).isInstanceOf(StackException.class).hasMessageContaining("secrets");
        assertThat(withOthers.isAlive()).isFalse();
    }

    @Test
    void theRoleOfTheServicesIsNoAdministrator() throws Exception {
        assertThat(query("select rolsuper or rolcreatedb or rolcreaterole from pg_roles where rolname = current_user"))
                .isEqualTo("f");
    }

    private void kill() {
        long pid = postgres.pid().orElseThrow();
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        await().atMost(Duration.ofSeconds(5)).until(() -> !postgres.isAlive());
    }

    private Connection connect(String password) throws SQLException {
        return PostgresSetup.connect(postgres.address(), settings.user(), password, "ingest");
    }

    private void execute(String command) throws SQLException {
        try (Connection connection = connect(settings.password());
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private String query(String query) throws SQLException {
        try (Connection connection = connect(settings.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
