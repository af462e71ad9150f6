package io.vitrine.campaign.report;

import io.vitrine.campaign.campaign.Campaign;
import io.vitrine.campaign.report.ReportStanding.Answered;
import io.vitrine.campaign.report.ReportStanding.Outcome;
import io.vitrine.campaign.report.ReportStanding.Waiting;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the page {@code /reports/{secret}} shows.
 *
 * @param report the report
 * @param campaign the look's campaign
 * @param link the page's own address in full
 * @param isNew whether the person comes from sending it
 */
public record ReportStatusPage(FiledReport report, Campaign campaign, URI link, boolean isNew) {

    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** The standing as programs read it. */
    static String state(ReportStanding standing) {
        if (standing instanceof Answered answered) {
            return switch (answered.outcome()) {
                case REMOVED -> "removed";
                case KEPT -> "kept";
                case GONE -> "no-longer-shown";
            };
        }
        return standing instanceof Waiting ? "in-review" : "received";
    }

    public String state() {
        return state(report.standing());
    }

    /** The standing in a few words. */
    public String headline() {
        return switch (state()) {
            case "removed" -> "The look was removed";
            case "kept" -> "The look stays";
            case "no-longer-shown" -> "The look is gone";
            case "in-review" -> "A person will look at it";
            default -> "We have your report";
        };
    }

    /** What that means for the person. */
    public String meaning() {
        return switch (state()) {
            case "removed" ->
                "A person looked at it and agreed that it should not be shown. It left the gallery, and its author can"
                        + " read why.";
            case "kept" -> "A person looked at it and decided that it may be shown. Here is why.";
            case "no-longer-shown" ->
                "It left the gallery before anybody had to decide about your report. There is nothing more to do.";
            case "in-review" ->
                isHidden()
                        ? "Nobody sees the look until a person of the brand has decided. This page will tell you."
                        : "The look stays in the gallery until a person of the brand has decided. This page will tell"
                                + " you.";
            default -> "It is on its way to the people who look after this gallery. This page will tell you more.";
        };
    }

    public boolean isAnswered() {
        return report.standing() instanceof Answered;
    }

    public boolean isWaiting() {
        return report.standing() instanceof Waiting;
    }

    public boolean isRemoved() {
        return state().equals("removed");
    }

    public boolean isKept() {
        return state().equals("kept");
    }

    public boolean isHidden() {
        return report.standing() instanceof Waiting waiting && waiting.hidden();
    }

    public @Nullable String reason() {
        return report.standing() instanceof Answered answered && answered.outcome() != Outcome.GONE
                ? answered.reason()
                : null;
    }

    public @Nullable Instant answeredAt() {
        return report.standing() instanceof Answered answered ? answered.at() : null;
    }

    public @Nullable String answeredText() {
        return answeredAt() == null ? null : DAY_AND_TIME.format(answeredAt());
    }

    public String reportedText() {
        return DAY_AND_TIME.format(report.at());
    }
}
