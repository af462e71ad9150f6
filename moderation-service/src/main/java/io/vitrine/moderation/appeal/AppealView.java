package io.vitrine.moderation.appeal;

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
 * An appeal as a reviewer's client reads it.
 *
 * @param id the submission
 * @param version of the decision that the author appeals against; send it back with an answer
 * @param state {@code open}, {@code upheld}, {@code upheld-without-picture}, {@code denied},
 *     {@code decision-taken-back}, {@code too-late} or {@code withdrawn}
 * @param lodgedAt when
 * @param explanation the author's words; empty once they withdrew
 * @param selfie what it is about; null once its author withdrew it
 * @param answer how it ended; null while it is open
 */
@Schema(name = "Appeal")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AppealView(
        UUID id,
        long version,
        String state,
        Instant lodgedAt,
        String explanation,
        @Nullable Contested selfie,
        @Nullable Given answer) {

    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern(
                    "d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    @JsonIgnore
    public String lodgedText() {
        return DAY_AND_TIME.format(lodgedAt);
    }

    @JsonIgnore
    public boolean isOpen() {
        return state.equals("open");
    }

    /** The state as people read it. */
    @JsonIgnore
    public String stateLabel() {
        return switch (state) {
            case "upheld" -> "Upheld";
            case "upheld-without-picture" -> "Upheld, no picture";
            case "denied" -> "Denied";
            case "decision-taken-back" -> "Decision taken back";
            case "too-late" -> "Too late";
            case "withdrawn" -> "Withdrawn";
            default -> "Open";
        };
    }

    /** The state as the page's styles know it. */
    @JsonIgnore
    public String tone() {
        return switch (state) {
            case "upheld" -> "good";
            case "denied" -> "bad";
            default -> "";
        };
    }

    /**
     * The selfie and the decision about it, as the case stands now.
     *
     * @param campaign its campaign as people read it; empty while it is not known here
     * @param author the name to show; may be empty
     * @param caption the author's words
     * @param picture add {@code ?size=320}, {@code 640} or {@code 1280}; null if there is none
     * @param blurred whether to hide the picture until the reviewer asks for it
     * @param decidedBy the reviewer's name; null for the policy, and when the decision no longer stands
     * @param decidedAt when; null when the decision no longer stands
     * @param mine whether who asks decided, and so cannot answer
     * @param reasons as the author was told
     * @param findings what the screens say, for reviewers
     */
    @Schema(name = "AppealedSelfie")
    public record Contested(
            String campaign,
            String author,
            String caption,
            @Nullable String picture,
            boolean blurred,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            boolean mine,
            List<String> reasons,
            List<String> findings) {

        @JsonIgnore
        public String authorName() {
            return author.isEmpty() ? "No name given" : author;
        }

        @JsonIgnore
        public String decidedText() {
            return decidedAt == null ? "" : DAY_AND_TIME.format(decidedAt);
        }
    }

    /**
     * How it ended.
     *
     * @param by who answered; null where nobody did
     * @param text the words for the author; null for none
     * @param at when
     */
    @Schema(name = "AppealAnswer")
    public record Given(@Nullable String by, @Nullable String text, Instant at) {

        @JsonIgnore
        public String atText() {
            return DAY_AND_TIME.format(at);
        }
    }
}
