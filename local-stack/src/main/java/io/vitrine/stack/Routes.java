package io.vitrine.stack;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which service answers which path. One origin for all of them, so that one sign-in and one policy cover them. */
final class Routes {

    /** @param path as the service knows it, with the query */
    record Target(String service, String path) {}

    static final Map<String, List<String>> PREFIXES = Map.of(
            "ingest", List.of("/api/submissions", "/share", "/kiosk", "/my", "/hooks", "/assets/ingest"),
            "moderation", List.of("/api/review", "/review", "/assets/moderation"));

    private static final Map<String, Target> API_DESCRIPTIONS = Map.of(
            "/openapi/ingest", new Target("ingest", "/q/openapi"),
            "/openapi/moderation", new Target("moderation", "/q/openapi"),
            "/openapi/campaign", new Target("campaign", "/q/openapi"));

    /** Health and metrics are for the operator, who asks the services themselves. */
    private static final String INTERNAL = "/q";

    private Routes() {}

    /** Where the request goes; empty when nobody outside may have that path. */
    static Optional<Target> of(String target) {
        String normal = RequestPath.normalise(target);
        int question = normal.indexOf('?');
        String path = question < 0 ? normal : normal.substring(0, question);
        String query = question < 0 ? "" : normal.substring(question);
        Target description = API_DESCRIPTIONS.get(path);
        if (description != null) {
            return Optional.of(new Target(description.service(), description.path() + query));
        }
        if (isBelow(path, INTERNAL)) {
            return Optional.empty();
        }
        return Optional.of(new Target(serviceOf(path), normal));
    }

    private static String serviceOf(String path) {
        return PREFIXES.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(prefix -> isBelow(path, prefix)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("campaign");
    }

    private static boolean isBelow(String path, String prefix) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }
}
