package io.vitrine.moderation.decision;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Enough reviewers have spoken.
 *
 * @param opinions all that were heard, in their order: one, two equal ones, or three of which the last made a majority
 */
public record Agreement(List<Opinion> opinions) implements Hearing {

    /** @throws IllegalArgumentException without an opinion */
    public Agreement {
        opinions = List.copyOf(opinions);
        if (opinions.isEmpty()) {
            throw new IllegalArgumentException("nobody has spoken");
        }
    }

    /** The last opinion: it made the agreement. */
    public Opinion last() {
        return opinions.get(opinions.size() - 1);
    }

    /** What most of them say. */
    public Outcome outcome() {
        return last().outcome();
    }

    /** What the author is told: the reasons of all who said no, each once; empty for a yes. */
    public List<StatedReason> reasons() {
        if (outcome() == Outcome.APPROVED) {
            return List.of();
        }
        List<StatedReason> reasons = new ArrayList<>();
        opinions.stream()
                .flatMap(opinion -> opinion.reasons().stream())
                .filter(reason ->
                        reasons.stream().noneMatch(known -> known.text().equals(reason.text())))
                .forEach(reasons::add);
        return List.copyOf(reasons);
    }

    /** What the reviewer who made the agreement wrote for colleagues; null for nothing. */
    public @Nullable String note() {
        return last().note();
    }
}
