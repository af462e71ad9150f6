package io.vitrine.ingest.submission;

import io.vitrine.ingest.appeal.Appeal;
import io.vitrine.ingest.appeal.Contestable;
import io.vitrine.ingest.campaign.Campaign;
import io.vitrine.ingest.statement.Statement;
import io.vitrine.ingest.statement.Words;
import io.vitrine.ingest.statement.Words.Sentence;
import io.vitrine.web.language.PageLanguage;
import io.vitrine.web.language.Texts;
import io.vitrine.web.transparency.TransparencyStatement;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the page {@code /my/{secret}/statement} shows: the statement of reasons in the author's language.
 *
 * @param status the selfie and the decision in force
 * @param statement what that rests on
 * @param campaign the selfie's campaign; null if it is no longer known
 * @param publicUrl this origin as people open it
 * @param path the author's page on this origin
 * @param language in which the author is spoken to
 * @param now when the page is shown
 */
public record StatementPage(
        SubmissionStatus status,
        Statement statement,
        @Nullable Campaign campaign,
        URI publicUrl,
        String path,
        PageLanguage language,
        Instant now) {

    /** Names the statement for good, the same here and in the brand's file. */
    public String id() {
        return status.id() + "-" + status.decisionVersion();
    }

    public String say(String key) {
        return texts().say(key);
    }

    public String lang() {
        return language.code();
    }

    public List<PageLanguage.Switch> languages() {
        return language.switches(path + "/statement");
    }

    public String back() {
        return path + language.query();
    }

    public String download() {
        return path + "/statement.json?lang=" + lang();
    }

    public String subject() {
        String day = texts().day(status.receivedAt());
        return campaign == null
                ? texts().say("statement.what.text", day)
                : texts().say("statement.what.campaign", day, campaign.name());
    }

    public String decidedAt() {
        return texts().moment(decided());
    }

    public String decidedAtIso() {
        return decided().toString();
    }

    private Instant decided() {
        Instant decidedAt = status.decidedAt();
        if (decidedAt == null) {
            throw new IllegalStateException("a statement about no decision");
        }
        return decidedAt;
    }

    public String measure() {
        if (statement.isHeld()) {
            return say("statement.measure.held");
        }
        return say(statement.wasShown() ? "statement.measure.removed" : "statement.measure.refused");
    }

    public String scope() {
        return say(statement.isHeld() ? "statement.scope.held" : "statement.scope.refused");
    }

    /** Why, in sentences. */
    public List<Sentence> reasons() {
        return statement.isHeld()
                ? List.of(new Sentence(say("statement.reasons.held"), lang()))
                : status.reasons().stream()
                        .map(reason -> words().reason(reason.code(), reason.text(), reason.texts()))
                        .toList();
    }

    public String facts() {
        if (!statement.findings().isEmpty()) {
            return say("statement.facts.some");
        }
        return say(statement.isHeld() ? "statement.facts.held" : "statement.facts.none");
    }

    public List<String> findings() {
        return words().findings(statement.findings());
    }

    public String ground() {
        return statement.law() == null
                ? texts().say("statement.ground.terms", status.termsVersion())
                : texts().say("statement.ground.law", statement.law());
    }

    /** Where the campaign's terms stand on this origin; null if the campaign is not known, or the ground is a law. */
    public @Nullable String termsPath() {
        return campaign == null || statement.law() != null ? null : "/share/" + campaign.slug();
    }

    /** What automatic means did. */
    public List<String> means() {
        return List.of(
                say(statement.isDetectedAutomatically() ? "statement.means.found" : "statement.means.unfound"),
                say(statement.isDecidedAutomatically() ? "statement.means.policy" : "statement.means.person"));
    }

    /** What the author can do here. */
    public String redress() {
        if (statement.isHeld()) {
            return say("statement.redress.held");
        }
        Contestable contestable = status.contestable();
        Appeal lodged = contestable.lodged();
        if (lodged != null) {
            return say(lodged.state() == Appeal.State.LODGED ? "statement.redress.lodged" : "statement.redress.ended");
        }
        String until = texts().day(contestable.until().orElseThrow());
        return texts().say(mayAppeal() ? "statement.redress.appeal" : "statement.redress.over", until);
    }

    public boolean mayAppeal() {
        return status.contestable().isOpenAt(now);
    }

    /** The same for programs, in the fields of the DSA Transparency Database. */
    TransparencyStatement document() {
        List<String> facts = new ArrayList<>(List.of(measure(), facts()));
        facts.addAll(findings());
        facts.addAll(means());
        String terms = termsPath();
        return TransparencyStatement.of(
                new TransparencyStatement.Restriction(
                        id(),
                        statement.isHeld(),
                        statement.law(),
                        terms == null ? null : publicUrl.resolve(terms).toString(),
                        statement.category(),
                        statement.categoryAddition(),
                        statement.categorySpecification(),
                        statement.contentType(),
                        statement.territorialScope(),
                        status.receivedAt(),
                        decided(),
                        statement.sourceType(),
                        statement.isDetectedAutomatically(),
                        statement.isDecidedAutomatically()),
                new TransparencyStatement.Said(
                        ground(),
                        reasons().stream().map(Sentence::text).collect(Collectors.joining(" ")),
                        String.join("\n", facts)));
    }

    private Texts texts() {
        return words().texts();
    }

    private Words words() {
        return Words.in(language.language());
    }
}
