package io.vitrine.moderation.screening;

import java.util.List;

/**
 * A brand's own words beside the built-in lists; single words or phrases, in any spelling.
 *
 * @param blocked what it does not want to see
 * @param allowed what the built-in lists block and it allows; never overrides {@code blocked}
 */
public record BrandWords(List<String> blocked, List<String> allowed) {

    /** No words of its own. */
    public static final BrandWords NONE = new BrandWords(List.of(), List.of());

    public BrandWords {
        blocked = List.copyOf(blocked);
        allowed = List.copyOf(allowed);
    }
}
