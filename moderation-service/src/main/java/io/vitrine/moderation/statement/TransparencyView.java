package io.vitrine.moderation.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.vitrine.moderation.caseload.Statements.Filed;
import io.vitrine.moderation.decision.StatedReason;
import io.vitrine.moderation.decision.StatementOfReasons;
import io.vitrine.moderation.decision.StatementOfReasons.Measure;
import io.vitrine.moderation.policy.Reason;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A statement of reasons in the fields and values of the DSA Transparency Database (its API of June 2026), ready for
 * its bulk upload. Texts are English and name nobody. A field that is left out has no value: a restriction without an
 * end date holds for good.
 *
 * @param decisionVisibility what was restricted: removed, or disabled while a person looks again
 * @param decisionGround the law or the terms
 * @param decisionGroundReferenceUrl where the campaign's terms stand; left out while the campaign is not known
 * @param illegalContentLegalGround the provision, for the law
 * @param illegalContentExplanation why, for the law
 * @param incompatibleContentGround the rule, for the terms
 * @param incompatibleContentExplanation why, for the terms
 * @param category the one that fits best
 * @param categoryAddition further ones
 * @param categorySpecification keywords
 * @param contentType what it was
 * @param territorialScope countries of the European Economic Area
 * @param contentDate when the selfie was taken in, {@code 2026-03-01} in UTC
 * @param applicationDate when it was restricted, in the same form
 * @param decisionFacts facts and circumstances
 * @param sourceType what led to it
 * @param automatedDetection {@code Yes} or {@code No}
 * @param automatedDecision by policy or by a person
 * @param puid names the statement for good: the submission and the version of the decision; the database's exports call
 *     it {@code platform_uid}
 */
@Schema(name = "TransparencyStatement")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonNaming(SnakeCaseStrategy.class)
public record TransparencyView(
        List<String> decisionVisibility,
        String decisionGround,
        @Nullable String decisionGroundReferenceUrl,
        @Nullable String illegalContentLegalGround,
        @Nullable String illegalContentExplanation,
        @Nullable String incompatibleContentGround,
        @Nullable String incompatibleContentExplanation,
        String category,
        List<String> categoryAddition,
        List<String> categorySpecification,
        List<String> contentType,
        List<String> territorialScope,
        String contentDate,
        String applicationDate,
        String decisionFacts,
        String sourceType,
        String automatedDetection,
        String automatedDecision,
        String puid) {

    /** What the database takes of an explanation, characters. */
    private static final int MOST_EXPLANATION = 2000;

    private static final String HELD =
            "An approval was taken back because the picture may not fit the campaign's terms. A person looks again.";

    /** The statement as the database takes it. */
    static TransparencyView of(Filed filed, URI publicUrl) {
        StatementOfReasons statement = filed.statement();
        String law = statement.law();
        String explanation = explanation(statement);
        return new TransparencyView(
                List.of(
                        statement.measure() == Measure.HELD
                                ? "DECISION_VISIBILITY_CONTENT_DISABLED"
                                : "DECISION_VISIBILITY_CONTENT_REMOVED"),
                law == null ? "DECISION_GROUND_INCOMPATIBLE_CONTENT" : "DECISION_GROUND_ILLEGAL_CONTENT",
                filed.campaignSlug().isEmpty()
                        ? null
                        : publicUrl.resolve("/share/" + filed.campaignSlug()).toString(),
                law,
                law == null ? null : explanation,
                law == null ? ground(statement) : null,
                law == null ? explanation : null,
                statement.classification().category(),
                statement.classification().additions(),
                statement.classification().keywords(),
                statement.contentTypes(),
                statement.territorialScope(),
                date(statement.contentAt()),
                date(statement.decidedAt()),
                facts(statement),
                statement.sourceType(),
                statement.isDetectedAutomatically() ? "Yes" : "No",
                statement.isDecidedAutomatically() ? "AUTOMATED_DECISION_FULLY" : "AUTOMATED_DECISION_NOT_AUTOMATED",
                filed.submissionId() + "-" + filed.version());
    }

    private static String ground(StatementOfReasons statement) {
        String rules = statement.reasons().stream()
                .map(stated -> Reason.ofCode(stated.code()).map(Reason::label).orElse(stated.code()))
                .collect(Collectors.joining("; "));
        String terms = "The campaign's terms, which the author accepted";
        return rules.isEmpty() ? terms + "." : terms + ". Rule: " + rules + ".";
    }

    private static String explanation(StatementOfReasons statement) {
        String said = statement.measure() == Measure.HELD
                ? HELD
                : statement.reasons().stream().map(StatedReason::text).collect(Collectors.joining(" "));
        return said.length() <= MOST_EXPLANATION ? said : said.substring(0, MOST_EXPLANATION - 1) + "…";
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
                ? " The campaign's policy decided, without a person."
                : " A person looked at it and decided.";
        return shown + (statement.measure() == Measure.HELD ? "" : noted) + decided + " Policy in force: "
                + statement.policyVersion() + ".";
    }

    private static String date(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }
}
