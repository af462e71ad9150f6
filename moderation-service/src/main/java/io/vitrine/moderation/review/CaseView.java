package io.vitrine.moderation.review;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.vitrine.contract.Hashtag;
import io.vitrine.moderation.policy.Verdict.FiredRule;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A case as a reviewer's client reads it.
 *
 * @param id the submission
 * @param state where it stands
 * @param version of the last decision or revocation; send it back with a decision
 * @param campaign whose it is
 * @param caption the author's words
 * @param hashtags the caption's tags, without {@code #}
 * @param author the name to show; may be empty
 * @param receivedAt when it was taken in
 * @param priority 0 to 100, higher is more urgent
 * @param findings what the screens say, most serious first
 * @param policy what the policy makes of that
 * @param blurred whether to hide the picture until the reviewer asks for it
 * @param picture null if the original could not be read
 * @param faces which faces the public does not get to see
 * @param claim who has it on screen; null if nobody does
 * @param decision null unless decided
 */
@Schema(name = "Case")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CaseView(
        UUID id,
        State state,
        long version,
        Campaign campaign,
        String caption,
        List<Hashtag> hashtags,
        String author,
        Instant receivedAt,
        int priority,
        List<FindingView> findings,
        PolicyView policy,
        boolean blurred,
        @Nullable PictureView picture,
        FacesView faces,
        @Nullable ClaimView claim,
        @Nullable DecisionView decision) {

    /** Where a case stands. */
    public enum State {
        @JsonProperty("open")
        OPEN,
        @JsonProperty("claimed")
        CLAIMED,
        @JsonProperty("approved")
        APPROVED,
        @JsonProperty("rejected")
        REJECTED
    }

    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern(
                    "d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** The author for a heading. */
    @JsonIgnore
    public String authorName() {
        return author.isEmpty() ? "No name given" : author;
    }

    @JsonIgnore
    public String receivedText() {
        return DAY_AND_TIME.format(receivedAt);
    }

    /** Whether it can be approved from a plain form; not before somebody marked the bystanders. */
    @JsonIgnore
    public boolean isApprovable() {
        return picture != null && !needsFaces();
    }

    /** Whether somebody has to look for bystanders before it can be approved. */
    @JsonIgnore
    public boolean needsFaces() {
        return faces.asked() && faces.checked().equals("nobody");
    }

    /** Whether a colleague has it on screen. */
    @JsonIgnore
    public boolean isClaimedByOther() {
        return claim != null && !claim.mine();
    }

    @JsonIgnore
    public boolean isApproved() {
        return state == State.APPROVED;
    }

    /** Whether a rejection would likely give this reason first. */
    public boolean suggests(String reasonCode) {
        return !policy.suggested().isEmpty() && policy.suggested().get(0).equals(reasonCode);
    }

    /**
     * The campaign.
     *
     * @param id its id
     * @param name as people read it; empty while it is not known here
     */
    @Schema(name = "CaseCampaign")
    public record Campaign(UUID id, String name) {}

    /**
     * Something that a screen found.
     *
     * @param code stable, for machines
     * @param screen which screen says so
     * @param severity {@code note}, {@code concern} or {@code serious}
     * @param sentence for reviewers
     * @param score how sure the screen is, 0 to 1
     * @param blur whether it is a reason to hide the picture at first
     */
    @Schema(name = "CaseFinding")
    public record FindingView(
            String code, String screen, String severity, String sentence, double score, boolean blur) {

        /** The severity as people read it. */
        @JsonIgnore
        public String severityLabel() {
            return switch (severity) {
                case "serious" -> "Serious";
                case "concern" -> "Concern";
                default -> "Note";
            };
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
     * What the policy says.
     *
     * @param version {@code name@hash}
     * @param rules those that fired, and why
     * @param suggested codes of the reasons that a rejection would likely give
     */
    @Schema(name = "CasePolicy")
    public record PolicyView(String version, List<FiredRule> rules, List<String> suggested) {}

    /**
     * The picture.
     *
     * @param url add {@code ?size=320}, {@code 640} or {@code 1280}; {@code &unblurred=true} for the picture as it was
     *     sent. Add {@code &v=} with the version, or a browser may show what it has kept
     * @param version another one whenever the picture looks otherwise
     * @param width of the largest rendition, px
     * @param height of the largest rendition, px
     * @param palette its main colours as {@code #rrggbb}
     */
    @Schema(name = "CasePicture")
    public record PictureView(String url, String version, int width, int height, List<String> palette) {}

    /**
     * The faces in the picture.
     *
     * @param asked whether the campaign or its policy asks for bystanders to be blurred
     * @param checked who looked for faces last: {@code nobody}, {@code machine} or {@code person}
     * @param by the person who looked; null if none did
     * @param boxes the faces, and what people drew
     */
    @Schema(name = "CaseFaces")
    public record FacesView(boolean asked, String checked, @Nullable String by, List<BoxView> boxes) {

        /** How many are blurred. */
        @JsonIgnore
        public long hidden() {
            return boxes.stream().filter(BoxView::blur).count();
        }
    }

    /**
     * A face, or what a person drew.
     *
     * @param x left edge in shares of the picture, 0 to 1
     * @param y upper edge
     * @param width in shares of the picture
     * @param height in shares of the picture
     * @param kind {@code main}, {@code bystander} or {@code drawn}
     * @param blur whether the public does not get to see it
     */
    @Schema(name = "CaseFaceBox")
    public record BoxView(double x, double y, double width, double height, String kind, boolean blur) {}

    /**
     * Who has it on screen.
     *
     * @param by the reviewer's name
     * @param mine whether that is who asks
     * @param until when the case is free again
     */
    @Schema(name = "CaseClaim")
    public record ClaimView(String by, boolean mine, Instant until) {}

    /**
     * What was decided.
     *
     * @param by the reviewer's name; null for the policy
     * @param mine whether who asks decided
     * @param at when
     * @param reasons why it was rejected, as the author reads it
     * @param note for colleagues
     * @param undoUntil until when who asks can simply undo it; null if they cannot
     */
    @Schema(name = "CaseDecision")
    public record DecisionView(
            @Nullable String by,
            boolean mine,
            Instant at,
            List<String> reasons,
            @Nullable String note,
            @Nullable Instant undoUntil) {

        @JsonIgnore
        public String atText() {
            return DAY_AND_TIME.format(at);
        }
    }
}
