package io.vitrine.moderation.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.caseload.Statements.Filed;
import io.vitrine.moderation.decision.Classification;
import io.vitrine.moderation.decision.Decision;
import io.vitrine.moderation.decision.Outcome;
import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.moderation.decision.StatedReason;
import io.vitrine.moderation.decision.StatementOfReasons;
import io.vitrine.moderation.decision.StatementOfReasons.Content;
import io.vitrine.moderation.decision.StatementOfReasons.Measure;
import io.vitrine.moderation.policy.Reason;
import io.vitrine.moderation.screening.Finding;
import io.vitrine.moderation.screening.Severity;
import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Statements as the DSA Transparency Database takes them: its rules, as its API checked them in June 2026. */
class TransparencyViewTest {

    private static final Instant SENT = Instant.parse("2026-02-27T23:59:59Z");
    private static final Instant DECIDED = Instant.parse("2026-03-01T12:00:00Z");
    private static final Reviewer MAYA = new Reviewer(UUID.randomUUID(), "Maya Lindqvist");
    private static final URI HERE = URI.create("https://looks.example.com");

    private static final Set<String> CATEGORIES = Set.of(
            "STATEMENT_CATEGORY_ANIMAL_WELFARE",
            "STATEMENT_CATEGORY_CONSUMER_INFORMATION",
            "STATEMENT_CATEGORY_CYBER_VIOLENCE",
            "STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN",
            "STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS",
            "STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH",
            "STATEMENT_CATEGORY_INTELLECTUAL_PROPERTY_INFRINGEMENTS",
            "STATEMENT_CATEGORY_NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS",
            "STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE",
            "STATEMENT_CATEGORY_OTHER_VIOLATION_TC",
            "STATEMENT_CATEGORY_PROTECTION_OF_MINORS",
            "STATEMENT_CATEGORY_RISK_FOR_PUBLIC_SECURITY",
            "STATEMENT_CATEGORY_SCAMS_AND_FRAUD",
            "STATEMENT_CATEGORY_SELF_HARM",
            "STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS",
            "STATEMENT_CATEGORY_VIOLENCE");

    private static final Set<String> CONTENT_TYPES = Set.of(
            "CONTENT_TYPE_APP",
            "CONTENT_TYPE_AUDIO",
            "CONTENT_TYPE_IMAGE",
            "CONTENT_TYPE_PRODUCT",
            "CONTENT_TYPE_SYNTHETIC_MEDIA",
            "CONTENT_TYPE_TEXT",
            "CONTENT_TYPE_VIDEO",
            "CONTENT_TYPE_OTHER");

    private static final Set<String> FIELDS = Set.of(
            "decision_visibility",
            "decision_ground",
            "decision_ground_reference_url",
            "incompatible_content_ground",
            "incompatible_content_explanation",
            "category",
            "category_addition",
            "category_specification",
            "content_type",
            "territorial_scope",
            "content_date",
            "application_date",
            "decision_facts",
            "source_type",
            "automated_detection",
            "automated_decision",
            "puid");

    private static final Set<String> REQUIRED = Set.of(
            "decision_visibility",
            "decision_ground",
            "category",
            "content_type",
            "content_date",
            "application_date",
            "decision_facts",
            "source_type",
            "automated_detection",
            "automated_decision",
            "puid");

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonBecomesAStatementThatTheDatabaseTakes(Reason reason) {
        JsonNode json = json(
                StatementOfReasons.ofRejection(rejection(MAYA, List.of(), reason), new Content(false, true, SENT)));

        Set<String> given = new HashSet<>();
        json.fieldNames().forEachRemaining(given::add);
        assertThat(given).containsAll(REQUIRED).isSubsetOf(FIELDS);
        assertThat(json.get("decision_visibility").get(0).asText()).isEqualTo("DECISION_VISIBILITY_CONTENT_REMOVED");
        assertThat(json.get("decision_ground").asText()).isEqualTo("DECISION_GROUND_INCOMPATIBLE_CONTENT");
        assertThat(json.get("incompatible_content_ground").asText())
                .contains(reason.label())
                .hasSizeLessThanOrEqualTo(500);
        assertThat(json.get("incompatible_content_explanation").asText()).hasSizeBetween(1, 2000);
        assertThat(json.get("decision_facts").asText()).hasSizeBetween(1, 5000);
        assertThat(json.get("category").asText()).isIn(CATEGORIES);
        json.path("category_addition").forEach(more -> assertThat(more.asText()).isIn(CATEGORIES));
        json.path("category_specification")
                .forEach(more -> assertThat(more.asText()).isEqualTo("KEYWORD_NUDITY"));
        json.get("content_type").forEach(type -> assertThat(type.asText()).isIn(CONTENT_TYPES));
        assertThat(json.get("territorial_scope")).hasSize(30);
        assertThat(json.get("content_date").asText()).isEqualTo("2026-02-27");
        assertThat(json.get("application_date").asText()).isEqualTo("2026-03-01");
        assertThat(json.get("source_type").asText()).isEqualTo("SOURCE_VOLUNTARY");
        assertThat(json.get("automated_decision").asText()).isEqualTo("AUTOMATED_DECISION_NOT_AUTOMATED");
        assertThat(json.get("automated_detection").asText()).isEqualTo("No");
        assertThat(json.get("puid").asText()).matches("[a-zA-Z0-9-_]{1,500}").endsWith("-7");
    }

    @Test
    void namesNoColleagueAndNoScore() {
        var finding = new Finding("words", "1", "blocked-words", 0.8731, Severity.SERIOUS, "Says x", false, Map.of());
        var note = new Finding("faces", "1", "faces", 0.5, Severity.NOTE, "Two faces", false, Map.of());

        String text = json(StatementOfReasons.ofRejection(
                        rejection(MAYA, List.of(note, finding), Reason.BLOCKED_WORDS), new Content(true, true, SENT)))
                .toString();

        assertThat(text)
                .contains("blocked-words", "was public until then", "\"automated_detection\":\"Yes\"")
                .doesNotContain("Maya", "0.87", "faces", "colleague");
    }

    @ParameterizedTest
    @CsvSource({"illegal-hate, SOURCE_ARTICLE_16", "spam, SOURCE_TYPE_OTHER_NOTIFICATION"})
    void aNoticeOfWhatIsIllegalIsToldFromAnyOtherNotification(String ground, String source) {
        var reported = new Finding(
                "reports",
                "1",
                Finding.REPORTED,
                1,
                Severity.SERIOUS,
                "Reported once",
                false,
                Map.of(Finding.GROUND, ground));

        JsonNode json = json(StatementOfReasons.ofRejection(
                rejection(MAYA, List.of(reported), Reason.OTHER), new Content(true, true, SENT)));

        assertThat(json.get("source_type").asText()).isEqualTo(source);
    }

    @Test
    void saysWhenNobodyButThePolicyDecided() {
        JsonNode json = json(StatementOfReasons.ofRejection(
                rejection(null, List.of(), Reason.NEAR_DUPLICATE), new Content(false, false, SENT)));

        assertThat(json.get("automated_decision").asText()).isEqualTo("AUTOMATED_DECISION_FULLY");
        assertThat(json.get("automated_detection").asText()).isEqualTo("Yes");
        assertThat(json.get("content_type")).hasSize(1);
    }

    @Test
    void whatIsHeldIsDisabledAndNotRemoved() {
        JsonNode json = json(StatementOfReasons.ofHold(approval(), new Content(true, true, SENT), List.of(), DECIDED));

        assertThat(json.get("decision_visibility").get(0).asText()).isEqualTo("DECISION_VISIBILITY_CONTENT_DISABLED");
        assertThat(json.get("incompatible_content_explanation").asText()).contains("A person looks again");
        assertThat(json.get("automated_decision").asText()).isEqualTo("AUTOMATED_DECISION_NOT_AUTOMATED");
        assertThat(json.get("decision_facts").asText()).doesNotContain("Automatic checks");
    }

    @Test
    void saysWhenWhatWasFoundLaterHoldsASelfieByItself() {
        var later = new Finding("bank", "1", "known-bad-picture", 1, Severity.SERIOUS, "Known", true, Map.of());

        JsonNode json =
                json(StatementOfReasons.ofHold(approval(), new Content(true, true, SENT), List.of(later), DECIDED));

        assertThat(json.get("automated_decision").asText()).isEqualTo("AUTOMATED_DECISION_FULLY");
        assertThat(json.get("automated_detection").asText()).isEqualTo("Yes");
        assertThat(json.get("decision_facts").asText()).contains("known-bad-picture");
    }

    @Test
    void aGroundInLawGoesWhereTheDatabaseWantsIt() {
        var statement = new StatementOfReasons(
                Measure.REJECTED,
                false,
                false,
                false,
                List.of(StatedReason.of(Reason.OTHER)),
                List.of(),
                "Section 1 of some act",
                new Classification("STATEMENT_CATEGORY_VIOLENCE", List.of(), List.of()),
                List.of("CONTENT_TYPE_IMAGE"),
                "SOURCE_VOLUNTARY",
                List.of("DE"),
                "balanced@2",
                SENT,
                DECIDED,
                null);

        JsonNode json = json(statement);

        assertThat(json.get("decision_ground").asText()).isEqualTo("DECISION_GROUND_ILLEGAL_CONTENT");
        assertThat(json.get("illegal_content_legal_ground").asText()).isEqualTo("Section 1 of some act");
        assertThat(json.get("illegal_content_explanation").asText()).isEqualTo(Reason.OTHER.forAuthor());
        assertThat(json.has("incompatible_content_ground")).isFalse();
    }

    private static JsonNode json(StatementOfReasons statement) {
        var filed = new Filed(new SubmissionId(new UUID(1, 1)), 7, "ootd", statement);
        return new ObjectMapper().valueToTree(TransparencyView.of(filed, HERE));
    }

    private static Decision rejection(@Nullable Reviewer by, List<Finding> findings, Reason reason) {
        return new Decision(
                7,
                Outcome.REJECTED,
                by,
                "balanced@2",
                List.of(StatedReason.of(reason)),
                "colleague's note",
                findings,
                DECIDED);
    }

    private static Decision approval() {
        return new Decision(6, Outcome.APPROVED, MAYA, "balanced@2", List.of(), null, List.of(), DECIDED);
    }
}
