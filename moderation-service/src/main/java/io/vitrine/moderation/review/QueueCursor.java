package io.vitrine.moderation.review;

import io.vitrine.moderation.caseload.CaseSearch.FoundPlace;
import io.vitrine.moderation.caseload.Cases.DecidedPlace;
import io.vitrine.moderation.caseload.Queues.QueuePlace;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** Places in the lists as opaque text for the {@code after} of the next request. */
final class QueueCursor {

    private QueueCursor() {}

    static String of(QueuePlace place) {
        return encode(place.turn() + "|" + place.id());
    }

    static String of(DecidedPlace place) {
        return encode(place.decidedAt() + "|" + place.id());
    }

    static String of(FoundPlace place) {
        return encode(place.receivedAt() + "|" + place.id());
    }

    /** @throws IllegalArgumentException for text that {@link #of(FoundPlace)} did not give */
    static FoundPlace toFoundPlace(String cursor) {
        String[] parts = decode(cursor);
        return new FoundPlace(instant(parts[0]), UUID.fromString(parts[1]));
    }

    /** @throws IllegalArgumentException for text that {@link #of(QueuePlace)} did not give */
    static QueuePlace toQueuePlace(String cursor) {
        String[] parts = decode(cursor);
        return new QueuePlace(instant(parts[0]), UUID.fromString(parts[1]));
    }

    /** @throws IllegalArgumentException for text that {@link #of(DecidedPlace)} did not give */
    static DecidedPlace toDecidedPlace(String cursor) {
        String[] parts = decode(cursor);
        return new DecidedPlace(instant(parts[0]), UUID.fromString(parts[1]));
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String[] decode(String cursor) {
        String[] found = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII).split("\\|");
        if (found.length != 2) {
            throw new IllegalArgumentException("not a cursor");
        }
        return found;
    }

    private static Instant instant(String text) {
        try {
            Instant instant = Instant.parse(text);
            if (instant.isBefore(Instant.EPOCH) || instant.isAfter(Instant.parse("9999-01-01T00:00:00Z"))) {
                throw new IllegalArgumentException("not a time of a case");
            }
            return instant;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a cursor", e);
        }
    }
}
