package io.vitrine.stack;

import io.vitrine.stack.StackSettings.PostgresSettings;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/** The role and the databases of the services; safe to repeat. */
final class PostgresSetup {

    private static final int CONNECT_SECONDS = 5;

    private PostgresSetup() {}

    static Connection connect(Address server, String user, String password, String database) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {server.host()});
        source.setPortNumbers(new int[] {server.port()});
        source.setDatabaseName(database);
        source.setUser(user);
        source.setPassword(password);
        source.setConnectTimeout(CONNECT_SECONDS);
        return source.getConnection();
    }

    static void prepare(Connection admin, PostgresSettings settings, List<String> databases) throws SQLException {
        boolean known = exists(admin, "select 1 from pg_roles where rolname = ?", settings.user());
        // the password is set each time, so that new secrets take effect
        execute(
                admin,
                (known ? "alter" : "create") + " role %I login password %L",
                settings.user(),
                settings.password());
        for (String database : databases) {
            if (!exists(admin, "select 1 from pg_database where datname = ?", database)) {
                execute(admin, "create database %I owner %I", database, settings.user());
            }
        }
    }

    private static boolean exists(Connection admin, String query, String name) throws SQLException {
        try (PreparedStatement statement = admin.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Commands that define things take no parameters: the server quotes them into the text. */
    private static void execute(Connection admin, String template, String first, String second) throws SQLException {
        try (PreparedStatement quote = admin.prepareStatement("select format(?, ?, ?)")) {
            quote.setString(1, template);
            quote.setString(2, first);
            quote.setString(3, second);
            try (ResultSet quoted = quote.executeQuery();
                    Statement command = admin.createStatement()) {
                quoted.next();
                command.execute(quoted.getString(1));
            }
        }
    }
}
