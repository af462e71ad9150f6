package io.vitrine.moderation.report;

import io.vitrine.moderation.report.Reports.QueuePlace;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** A place in the queue as opaque text for the {@code after} of the next request. */
final class ReportCursor {

    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private ReportCursor() {}

    static String of(QueuePlace place) {
        String text = place.priority() + "|" + place.since() + "|" + place.caseId();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** @throws IllegalArgumentException for text that {@link #of} did not give */
    static QueuePlace toPlace(String cursor) {
        String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII).split("\\|");
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a cursor");
        }
        return new QueuePlace(Integer.parseInt(parts[0]), instant(parts[1]), UUID.fromString(parts[2]));
    }

    private static Instant instant(String text) {
        try {
            Instant instant = Instant.parse(text);
            if (instant.isBefore(Instant.EPOCH) || instant.isAfter(END)) {
                throw new IllegalArgumentException("not the time of a report");
            }
            return instant;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a cursor", e);
        }
    }
}
