package io.vitrine.moderation.decision;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one reviewer said about a selfie. One is enough where one person decides; where the policy asks for two, it is
 * kept until another person has spoken.
 *
 * @param by who said it
 * @param outcome yes or no
 * @param reasons why not, for the author; empty for a yes
 * @param note for colleagues; null for none
 * @param at when
 */
public record Opinion(Reviewer by, Outcome outcome, List<StatedReason> reasons, @Nullable String note, Instant at) {

    /** @throws IllegalArgumentException for a no without a reason: the author could not be told why */
    public Opinion {
        reasons = List.copyOf(reasons);
        if (outcome == Outcome.REJECTED && reasons.isEmpty()) {
            throw new IllegalArgumentException("a rejection needs a reason");
        }
    }
}
