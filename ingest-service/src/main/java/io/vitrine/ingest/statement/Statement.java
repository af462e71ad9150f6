package io.vitrine.ingest.statement;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a restriction of a selfie rests on, beyond the reasons themselves, as moderation said it.
 *
 * @param isHeld whether it is only not shown until a person has looked again
 * @param wasShown whether it was public until then
 * @param isDecidedAutomatically whether the campaign's rules decided, without a person
 * @param isDetectedAutomatically whether automatic checks had found something that speaks against it
 * @param findings codes of what they had found
 * @param law the provision that it breaks; null where the campaign's terms speak against it
 * @param category in the values of the EU's DSA Transparency Database, as the next four
 * @param categoryAddition further categories
 * @param categorySpecification keywords
 * @param contentType what was restricted
 * @param sourceType what led to it
 * @param territorialScope countries of the European Economic Area where it holds; it holds elsewhere as well
 * @param appealableUntil until when the author may appeal; null while a person looks again anyway
 */
public record Statement(
        boolean isHeld,
        boolean wasShown,
        boolean isDecidedAutomatically,
        boolean isDetectedAutomatically,
        List<String> findings,
        @Nullable String law,
        String category,
        List<String> categoryAddition,
        List<String> categorySpecification,
        List<String> contentType,
        String sourceType,
        List<String> territorialScope,
        @Nullable Instant appealableUntil) {

    public Statement {
        findings = List.copyOf(findings);
        categoryAddition = List.copyOf(categoryAddition);
        categorySpecification = List.copyOf(categorySpecification);
        contentType = List.copyOf(contentType);
        territorialScope = List.copyOf(territorialScope);
    }
}
