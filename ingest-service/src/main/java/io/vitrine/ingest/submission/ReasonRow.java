package io.vitrine.ingest.submission;

import io.vertx.core.json.JsonObject;
import io.vitrine.ingest.submission.SubmissionStatus.Reason;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A reason as it lies in the column {@code reasons}. */
final class ReasonRow {

    private ReasonRow() {}

    static JsonObject toJson(Reason reason) {
        JsonObject json = new JsonObject().put("code", reason.code()).put("text", reason.text());
        if (reason.texts() != null) {
            JsonObject texts = new JsonObject();
            reason.texts().forEach(texts::put);
            json.put("texts", texts);
        }
        return json;
    }

    static Reason read(JsonObject json) {
        return new Reason(json.getString("code"), json.getString("text"), texts(json.getJsonObject("texts")));
    }

    private static @Nullable Map<String, String> texts(@Nullable JsonObject json) {
        if (json == null) {
            return null;
        }
        Map<String, String> texts = new HashMap<>();
        json.fieldNames().forEach(language -> texts.put(language, json.getString(language)));
        return texts;
    }
}
