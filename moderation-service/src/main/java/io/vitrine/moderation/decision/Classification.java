package io.vitrine.moderation.decision;

import io.vitrine.moderation.policy.Reason;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where the EU's DSA Transparency Database files a restriction. All values are its own: API of June 2026.
 *
 * @param category the one that fits best
 * @param additions further ones; may be empty
 * @param keywords that make it more precise; may be empty
 */
public record Classification(String category, List<String> additions, List<String> keywords) {

    private static final String TERMS = "STATEMENT_CATEGORY_OTHER_VIOLATION_TC";

    public Classification {
        additions = List.copyOf(additions);
        keywords = List.copyOf(keywords);
    }

    /** The classification of what all reasons together say; the first reason gives the category. */
    static Classification of(List<StatedReason> reasons) {
        Set<String> categories = new LinkedHashSet<>();
        Set<String> keywords = new LinkedHashSet<>();
        for (StatedReason stated : reasons) {
            Classification one =
                    Reason.ofCode(stated.code()).map(Classification::of).orElseGet(() -> simple(TERMS));
            categories.add(one.category());
            categories.addAll(one.additions());
            keywords.addAll(one.keywords());
        }
        List<String> ordered = categories.isEmpty() ? List.of(TERMS) : List.copyOf(categories);
        return new Classification(ordered.get(0), ordered.subList(1, ordered.size()), List.copyOf(keywords));
    }

    private static Classification of(Reason reason) {
        return switch (reason) {
            case NUDITY -> new Classification(TERMS, List.of(), List.of("KEYWORD_NUDITY"));
            case HATE_OR_VIOLENCE ->
                new Classification(
                        "STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH",
                        List.of("STATEMENT_CATEGORY_VIOLENCE"),
                        List.of());
            case SOMEONE_ELSE ->
                new Classification(
                        "STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS",
                        List.of("STATEMENT_CATEGORY_INTELLECTUAL_PROPERTY_INFRINGEMENTS"),
                        List.of());
            case CHILD -> simple("STATEMENT_CATEGORY_PROTECTION_OF_MINORS");
            default -> simple(TERMS);
        };
    }

    private static Classification simple(String category) {
        return new Classification(category, List.of(), List.of());
    }
}
