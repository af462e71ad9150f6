package io.vitrine.web.transparency;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A statement of reasons in the fields and values of the DSA Transparency Database (its API of June 2026). A field that
 * is left out has no value: a restriction without an end date holds for good.
 *
 * @param decisionVisibility what was restricted: removed, or disabled while a person looks again
 * @param decisionGround the law or the terms
 * @param decisionGroundReferenceUrl where the terms stand; left out while the campaign is not known
 * @param illegalContentLegalGround the provision, for the law
 * @param illegalContentExplanation why, for the law
 * @param incompatibleContentGround the terms, for the terms
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
 * @param automatedDecision by rules or by a person
 * @param puid names the statement for good: the submission and the version of the decision; the database's exports call
 *     it {@code platform_uid}
 */
@Schema(name = "TransparencyStatement")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonNaming(SnakeCaseStrategy.class)
public record TransparencyStatement(
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

    /** What it takes of the facts, characters. */
    private static final int MOST_FACTS = 5000;

    /**
     * What was restricted, and what that rests on; in the database's values where it has some.
     *
     * @param puid names the statement for good
     * @param isHeld whether it is only not shown until a person has looked again
     * @param law the provision that it breaks; null where the campaign's terms speak against it
     * @param termsUrl where the terms stand; null if there is no such place
     * @param category the one that fits best
     * @param categoryAddition further ones
     * @param categorySpecification keywords
     * @param contentType what was restricted
     * @param territorialScope countries of the European Economic Area
     * @param receivedAt when the selfie was taken in
     * @param decidedAt when it was restricted
     * @param sourceType what led to it
     * @param isDetectedAutomatically whether automatic checks had found something that speaks against it
     * @param isDecidedAutomatically whether the campaign's rules decided, without a person
     */
    public record Restriction(
            String puid,
            boolean isHeld,
            @Nullable String law,
            @Nullable String termsUrl,
            String category,
            List<String> categoryAddition,
            List<String> categorySpecification,
            List<String> contentType,
            List<String> territorialScope,
            Instant receivedAt,
            Instant decidedAt,
            String sourceType,
            boolean isDetectedAutomatically,
            boolean isDecidedAutomatically) {}

    /**
     * The words of a statement. What the database does not take for its length is cut off.
     *
     * @param ground the terms; not said where a law is the ground
     * @param explanation why
     * @param facts facts and circumstances
     */
    public record Said(String ground, String explanation, String facts) {}

    /** The statement as the database takes it. */
    public static TransparencyStatement of(Restriction restriction, Said said) {
        boolean isLaw = restriction.law != null;
        String explanation = shortened(said.explanation, MOST_EXPLANATION);
        return new TransparencyStatement(
                List.of(
                        restriction.isHeld
                                ? "DECISION_VISIBILITY_CONTENT_DISABLED"
                                : "DECISION_VISIBILITY_CONTENT_REMOVED"),
                isLaw ? "DECISION_GROUND_ILLEGAL_CONTENT" : "DECISION_GROUND_INCOMPATIBLE_CONTENT",
                restriction.termsUrl,
                restriction.law,
                isLaw ? explanation : null,
                isLaw ? null : said.ground,
                isLaw ? null : explanation,
                restriction.category,
                restriction.categoryAddition,
                restriction.categorySpecification,
                restriction.contentType,
                restriction.territorialScope,
                date(restriction.receivedAt),
                date(restriction.decidedAt),
                shortened(said.facts, MOST_FACTS),
                restriction.sourceType,
                restriction.isDetectedAutomatically ? "Yes" : "No",
                restriction.isDecidedAutomatically ? "AUTOMATED_DECISION_FULLY" : "AUTOMATED_DECISION_NOT_AUTOMATED",
                restriction.puid);
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    private static String date(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }
}
