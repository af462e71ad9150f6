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
import java.util.stream.Collectors;
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
 * @param reach followers of the author's account, as the brand's own system stated; null if it did not
 * @param receivedAt when it was taken in
 * @param priority 0 to 100, higher is more urgent
 * @param queue of the desk that it was sent to
 * @param labels that the policy put on it
 * @param findings what the screens say, most serious first
 * @param policy what the policy makes of that
 * @param blurred whether the policy or a finding asks to hide the picture until the reviewer asks for it
 * @param sensitive whether it is blurred, or in the queue of what asks for care
 * @param picture null if the original could not be read
 * @param faces which faces the public does not get to see
 * @param claim who has it on screen; null if nobody does
 * @param panel who has to speak; null once decided
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
        @Nullable Integer reach,
        Instant receivedAt,
        int priority,
        String queue,
        List<String> labels,
        List<FindingView> findings,
        PolicyView policy,
        boolean blurred,
        boolean sensitive,
        @Nullable PictureView picture,
        FacesView faces,
        @Nullable ClaimView claim,
        @Nullable PanelView panel,
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

    /** How many follow the author, as people read it; empty where nobody said it. */
    @JsonIgnore
    public String reachText() {
        if (reach == null) {
            return "";
        }
        return reach == 1 ? "1 follower" : String.format(Locale.ENGLISH, "%,d followers", reach);
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
        return picture != null && faces.asked() && faces.checked().equals("nobody");
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

    /** Whether a reviewer who wants pictures blurred like {@code veil} sees this one only after asking for it. */
    public boolean isVeiled(String veil) {
        return switch (veil) {
            case "always" -> true;
            case "never" -> false;
            default -> sensitive;
        };
    }

    @JsonIgnore
    public boolean isDecided() {
        return decision != null;
    }

    /** The state as people read it. */
    @JsonIgnore
    public String stateText() {
        return switch (state) {
            case APPROVED -> "Approved";
            case REJECTED -> "Rejected";
            case CLAIMED -> "On screen";
            case OPEN -> "Waiting";
        };
    }

    /** Whether it waits for somebody else, because the one who asks has spoken. */
    @JsonIgnore
    public boolean isForSomebodyElse() {
        return panel != null && panel.mine();
    }

    /** Whether one person may decide otherwise in one step. */
    @JsonIgnore
    public boolean isChangeable() {
        return decision != null && decision.opinions().size() < 2;
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
     * Who has to speak. What was said is not told before it is decided, so that nobody is led by it.
     *
     * @param reviewers how many people have to agree
     * @param step whose opinion is asked for: {@code only}, {@code first}, {@code second}, or, because two differ,
     *     {@code third}
     * @param mine whether who asks has spoken, so that somebody else has to
     * @param undoUntil until when who asks can simply take back what they said; null if they cannot
     */
    @Schema(name = "CasePanel")
    public record PanelView(int reviewers, String step, boolean mine, @Nullable Instant undoUntil) {

        /** For whoever has it on screen; empty where one person decides. */
        @JsonIgnore
        public String sentence() {
            if (mine) {
                return "You have said what you think. A colleague has to look at it, too.";
            }
            return switch (step) {
                case "first" -> "Two people have to agree on this one. You are the first.";
                case "second" -> "Two people have to agree on this one. You are the second.";
                case "third" -> "Two colleagues do not agree on this one. Your opinion decides.";
                default -> "";
            };
        }
    }

    /**
     * What one person said.
     *
     * @param by the reviewer's name
     * @param outcome {@code approved} or {@code rejected}
     * @param at when
     * @param reasons why it was rejected, as the author reads it
     * @param note for colleagues
     */
    @Schema(name = "CaseOpinion")
    public record OpinionView(String by, String outcome, Instant at, List<String> reasons, @Nullable String note) {}

    /**
     * What was decided.
     *
     * @param by the reviewer's name, of several the last; null for the policy
     * @param mine whether who asks decided
     * @param at when
     * @param reasons why it was rejected, as the author reads it
     * @param note for colleagues
     * @param opinions what each of several people said, in their order; empty where one person or the policy decided
     * @param undoUntil until when who asks can simply undo it; null if they cannot
     */
    @Schema(name = "CaseDecision")
    public record DecisionView(
            @Nullable String by,
            boolean mine,
            Instant at,
            List<String> reasons,
            @Nullable String note,
            List<OpinionView> opinions,
            @Nullable Instant undoUntil) {

        /** Who decided, as people read it; for the policy, empty. */
        @JsonIgnore
        public String people() {
            if (opinions.isEmpty()) {
                return by == null ? "" : by;
            }
            String names = opinions.stream().map(OpinionView::by).collect(Collectors.joining(", "));
            return opinions.size() == 3 ? names + " (two against one)" : names;
        }

        @JsonIgnore
        public String atText() {
            return DAY_AND_TIME.format(at);
        }
    }
}
