package io.vitrine.stack;

import java.util.HashMap;
import java.util.Map;

/** The environment that leads a service to everything it needs, and to no secret of another service. */
final class ServiceEnvironment {

    private ServiceEnvironment() {}

    static Map<String, String> common(StackSettings settings, String publicUrl, Secrets secrets) {
        Map<String, String> environment = new HashMap<>();
        environment.put("VITRINE_DB_HOST", Address.LOOPBACK);
        environment.put("VITRINE_DB_PORT", Integer.toString(settings.postgres().port()));
        environment.put("VITRINE_DB_USER", settings.postgres().user());
        environment.put("VITRINE_DB_PASSWORD", settings.postgres().password());
        environment.put("VITRINE_KAFKA", Address.local(settings.kafka().port()).toString());
        environment.put("VITRINE_S3_HOST", Address.LOOPBACK);
        environment.put("VITRINE_S3_PORT", Integer.toString(settings.s3().port()));
        environment.put("VITRINE_S3_ACCESS_KEY", settings.s3().accessKey());
        environment.put("VITRINE_S3_SECRET_KEY", settings.s3().secretKey());
        environment.put("VITRINE_PUBLIC_URL", publicUrl);
        environment.put("VITRINE_JWT_PUBLIC_KEY", secrets.jwtPublicKey());
        return environment;
    }

    static Map<String, String> of(Service service, Map<String, String> common, Secrets secrets) {
        Map<String, String> environment = new HashMap<>(common);
        switch (service.name()) {
            case "ingest" -> environment.put("VITRINE_AUTHOR_PEPPER", secrets.authorPepper());
            case "moderation" -> environment.put("VITRINE_OPERATOR_KEY", secrets.operatorKey());
            case "campaign" -> {
                environment.put("VITRINE_JWT_PRIVATE_KEY", secrets.jwtPrivateKey());
                environment.put("VITRINE_OPERATOR_KEY", secrets.operatorKey());
            }
            default -> {}
        }
        return environment;
    }
}
