package io.vitrine.campaign.report;

import io.vitrine.campaign.campaign.Campaign;
import io.vitrine.campaign.report.ReportStanding.Answered;
import io.vitrine.campaign.report.ReportStanding.Outcome;
import io.vitrine.campaign.report.ReportStanding.Waiting;
import io.vitrine.web.language.Language;
import io.vitrine.web.language.PageLanguage;
import io.vitrine.web.language.Texts;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the page {@code /reports/{secret}} shows.
 *
 * @param report the report
 * @param campaign the look's campaign
 * @param link the page's own address in full
 * @param isNew whether the person comes from sending it
 * @param language that the page speaks
 */
public record ReportStatusPage(FiledReport report, Campaign campaign, URI link, boolean isNew, PageLanguage language) {

    /** The reason of an answer is not among them; it stays as it was written. */
    private static final Map<Language, Texts> TEXTS = Texts.inEveryLanguage(ReportStatusPage.class, "reporter");

    /** The standing as programs read it. */
    static String state(ReportStanding standing) {
        if (standing instanceof Answered answered) {
            return state(answered.outcome());
        }
        return standing instanceof Waiting ? "in-review" : "received";
    }

    /** An answer as programs read it. */
    static String state(Outcome outcome) {
        return switch (outcome) {
            case REMOVED -> "removed";
            case KEPT -> "kept";
            case GONE -> "no-longer-shown";
        };
    }

    public String state() {
        return state(report.standing());
    }

    /** The text of that key in the page's language. */
    public String say(String key) {
        return texts().say(key);
    }

    /** The language as browsers read it. */
    public String lang() {
        return language.code();
    }

    /** The page in each language. */
    public List<PageLanguage.Switch> languages() {
        return language.switches(link.getPath());
    }

    /** The standing in a few words. */
    public String headline() {
        return say("headline." + state());
    }

    /** What that means for the person. */
    public String meaning() {
        return report.standing() instanceof Waiting waiting
                ? say(waiting.hidden() ? "meaning.in-review.hidden" : "meaning.in-review.shown")
                : say("meaning." + state());
    }

    /** What the person read here before and is to forget; null if nothing. */
    public @Nullable String earlier() {
        Outcome earlier = report.standing().insteadOf();
        return earlier == null ? null : say("earlier." + state(earlier));
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
        return answeredAt() == null ? null : texts().moment(answeredAt());
    }

    /** What was reported, in a few words. */
    public String reportedStep() {
        return texts().say("step.reported", say("ground." + report.ground().code()));
    }

    public String reportedText() {
        return texts().moment(report.at());
    }

    private Texts texts() {
        return TEXTS.get(language.language());
    }
}
