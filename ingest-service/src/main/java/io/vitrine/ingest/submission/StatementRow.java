package io.vitrine.ingest.submission;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vitrine.ingest.statement.Statement;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement as it lies in its submission's row. */
final class StatementRow {

    private StatementRow() {}

    static @Nullable JsonObject toJson(@Nullable Statement statement) {
        if (statement == null) {
            return null;
        }
        Instant until = statement.appealableUntil();
        return new JsonObject()
                .put("held", statement.isHeld())
                .put("shown", statement.wasShown())
                .put("decidedAutomatically", statement.isDecidedAutomatically())
                .put("detectedAutomatically", statement.isDetectedAutomatically())
                .put("findings", new JsonArray(statement.findings()))
                .put("law", statement.law())
                .put("category", statement.category())
                .put("categoryAddition", new JsonArray(statement.categoryAddition()))
                .put("categorySpecification", new JsonArray(statement.categorySpecification()))
                .put("contentType", new JsonArray(statement.contentType()))
                .put("sourceType", statement.sourceType())
                .put("territorialScope", new JsonArray(statement.territorialScope()))
                .put("appealableUntil", until == null ? null : until.toString());
    }

    static @Nullable Statement toStatement(@Nullable JsonObject json) {
        if (json == null) {
            return null;
        }
        String until = json.getString("appealableUntil");
        return new Statement(
                json.getBoolean("held"),
                json.getBoolean("shown"),
                json.getBoolean("decidedAutomatically"),
                json.getBoolean("detectedAutomatically"),
                list(json, "findings"),
                json.getString("law"),
                json.getString("category"),
                list(json, "categoryAddition"),
                list(json, "categorySpecification"),
                list(json, "contentType"),
                json.getString("sourceType"),
                list(json, "territorialScope"),
                until == null ? null : Instant.parse(until));
    }

    private static List<String> list(JsonObject json, String name) {
        return json.getJsonArray(name).stream().map(String.class::cast).toList();
    }
}
