package io.vitrine.moderation.statement;

import io.vitrine.moderation.caseload.Statements.Place;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** Places in the file as opaque text for the {@code after} of the next request. */
final class StatementCursor {

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private StatementCursor() {}

    static String of(Place place) {
        String text = place.decidedAt() + "|" + place.submissionId() + "|" + place.version();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** @throws IllegalArgumentException for text that {@link #of} did not give */
    static Place toPlace(String cursor) {
        String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII).split("\\|");
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a cursor");
        }
        return new Place(instant(parts[0]), UUID.fromString(parts[1]), Long.parseLong(parts[2]));
    }

    private static Instant instant(String text) {
        try {
            Instant instant = Instant.parse(text);
            if (instant.isBefore(Instant.EPOCH) || instant.isAfter(LATEST)) {
                throw new IllegalArgumentException("not a time of a statement");
            }
            return instant;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a cursor", e);
        }
    }
}
