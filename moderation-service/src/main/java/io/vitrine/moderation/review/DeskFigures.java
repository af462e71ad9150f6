package io.vitrine.moderation.review;

import io.vitrine.moderation.caseload.Queues;
import io.vitrine.moderation.caseload.Queues.QueueFigures;
import io.vitrine.moderation.secondlook.SecondLooks.OnScreen;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What waits at a brand's desk.
 *
 * @param open cases that wait, claimed ones included
 * @param waitingSince when the oldest of them came in; null when none waits
 * @param queues where they wait, by name
 */
public record DeskFigures(long open, @Nullable Instant waitingSince, List<QueueFigure> queues) {

    /**
     * One queue.
     *
     * @param queue its name, as policies give it
     * @param waiting cases that wait in it
     * @param waitingSince when the oldest of them came in
     * @param sensitive whether nobody gets its cases without having chosen it
     */
    public record QueueFigure(String queue, long waiting, Instant waitingSince, boolean sensitive) {}

    /** Drawn cases that somebody has on screen wait there like any other. */
    static DeskFigures of(List<QueueFigures> queues, List<OnScreen> drawn) {
        if (drawn.isEmpty()) {
            return of(queues);
        }
        Map<String, QueueFigures> all = new TreeMap<>();
        queues.forEach(queue -> all.put(queue.queue(), queue));
        drawn.forEach(more -> all.merge(
                more.queue(),
                new QueueFigures(more.queue(), more.cases(), more.waitingSince()),
                (one, other) -> new QueueFigures(
                        one.queue(),
                        one.waiting() + other.waiting(),
                        one.waitingSince().isBefore(other.waitingSince())
                                ? one.waitingSince()
                                : other.waitingSince())));
        return of(List.copyOf(all.values()));
    }

    static DeskFigures of(List<QueueFigures> queues) {
        return new DeskFigures(
                queues.stream().mapToLong(QueueFigures::waiting).sum(),
                queues.stream()
                        .map(QueueFigures::waitingSince)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                queues.stream()
                        .map(queue -> new QueueFigure(
                                queue.queue(),
                                queue.waiting(),
                                queue.waitingSince(),
                                queue.queue().equals(Queues.SENSITIVE)))
                        .toList());
    }
}
