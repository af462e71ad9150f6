package io.vitrine.teststack;

import java.util.Map;
import java.util.TreeMap;

/** The environment of a service, as tests give it. */
final class ServiceSettings {

    record Server(String host, int port) {}

    record Login(String name, String secret) {}

    private ServiceSettings() {}

    static Map<String, String> of(
            String database, Server postgres, Login databaseUser, String kafka, Server s3, Login s3Keys) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("VITRINE_DB_HOST", postgres.host());
        settings.put("VITRINE_DB_PORT", Integer.toString(postgres.port()));
        settings.put("VITRINE_DB_NAME", database);
        settings.put("VITRINE_DB_USER", databaseUser.name());
        settings.put("VITRINE_DB_PASSWORD", databaseUser.secret());
        settings.put("VITRINE_KAFKA", kafka);
        settings.put("VITRINE_S3_HOST", s3.host());
        settings.put("VITRINE_S3_PORT", Integer.toString(s3.port()));
        settings.put("VITRINE_S3_ACCESS_KEY", s3Keys.name());
        settings.put("VITRINE_S3_SECRET_KEY", s3Keys.secret());
        settings.put("VITRINE_PUBLIC_URL", "http://localhost:8080");
        settings.put("VITRINE_JWT_PUBLIC_KEY", TestKeys.publicKey());
        settings.put("VITRINE_JWT_PRIVATE_KEY", TestKeys.privateKey());
        settings.put("VITRINE_AUTHOR_PEPPER", "pepper-of-tests");
        settings.put("VITRINE_OPERATOR_KEY", TestMembers.OPERATOR_KEY);
        return settings;
    }
}
