package io.vitrine.moderation.quality;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One person decided so, another one would have decided otherwise. Who they are is told to nobody.
 *
 * @param caseId the case
 * @param caption the author's words; may be empty
 * @param blurred whether its picture is hidden from reviewers until they ask for it
 * @param inForce what holds: {@code approved} or {@code rejected}
 * @param other what the other one said
 * @param reason why not, as the author reads it
 * @param answeredAt when the other one said so
 * @param mine whether who asks is one of the two, so that somebody else settles it
 */
@Schema(name = "QualityDifference")
public record DifferenceView(
        UUID caseId,
        String caption,
        boolean blurred,
        String inForce,
        String other,
        String reason,
        Instant answeredAt,
        boolean mine) {

    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern(
                    "d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    @JsonIgnore
    public String atText() {
        return DAY_AND_TIME.format(answeredAt);
    }

    /** What the button does that lets the other answer hold. */
    @JsonIgnore
    public String changeLabel() {
        return other.equals("approved") ? "Approve it" : "Reject it";
    }

    @JsonIgnore
    public String keepLabel() {
        return inForce.equals("approved") ? "Keep it approved" : "Keep it rejected";
    }
}
