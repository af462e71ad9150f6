package io.vitrine.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * An entry in its place in a brand's log. The package says what of it is hashed, and how.
 *
 * @param brandId whose log it is
 * @param number its place, from 1 on
 * @param at when it was appended, to the microsecond
 * @param actor who did it
 * @param action what was done, a stable code such as {@code case.approved}
 * @param subject what it was done to
 * @param details more about it: a JSON object in canonical form
 * @param previous the hash of the entry before
 * @param hash as it was stored; {@link #computedHash()} says what it must be
 */
public record ChainedEntry(
        UUID brandId,
        long number,
        Instant at,
        Actor actor,
        String action,
        Subject subject,
        String details,
        Sha256 previous,
        Sha256 hash) {

    /** Of the form; entries of another one are not understood. */
    static final int VERSION = 1;

    private static final String SEALED = "sealed";

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /**
     * Chains an entry to the one before.
     *
     * @param details plain values, lists and maps of them
     * @param sealed by name, the hashes of salted values that stand beside the log
     */
    public static ChainedEntry following(
            Place place,
            Instant at,
            Actor actor,
            String action,
            Subject subject,
            Map<String, ?> details,
            Map<String, Sha256> sealed) {
        Map<String, Object> all = new LinkedHashMap<>(details);
        if (!sealed.isEmpty()) {
            Map<String, String> hashes = new LinkedHashMap<>();
            sealed.forEach((name, hash) -> hashes.put(name, hash.hex()));
            all.put(SEALED, hashes);
        }
        var unhashed = new ChainedEntry(
                place.brandId(),
                place.number() + 1,
                at.truncatedTo(ChronoUnit.MICROS),
                actor,
                action,
                subject,
                Canonical.write(all),
                place.hash(),
                Sha256.NONE);
        return unhashed.with(unhashed.computedHash());
    }

    /**
     * Where a log ends.
     *
     * @param brandId whose log it is
     * @param number of its last entry; 0 if it has none
     * @param hash of its last entry; {@link Sha256#NONE} if it has none
     */
    public record Place(UUID brandId, long number, Sha256 hash) {

        /** A log without entries. */
        public static Place start(UUID brandId) {
            return new Place(brandId, 0, Sha256.NONE);
        }
    }

    /** Where the log ends with this entry. */
    public Place place() {
        return new Place(brandId, number, hash);
    }

    /** The same entry with another hash. */
    ChainedEntry with(Sha256 other) {
        return new ChainedEntry(brandId, number, at, actor, action, subject, details, previous, other);
    }

    /** What its content hashes to. */
    public Sha256 computedHash() {
        return Sha256.of(Canonical.write(content()).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the entry is as it was hashed, its details' form included. */
    public boolean isAsHashed() {
        return isCanonical() && computedHash().equals(hash);
    }

    /** Whether the details have the form in which they were hashed; without it the entry has no line. */
    public boolean isCanonical() {
        try {
            return Canonical.write(detailsContent()).equals(details);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Map<String, Object> detailsContent() {
        Map<String, Object> members = new LinkedHashMap<>();
        Canonical.read(details).properties().forEach(field -> members.put(field.getKey(), field.getValue()));
        return members;
    }

    /** The entry as a line of an export, without the line's end. */
    public String line() {
        Map<String, Object> whole = content();
        whole.put("hash", hash.hex());
        return Canonical.write(whole);
    }

    /** By name, the hashes of the values that stand beside the log. */
    public Map<String, Sha256> sealed() {
        Map<String, Sha256> sealed = new LinkedHashMap<>();
        Canonical.read(details)
                .path(SEALED)
                .properties()
                .forEach(field ->
                        sealed.put(field.getKey(), new Sha256(field.getValue().asText())));
        return sealed;
    }

    private Map<String, Object> content() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("action", action);
        content.put("actor", actorContent());
        content.put("at", MICROSECONDS.format(at));
        content.put("brand", brandId.toString());
        content.put("details", Canonical.read(details));
        content.put("number", number);
        content.put("previous", previous.hex());
        content.put("subject", Map.of("id", subject.id().toString(), "kind", subject.kind()));
        content.put("version", VERSION);
        return content;
    }

    private Map<String, Object> actorContent() {
        Map<String, Object> content = new LinkedHashMap<>();
        UUID id = actor.id();
        String name = actor.name();
        if (id != null && name != null) {
            content.put("id", id.toString());
            content.put("name", name);
        }
        content.put("kind", actor.kind().code());
        return content;
    }

    /** @throws IllegalArgumentException for a line that no entry gives */
    static ChainedEntry ofLine(JsonNode line) {
        JsonNode actor = line.path("actor");
        JsonNode subject = line.path("subject");
        Map<String, Object> details = new LinkedHashMap<>();
        line.path("details").properties().forEach(field -> details.put(field.getKey(), field.getValue()));
        return new ChainedEntry(
                uuid(line, "brand"),
                line.path("number").asLong(),
                Instant.from(MICROSECONDS.parse(line.path("at").asText())),
                new Actor(
                        Actor.Kind.ofCode(actor.path("kind").asText())
                                .orElseThrow(() -> new IllegalArgumentException("no kind of actor")),
                        actor.has("id") ? uuid(actor, "id") : null,
                        actor.has("name") ? actor.path("name").asText() : null),
                line.path("action").asText(),
                new Subject(subject.path("kind").asText(), uuid(subject, "id")),
                Canonical.write(details),
                new Sha256(line.path("previous").asText()),
                new Sha256(line.path("hash").asText()));
    }

    static UUID uuid(JsonNode object, String name) {
        return UUID.fromString(object.path(name).asText());
    }
}
