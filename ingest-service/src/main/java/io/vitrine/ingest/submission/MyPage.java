package io.vitrine.ingest.submission;

import io.vitrine.ingest.appeal.Appeal;
import io.vitrine.ingest.appeal.AppealRefusal;
import io.vitrine.ingest.campaign.Campaign;
import io.vitrine.ingest.statement.Words;
import io.vitrine.ingest.statement.Words.Sentence;
import io.vitrine.ingest.submission.SubmissionStatus.State;
import io.vitrine.web.language.PageLanguage;
import io.vitrine.web.language.Texts;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page {@code /my/{secret}} shows.
 *
 * @param status where the selfie stands
 * @param campaign its campaign; null if it is no longer known
 * @param link the page's own address in full
 * @param path the page's own address on this origin
 * @param isNew whether the author comes from sending it
 * @param language in which the author is spoken to
 * @param attempt the author's attempt at an appeal that was not taken; null if there was none
 * @param now when the page is shown
 */
public record MyPage(
        SubmissionStatus status,
        @Nullable Campaign campaign,
        URI link,
        String path,
        boolean isNew,
        PageLanguage language,
        @Nullable Attempt attempt,
        Instant now) {

    /**
     * An attempt at an appeal that was not taken.
     *
     * @param explanation what the author had written
     * @param refusal why not
     */
    public record Attempt(String explanation, AppealRefusal refusal) {}

    /**
     * A reason as the author reads it.
     *
     * @param sentence what is wrong
     * @param advice what to do; empty if nothing is known to help, or if the brand says it in its own words
     */
    public record Told(Sentence sentence, String advice) {}

    public boolean isReceived() {
        return status.state() == State.RECEIVED;
    }

    public boolean isInReview() {
        return status.state() == State.IN_REVIEW;
    }

    public boolean isPublished() {
        return status.state() == State.PUBLISHED;
    }

    public boolean isRefused() {
        return status.state() == State.REFUSED;
    }

    public boolean isWithdrawn() {
        return status.state() == State.WITHDRAWN;
    }

    /** Whether a decision is still to come. */
    public boolean isOpen() {
        return isReceived() || isInReview();
    }

    public String state() {
        return status.state().code();
    }

    /** The text of that key in the author's language. */
    public String say(String key) {
        return texts().say(key);
    }

    public String lang() {
        return language.code();
    }

    public List<PageLanguage.Switch> languages() {
        return language.switches(path);
    }

    /** The page's own address in the language that was chosen. */
    public String here() {
        return path + language.query();
    }

    public String statementPath() {
        return path + "/statement" + language.query();
    }

    public String appealPath() {
        return path + "/appeal" + language.query();
    }

    public String withdrawPath() {
        return path + "/withdraw" + language.query();
    }

    /** The state in a few words. */
    public String headline() {
        return say("my.headline." + spokenState());
    }

    /** What that means for the author. */
    public String meaning() {
        return say("my.meaning." + spokenState());
    }

    private String spokenState() {
        return isInReview() && status.decidedAt() != null ? "in-review-again" : state();
    }

    public List<Told> reasons() {
        return status.reasons().stream()
                .map(reason -> new Told(
                        words().reason(reason.code(), reason.text(), reason.texts()),
                        reason.texts() == null ? words().advice(reason.code()) : ""))
                .toList();
    }

    public boolean hasStatement() {
        return status.statement() != null;
    }

    /** Whether the form of an appeal is shown. */
    public boolean mayAppeal() {
        return status.contestable().isOpenAt(now);
    }

    public String appealIntro() {
        return texts().say("appeal.intro", texts().day(appealUntil()));
    }

    public String appealHint() {
        return texts().say("appeal.hint", Appeal.MOST_CHARACTERS);
    }

    public int appealMost() {
        return Appeal.MOST_CHARACTERS;
    }

    /** Whether nobody appealed and the time for it is over. */
    public boolean isTooLate() {
        var contestable = status.contestable();
        return contestable.lodged() == null
                && contestable.until().filter(now::isAfter).isPresent();
    }

    public String appealOver() {
        return texts().say("appeal.over", texts().day(appealUntil()));
    }

    private Instant appealUntil() {
        return status.contestable().until().orElseThrow();
    }

    /** Why the last attempt was not taken; null if there was none. */
    public @Nullable String appealError() {
        return attempt == null ? null : say("appeal.error." + attempt.refusal().code());
    }

    /** What the form's field holds. */
    public String appealText() {
        return attempt == null ? "" : attempt.explanation();
    }

    /**
     * The state of the appeal that matters now: one against the decision in force, or one that led to what holds now;
     * empty if there is none.
     */
    public String appealState() {
        Appeal appeal = status.appeal();
        if (appeal == null || isWithdrawn()) {
            return "";
        }
        boolean isPresent = appeal.decisionVersion() == status.decisionVersion();
        boolean isCause = !isRefused()
                && (appeal.state() == Appeal.State.UPHELD || appeal.state() == Appeal.State.DECISION_TAKEN_BACK);
        return isPresent || isCause ? appeal.state().code() : "";
    }

    public String appealTitle() {
        return say("appeal." + appealState() + ".title");
    }

    public String appealMeaning() {
        return texts().say("appeal." + appealState() + ".text", texts().day(appeal().lodgedAt()));
    }

    /** Whether the author waits for an answer. */
    public boolean isAppealWaiting() {
        return appealState().equals(Appeal.State.LODGED.code());
    }

    public boolean isAppealGranted() {
        return appealState().startsWith(Appeal.State.UPHELD.code());
    }

    /** The person's words; null if nobody wrote any. */
    public @Nullable String appealAnswer() {
        return appeal().answer();
    }

    public String appealExplanation() {
        return appeal().explanation();
    }

    private Appeal appeal() {
        Appeal appeal = status.appeal();
        if (appeal == null) {
            throw new IllegalStateException("nobody appealed");
        }
        return appeal;
    }

    public String receivedAt() {
        return texts().moment(status.receivedAt());
    }

    public @Nullable String decidedAt() {
        return moment(status.decidedAt());
    }

    public @Nullable String withdrawnAt() {
        return moment(status.withdrawnAt());
    }

    private @Nullable String moment(@Nullable Instant instant) {
        return instant == null ? null : texts().moment(instant);
    }

    private Texts texts() {
        return words().texts();
    }

    private Words words() {
        return Words.in(language.language());
    }
}
