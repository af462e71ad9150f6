package io.vitrine.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.vitrine.audit.ChainedEntry.Place;
import java.time.DateTimeException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A line of an exported log: its entries in their order, each followed by those of its values that are given, and last
 * the head. A file without a head was cut off.
 */
public sealed interface AuditLine {

    /** The line, canonical, without the line's end. */
    String text();

    /** An entry. */
    record Entry(ChainedEntry entry) implements AuditLine {

        @Override
        public String text() {
            return entry.line();
        }
    }

    /**
     * Where an entry should be, if what the store holds there is none any more.
     *
     * @param place its number and its hash as they are stored
     */
    record Spoiled(Place place) implements AuditLine {

        @Override
        public String text() {
            return Canonical.write(Map.of(
                    "brand",
                    place.brandId().toString(),
                    "hash",
                    place.hash().hex(),
                    "number",
                    place.number(),
                    "spoiled",
                    true));
        }
    }

    /**
     * A value that an entry holds the hash of.
     *
     * @param entry the entry's number
     * @param name as {@code details.sealed} calls it
     * @param salt what is hashed before it
     * @param value the value
     */
    record Value(long entry, String name, Salt salt, String value) implements AuditLine {

        @Override
        public String text() {
            return Canonical.write(Map.of("entry", entry, "name", name, "salt", salt.hex(), "value", value));
        }

        /** What the entry must hold of it. */
        Sha256 hash() {
            return Sha256.ofSealed(salt.bytes(), value);
        }
    }

    /**
     * The log's end.
     *
     * @param end where it ends
     * @param withValues whether the lines before give the values that are kept; without, only the entries
     */
    record Head(Place end, boolean withValues) implements AuditLine {

        @Override
        public String text() {
            return Canonical.write(Map.of(
                    "brand",
                    end.brandId().toString(),
                    "head",
                    Map.of("hash", end.hash().hex(), "number", end.number()),
                    "values",
                    withValues));
        }
    }

    /** Random bytes that keep a value from being guessed by its hash. */
    record Salt(String hex) {

        /** @throws IllegalArgumentException for anything but hex digits, two each */
        public Salt {
            HexFormat.of().parseHex(hex);
        }

        public static Salt of(byte[] bytes) {
            return new Salt(HexFormat.of().formatHex(bytes));
        }

        public byte[] bytes() {
            return HexFormat.of().parseHex(hex);
        }
    }

    /**
     * The line that {@code text} is; empty if it is none, or is not written as an export writes it. So a change to any
     * byte is seen, one to white space or to a member that nobody reads included.
     */
    static Optional<AuditLine> read(String text) {
        try {
            AuditLine line = ofJson(Canonical.read(text));
            return line.text().equals(text) ? Optional.of(line) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static AuditLine ofJson(JsonNode json) {
        if (json.has("head")) {
            JsonNode head = json.path("head");
            UUID brandId = ChainedEntry.uuid(json, "brand");
            var end = new Place(
                    brandId,
                    head.path("number").asLong(),
                    new Sha256(head.path("hash").asText()));
            return new Head(end, json.path("values").asBoolean());
        }
        if (json.has("spoiled")) {
            return new Spoiled(new Place(
                    ChainedEntry.uuid(json, "brand"),
                    json.path("number").asLong(),
                    new Sha256(json.path("hash").asText())));
        }
        if (json.has("salt")) {
            return new Value(
                    json.path("entry").asLong(),
                    json.path("name").asText(),
                    new Salt(json.path("salt").asText()),
                    json.path("value").asText());
        }
        return new Entry(ChainedEntry.ofLine(json));
    }
}
