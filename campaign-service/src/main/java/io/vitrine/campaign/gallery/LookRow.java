package io.vitrine.campaign.gallery;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vitrine.campaign.gallery.LookContent.Colour;
import io.vitrine.campaign.gallery.LookContent.Picture;
import io.vitrine.contract.Hashtag;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of {@code looks} and its two parts: the entry, and what it shows while it is published. */
final class LookRow {

    static final String ENTRY = "l.id, l.submission_id, l.brand_id, l.campaign_id, l.state, l.decision_version,"
            + " l.version, l.hidden, l.published_at";

    static final String CONTENT = "l.caption, l.hashtags, l.author_name, l.author_key, l.pictures, l.palette";

    /** Large, and read by nobody but the search index. */
    static final String LIKENESS = "l.picture_model, l.picture_embedding, l.caption_model, l.caption_embedding";

    private LookRow() {}

    static LookEntry entry(Row row) {
        return new LookEntry(
                row.getUUID("id"),
                row.getUUID("submission_id"),
                row.getUUID("brand_id"),
                row.getUUID("campaign_id"),
                standing(row.getString("state"), row.getLong("decision_version")),
                row.getBoolean("hidden"),
                row.getLong("version"),
                instant(row, "published_at"));
    }

    static LookContent content(Row row) {
        return new LookContent(
                row.getString("caption"),
                Stream.of(row.getArrayOfStrings("hashtags")).map(Hashtag::new).toList(),
                row.getString("author_name"),
                row.getString("author_key"),
                objects((JsonArray) row.getValue("pictures"))
                        .map(json -> new Picture(
                                json.getString("key"),
                                json.getInteger("width"),
                                json.getInteger("height"),
                                json.getLong("bytes")))
                        .toList(),
                objects((JsonArray) row.getValue("palette"))
                        .map(json -> new Colour(json.getString("rgb"), json.getDouble("share")))
                        .toList());
    }

    static Likeness likeness(Row row) {
        return new Likeness(
                embedding(row.getString("picture_model"), row.getBuffer("picture_embedding")),
                embedding(row.getString("caption_model"), row.getBuffer("caption_embedding")));
    }

    private static @Nullable Embedding embedding(@Nullable String model, @Nullable Buffer values) {
        return model == null || values == null ? null : new Embedding(model, values.getBytes());
    }

    static @Nullable Object model(@Nullable Embedding embedding) {
        return embedding == null ? null : embedding.model();
    }

    /** For {@code Tuple.addValue}: its way for buffers takes no null. */
    static @Nullable Object values(@Nullable Embedding embedding) {
        return embedding == null ? null : io.vertx.core.buffer.Buffer.buffer(embedding.values());
    }

    static String state(LookStanding standing) {
        if (standing instanceof LookStanding.Published) {
            return "published";
        }
        return standing instanceof LookStanding.Withdrawn ? "withdrawn" : "retired";
    }

    static JsonArray pictures(List<Picture> pictures) {
        var array = new JsonArray();
        pictures.forEach(picture -> array.add(new JsonObject()
                .put("key", picture.objectKey())
                .put("width", picture.width())
                .put("height", picture.height())
                .put("bytes", picture.bytes())));
        return array;
    }

    static JsonArray palette(List<Colour> palette) {
        var array = new JsonArray();
        palette.forEach(
                colour -> array.add(new JsonObject().put("rgb", colour.rgb()).put("share", colour.share())));
        return array;
    }

    static @Nullable Instant instant(Row row, String column) {
        OffsetDateTime at = row.getOffsetDateTime(column);
        return at == null ? null : at.toInstant();
    }

    private static LookStanding standing(String state, long decisionVersion) {
        return switch (state) {
            case "published" -> new LookStanding.Published(decisionVersion);
            case "withdrawn" -> new LookStanding.Withdrawn();
            default -> new LookStanding.Retired(decisionVersion);
        };
    }

    private static Stream<JsonObject> objects(JsonArray array) {
        return array.stream().map(JsonObject.class::cast);
    }
}
