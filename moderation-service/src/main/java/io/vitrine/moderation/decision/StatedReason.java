package io.vitrine.moderation.decision;

import io.vitrine.moderation.policy.Reason;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a selfie was refused, in the words that its author was given; they stay as they were when the catalogue or a
 * brand's own reason changes.
 *
 * @param code stable, for machines, such as {@code near-duplicate}
 * @param text one sentence for the author
 * @param texts the sentence by language ({@code en}, {@code de}, {@code fr}, {@code es}) where a brand wrote it itself;
 *     else empty
 * @param saved which of the brand's own reasons it is, as {@code id@version}; null for one of the catalogue
 */
public record StatedReason(String code, String text, Map<String, String> texts, @Nullable String saved) {

    /** One that was written down before brands had reasons of their own has neither texts nor an origin. */
    public StatedReason(String code, String text, @Nullable Map<String, String> texts, @Nullable String saved) {
        this.code = code;
        this.text = text;
        this.texts = texts == null ? Map.of() : Map.copyOf(texts);
        this.saved = saved;
    }

    /** The catalogue's reason as its author reads it now. */
    public static StatedReason of(Reason reason) {
        return new StatedReason(reason.code(), reason.forAuthor(), Map.of(), null);
    }
}
