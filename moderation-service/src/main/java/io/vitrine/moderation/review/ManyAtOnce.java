package io.vitrine.moderation.review;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.decision.Reviewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;

/**
 * One ruling for many cases, and the way back. Each case is decided for itself, as if alone: one that cannot be is
 * refused and stops no other. What was meant is written down first, so that it can be undone even if not all answers
 * arrived.
 */
@ApplicationScoped
public class ManyAtOnce {

    /** Most cases of one action. */
    public static final int MOST = 100;

    /** Cases that are worked on at the same time, so that an action leaves connections for others. */
    private static final int ABREAST = 4;

    private final ReviewDesk desk;
    private final DeskActions actions;
    private final Clock clock;

    ManyAtOnce(ReviewDesk desk, DeskActions actions, Clock clock) {
        this.desk = desk;
        this.actions = actions;
        this.clock = clock;
    }

    /**
     * Decides all of {@code cases} alike.
     *
     * @param cases at most {@link #MOST}, each once
     */
    public Uni<Result> decide(UUID brandId, Reviewer reviewer, Ruling ruling, List<Seen> cases) {
        Instant now = clock.instant();
        var action = new DeskActions.DeskAction(
                UuidCreator.getTimeOrderedEpoch(),
                brandId,
                reviewer.memberId(),
                cases.stream()
                        .map(seen -> new Seen(seen.id(), seen.version() + 1))
                        .toList(),
                now);
        return actions.begin(action)
                .chain(() -> each(
                        cases,
                        seen -> desk.decide(brandId, reviewer, seen.id(), ruling, OptionalLong.of(seen.version()))))
                .map(answers -> new Result(action.id(), answers));
    }

    /** Takes back what was decided in the action; empty if the member did no such action within the grace time. */
    public Uni<Optional<Result>> undo(UUID brandId, Reviewer reviewer, UUID actionId) {
        return actions.find(brandId, reviewer.memberId(), actionId).chain(found -> found.map(action -> each(
                                action.cases(),
                                made -> desk.undo(brandId, reviewer, made.id(), OptionalLong.of(made.version())))
                        .map(answers -> Optional.of(new Result(actionId, answers))))
                .orElseGet(() -> Uni.createFrom().item(Optional.<Result>empty())));
    }

    private static Uni<List<OfCase>> each(List<Seen> cases, Function<Seen, Uni<Answer>> step) {
        return Multi.createFrom()
                .iterable(cases)
                .onItem()
                .transformToUni(seen -> step.apply(seen).map(answer -> new OfCase(seen.id(), answer)))
                .merge(ABREAST)
                .collect()
                .asList();
    }

    /**
     * A case at a version.
     *
     * @param id the case
     * @param version of its last decision or revocation
     */
    public record Seen(SubmissionId id, long version) {}

    /**
     * What became of one of the cases.
     *
     * @param id the case
     * @param answer done, or why not
     */
    public record OfCase(SubmissionId id, Answer answer) {}

    /**
     * What became of them.
     *
     * @param actionId to undo it
     * @param cases each of them once, in no order
     */
    public record Result(UUID actionId, List<OfCase> cases) {}
}
