package io.vitrine.ingest.photo;

import com.github.f4b6a3.uuid.util.UuidUtil;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of an original in its bucket: a folder per day, then the UUIDv7 of what it belongs to. The order of keys is
 * the order in which they were made.
 *
 * @param id what the photo belongs to
 * @param text such as {@code 2026-01-31/019c1b2d-….jpg}
 */
public record PhotoKey(UUID id, String text) {

    private static final Pattern FORM = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2}/([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12})\\.[a-z]+");

    /** The key of the photo of {@code id}, a UUIDv7. */
    public static PhotoKey of(UUID id, PhotoFormat format) {
        LocalDate day = UuidUtil.getInstant(id).atZone(ZoneOffset.UTC).toLocalDate();
        return new PhotoKey(id, day + "/" + id + "." + format.extension());
    }

    /** Reads a key; empty if it is none of ours. */
    public static Optional<PhotoKey> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new PhotoKey(UUID.fromString(matcher.group(1)), text))
                : Optional.empty();
    }

    /** When the key was made, to the millisecond. */
    public Instant madeAt() {
        return UuidUtil.getInstant(id);
    }
}
