package io.vitrine.moderation.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A reported look as a moderator's client reads it.
 *
 * @param id the submission; the case's id at the desk too
 * @param shown whether the look is in the gallery now; otherwise it is hidden until somebody answers
 * @param version of the last decision or revocation; send it back with the answer
 * @param campaign its name; empty while it is not known here
 * @param author the name to show; may be empty
 * @param caption the author's words
 * @param blurred whether to hide the picture until the moderator asks for it
 * @param picture null if there is none
 * @param findings what the screens and reports say, most serious first
 * @param suggested the code of the reason that a removal would likely give
 * @param claimedBy the colleague who has the case on screen at the desk; null if nobody else does
 * @param reports how many are open
 * @param since when the oldest came
 * @param latest the newest of them, newest first
 */
@Schema(name = "ReportedLook")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ReportedLookView(
        UUID id,
        boolean shown,
        long version,
        String campaign,
        String author,
        String caption,
        boolean blurred,
        @Nullable PictureView picture,
        List<FindingView> findings,
        String suggested,
        @Nullable String claimedBy,
        int reports,
        Instant since,
        List<ReportView> latest) {

    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern(
                    "d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    @JsonIgnore
    public String authorName() {
        return author.isEmpty() ? "No name given" : author;
    }

    @JsonIgnore
    public String sinceText() {
        return DAY_AND_TIME.format(since);
    }

    @JsonIgnore
    public String reportsText() {
        return reports == 1 ? "Reported once" : "Reported " + reports + " times";
    }

    /** How many reports are open that are not listed. */
    @JsonIgnore
    public int further() {
        return reports - latest.size();
    }

    public boolean suggests(String reasonCode) {
        return suggested.equals(reasonCode);
    }

    /**
     * The picture.
     *
     * @param url add {@code ?size=320}, {@code 640} or {@code 1280}, and {@code &v=} with the version, or a browser may
     *     show what it has kept
     * @param version another one whenever the picture looks otherwise
     * @param width of the largest rendition, px
     * @param height of the largest rendition, px
     */
    @Schema(name = "ReportedPicture")
    public record PictureView(String url, String version, int width, int height) {}

    /**
     * Something that was found about the selfie.
     *
     * @param severity {@code note}, {@code concern} or {@code serious}
     * @param sentence for moderators
     */
    @Schema(name = "ReportedFinding")
    public record FindingView(String severity, String sentence) {

        @JsonIgnore
        public String severityLabel() {
            return severity.substring(0, 1).toUpperCase(Locale.ROOT) + severity.substring(1);
        }

        /** The severity as the page's styles know it. */
        @JsonIgnore
        public String tone() {
            return switch (severity) {
                case "serious" -> "bad";
                case "concern" -> "warn";
                default -> "";
            };
        }
    }

    /**
     * What one person said.
     *
     * @param id the report
     * @param ground a stable code
     * @param groundLabel as moderators read it
     * @param legal whether it claims a breach of the law
     * @param explanation the person's own words; may be empty
     * @param contactable whether they said how to reach them; {@code /api/reports/{id}} tells
     * @param at when
     */
    @Schema(name = "Report")
    public record ReportView(
            UUID id,
            String ground,
            String groundLabel,
            boolean legal,
            String explanation,
            boolean contactable,
            Instant at) {

        @JsonIgnore
        public String atText() {
            return DAY_AND_TIME.format(at);
        }
    }
}
