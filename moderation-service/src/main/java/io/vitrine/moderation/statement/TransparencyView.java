package io.vitrine.moderation.statement;

import io.vitrine.moderation.caseload.Statements.Filed;
import io.vitrine.moderation.decision.StatedReason;
import io.vitrine.moderation.decision.StatementOfReasons;
import io.vitrine.moderation.decision.StatementOfReasons.Measure;
import io.vitrine.moderation.policy.Reason;
import io.vitrine.web.transparency.TransparencyStatement;
import java.net.URI;
import java.util.stream.Collectors;

/**
 * A statement of reasons for the DSA Transparency Database, ready for its bulk upload. Its texts are English and name
 * nobody.
 */
final class TransparencyView {

    private static final String HELD =
            "An approval was taken back because the picture may not fit the campaign's terms. A person looks again.";

    private TransparencyView() {}

    /** The statement as the database takes it. */
    static TransparencyStatement of(Filed filed, URI publicUrl) {
        StatementOfReasons statement = filed.statement();
        return TransparencyStatement.of(
                new TransparencyStatement.Restriction(
                        filed.submissionId() + "-" + filed.version(),
                        statement.measure() == Measure.HELD,
                        statement.law(),
                        filed.campaignSlug().isEmpty()
                                ? null
                                : publicUrl
                                        .resolve("/share/" + filed.campaignSlug())
                                        .toString(),
                        statement.classification().category(),
                        statement.classification().additions(),
                        statement.classification().keywords(),
                        statement.contentTypes(),
                        statement.territorialScope(),
                        statement.contentAt(),
                        statement.decidedAt(),
                        statement.sourceType(),
                        statement.isDetectedAutomatically(),
                        statement.isDecidedAutomatically()),
                new TransparencyStatement.Said(ground(statement), explanation(statement), facts(statement)));
    }

    private static String ground(StatementOfReasons statement) {
        String rules = statement.reasons().stream()
                .map(stated -> Reason.ofCode(stated.code()).map(Reason::label).orElse(stated.code()))
                .collect(Collectors.joining("; "));
        String terms = "The campaign's terms, which the author accepted";
        return rules.isEmpty() ? terms + "." : terms + ". Rule: " + rules + ".";
    }

    private static String explanation(StatementOfReasons statement) {
        return statement.measure() == Measure.HELD
                ? HELD
                : statement.reasons().stream().map(StatedReason::text).collect(Collectors.joining(" "));
    }

    private static String facts(StatementOfReasons statement) {
        String shown = statement.wasShown()
                ? "A picture that its author shared for a campaign, and that was public until then."
                : "A picture that its author shared for a campaign, and that was not public yet.";
        String noted = statement.findings().isEmpty()
                ? " Automatic checks of the file, the picture and its words had noted nothing against it."
                : " Automatic checks of the file, the picture and its words had noted: "
                        + String.join(", ", statement.findings()) + ".";
        String decided = statement.isDecidedAutomatically()
                ? " Decided automatically, without a person."
                : " A person looked at it and decided.";
        return shown
                + (statement.measure() == Measure.HELD && statement.findings().isEmpty() ? "" : noted) + decided
                + " Policy in force: " + statement.policyVersion() + ".";
    }
}
