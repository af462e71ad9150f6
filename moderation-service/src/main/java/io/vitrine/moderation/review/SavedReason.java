package io.vitrine.moderation.review;

import io.vitrine.moderation.decision.StatedReason;
import io.vitrine.moderation.policy.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A reason for rejections in a brand's own words.
 *
 * @param id stable over its versions
 * @param version 1 for the first wording, one more for each change
 * @param reason what it is in the catalogue, for machines
 * @param label for reviewers
 * @param texts for authors, by language; at least one
 * @param archived whether it is offered no more
 * @param savedBy the name of who wrote this version
 * @param savedAt when
 */
public record SavedReason(
        UUID id,
        int version,
        Reason reason,
        String label,
        Map<String, String> texts,
        boolean archived,
        String savedBy,
        Instant savedAt) {

    /**
     * In which a reason can be written, the first one there is being what an author gets whose language is not known.
     */
    public static final List<String> LANGUAGES = List.of("en", "de", "fr", "es");

    /** @throws IllegalArgumentException without a text, or in another language */
    public SavedReason {
        texts = Map.copyOf(texts);
        if (texts.isEmpty() || !LANGUAGES.containsAll(texts.keySet())) {
            throw new IllegalArgumentException("a text in one of " + LANGUAGES + " is needed, not " + texts.keySet());
        }
    }

    /** The text in the first of {@link #LANGUAGES} that it has. */
    public String text() {
        return LANGUAGES.stream()
                .filter(texts::containsKey)
                .map(texts::get)
                .findFirst()
                .orElseThrow();
    }

    /** As a decision keeps it. */
    public StatedReason stated() {
        return new StatedReason(reason.code(), text(), texts, id + "@" + version);
    }
}
