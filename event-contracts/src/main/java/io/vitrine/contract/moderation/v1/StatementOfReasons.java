package io.vitrine.contract.moderation.v1;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a restriction of a selfie rests on, as far as the decision itself does not say it: the rest of a statement of
 * reasons after article 17 of the EU Digital Services Act. Category, content types and source are values of the EU's
 * DSA Transparency Database. Names nobody and gives no score.
 *
 * @param wasShown whether the selfie was public until then
 * @param automatedDetection whether automatic checks had found something that speaks against it
 * @param findings codes of what they had found, most serious first
 * @param law the provision that it breaks; null where it is the campaign's terms that speak against it
 * @param category such as {@code STATEMENT_CATEGORY_OTHER_VIOLATION_TC}
 * @param categoryAddition further categories; may be empty
 * @param categorySpecification keywords such as {@code KEYWORD_NUDITY}; may be empty
 * @param contentType what was restricted, such as {@code CONTENT_TYPE_IMAGE}, at least one
 * @param sourceType what led to it, such as {@code SOURCE_VOLUNTARY}
 * @param territorialScope the countries of the European Economic Area where it holds, as two letters, at least one; it
 *     holds in the rest of the world as well
 * @param appealableUntil until when the author may lodge an appeal; null while a person looks again anyway
 */
public record StatementOfReasons(
        boolean wasShown,
        boolean automatedDetection,
        List<String> findings,
        @Nullable String law,
        String category,
        List<String> categoryAddition,
        List<String> categorySpecification,
        List<String> contentType,
        String sourceType,
        List<String> territorialScope,
        @Nullable Instant appealableUntil) {

    public StatementOfReasons {
        findings = List.copyOf(findings);
        categoryAddition = List.copyOf(categoryAddition);
        categorySpecification = List.copyOf(categorySpecification);
        contentType = List.copyOf(contentType);
        territorialScope = List.copyOf(territorialScope);
    }
}
