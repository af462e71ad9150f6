package io.vitrine.moderation.appeal;

import io.vitrine.moderation.appeal.Appeals.Place;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** Places in the lists as opaque text for the {@code after} of the next request. */
final class AppealCursor {

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private AppealCursor() {}

    static String of(OpenAppeal last) {
        return of(last.plea(), last.plea().lodgedAt());
    }

    static String of(EndedAppeal last) {
        return of(last.plea(), last.at());
    }

    private static String of(Plea plea, Instant at) {
        String text = at + "|" + plea.submissionId() + "|" + plea.decisionVersion();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** @throws IllegalArgumentException for text that is no cursor */
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
                throw new IllegalArgumentException("not a time of an appeal");
            }
            return instant;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a cursor", e);
        }
    }
}
