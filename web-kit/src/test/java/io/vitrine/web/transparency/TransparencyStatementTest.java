package io.vitrine.web.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vitrine.web.transparency.TransparencyStatement.Restriction;
import io.vitrine.web.transparency.TransparencyStatement.Said;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TransparencyStatementTest {

    @Test
    void termsAndLawHaveFieldsOfTheirOwn() {
        JsonNode terms = json(null, new Said("The terms.", "Off topic.", "A picture."));
        JsonNode law = json("Article 4", new Said("The terms.", "Forbidden.", "A picture."));

        assertThat(terms.get("decision_ground").asText()).isEqualTo("DECISION_GROUND_INCOMPATIBLE_CONTENT");
        assertThat(terms.get("incompatible_content_ground").asText()).isEqualTo("The terms.");
        assertThat(terms.get("incompatible_content_explanation").asText()).isEqualTo("Off topic.");
        assertThat(terms.has("illegal_content_explanation")).isFalse();
        assertThat(law.get("decision_ground").asText()).isEqualTo("DECISION_GROUND_ILLEGAL_CONTENT");
        assertThat(law.get("illegal_content_legal_ground").asText()).isEqualTo("Article 4");
        assertThat(law.get("illegal_content_explanation").asText()).isEqualTo("Forbidden.");
        assertThat(law.has("incompatible_content_ground")).isFalse();
        assertThat(law.get("content_date").asText()).isEqualTo("2026-02-28");
    }

    @Test
    void whatTheDatabaseDoesNotTakeForItsLengthIsCutOff() {
        JsonNode tooLong = json(null, new Said("The terms.", "x".repeat(2_001), "y".repeat(5_001)));

        assertThat(tooLong.get("incompatible_content_explanation").asText())
                .hasSize(2_000)
                .endsWith("x…");
        assertThat(tooLong.get("decision_facts").asText()).hasSize(5_000).endsWith("y…");
    }

    private static JsonNode json(@Nullable String law, Said said) {
        var restriction = new Restriction(
                "selfie-1",
                false,
                law,
                null,
                "STATEMENT_CATEGORY_OTHER_VIOLATION_TC",
                List.of(),
                List.of(),
                List.of("CONTENT_TYPE_IMAGE"),
                List.of("DE"),
                Instant.parse("2026-02-28T23:59:59Z"),
                Instant.parse("2026-03-01T00:00:00Z"),
                "SOURCE_VOLUNTARY",
                false,
                true);
        return new ObjectMapper().valueToTree(TransparencyStatement.of(restriction, said));
    }
}
