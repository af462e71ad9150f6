package io.vitrine.moderation.decision;

import java.util.List;

/**
 * The people who have to speak about a case, as far as they have. Each state is a type: what comes of an opinion
 * depends on it, and only where somebody has spoken can an opinion be taken back.
 *
 * <p>{@code Single → Agreement}; {@code First → Second → Agreement}, or, where the two differ, {@code Second → Third →
 * Agreement}. Nobody speaks twice.
 */
public sealed interface Panel extends Hearing {

    /** What was said so far, in its order. */
    List<Opinion> heard();

    /**
     * Somebody speaks.
     *
     * @throws IllegalArgumentException if they have spoken before
     */
    Hearing hear(Opinion opinion);

    /** Whether {@code reviewer} has spoken. */
    default boolean hasHeard(Reviewer reviewer) {
        return heard().stream().anyMatch(opinion -> opinion.by().is(reviewer));
    }

    /** Nobody has spoken yet; {@code reviewers} people, 1 or 2, have to agree. */
    static Panel of(int reviewers) {
        return reviewers == 1 ? new Single() : new First();
    }

    /** The panel of {@code reviewers} people, 1 or 2, in which {@code heard} was said. */
    static Panel of(int reviewers, List<Opinion> heard) {
        return switch (heard.size()) {
            case 0 -> of(reviewers);
            case 1 -> new Second(heard.get(0));
            case 2 -> new Third(heard.get(0), heard.get(1));
            default -> throw new IllegalArgumentException("no panel hears more than three: " + heard.size());
        };
    }

    /** One person decides. */
    record Single() implements Panel {

        @Override
        public List<Opinion> heard() {
            return List.of();
        }

        @Override
        public Agreement hear(Opinion opinion) {
            return new Agreement(List.of(opinion));
        }
    }

    /** Two people have to agree, and none has spoken. */
    record First() implements Panel {

        @Override
        public List<Opinion> heard() {
            return List.of();
        }

        @Override
        public Second hear(Opinion opinion) {
            return new Second(opinion);
        }
    }

    /** Somebody has spoken, and somebody else has to: the last one can take it back until then. */
    sealed interface Begun extends Panel {

        /** The latest opinion. */
        Opinion last();

        /** The panel without the latest opinion. */
        Panel takeBack();
    }

    /**
     * A second person has to look, without knowing what the first one said.
     *
     * @param first the first one's opinion
     */
    record Second(Opinion first) implements Begun {

        @Override
        public List<Opinion> heard() {
            return List.of(first);
        }

        @Override
        public Hearing hear(Opinion opinion) {
            requireSomebodyElse(this, opinion);
            return opinion.outcome() == first.outcome()
                    ? new Agreement(List.of(first, opinion))
                    : new Third(first, opinion);
        }

        @Override
        public Opinion last() {
            return first;
        }

        @Override
        public First takeBack() {
            return new First();
        }
    }

    /**
     * The two differ, so a third person's opinion makes the majority.
     *
     * @param first the first one's opinion
     * @param second the other
     */
    record Third(Opinion first, Opinion second) implements Begun {

        /** @throws IllegalArgumentException for two that agree: then it is decided */
        public Third {
            if (first.outcome() == second.outcome()) {
                throw new IllegalArgumentException("the two agree");
            }
        }

        @Override
        public List<Opinion> heard() {
            return List.of(first, second);
        }

        @Override
        public Agreement hear(Opinion opinion) {
            requireSomebodyElse(this, opinion);
            return new Agreement(List.of(first, second, opinion));
        }

        @Override
        public Opinion last() {
            return second;
        }

        @Override
        public Second takeBack() {
            return new Second(first);
        }
    }

    private static void requireSomebodyElse(Panel panel, Opinion opinion) {
        if (panel.hasHeard(opinion.by())) {
            throw new IllegalArgumentException(
                    "has spoken before: " + opinion.by().memberId());
        }
    }
}
