package io.vitrine.moderation.rulebook;

import io.vitrine.moderation.caseload.Evaluations.JudgedCase;
import io.vitrine.moderation.policy.Effect;
import io.vitrine.moderation.policy.FeatureValues;
import io.vitrine.moderation.policy.Policy;
import io.vitrine.moderation.policy.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a draft decides about selfies that were judged before. Adding up works page by page, so that a backtest that was
 * stopped goes on where it was. Immutable.
 *
 * @param changes how many selfies went from one decision to another, by {@code from→to}, the same ones included
 * @param examples selfies whose decision changed, for each kind of change at most {@value #EXAMPLES}
 * @param againstPeople how the draft decides what people decided, by {@code draft→person}
 * @param rules how often each of the draft's rules fired
 */
record BacktestTally(
        Map<String, Long> changes, List<Example> examples, Map<String, Long> againstPeople, Map<String, Long> rules) {

    static final BacktestTally NOTHING = new BacktestTally(Map.of(), List.of(), Map.of(), Map.of());

    private static final int EXAMPLES = 8;
    private static final String ARROW = "→";

    BacktestTally {
        changes = new TreeMap<>(changes);
        examples = List.copyOf(examples);
        againstPeople = new TreeMap<>(againstPeople);
        rules = new TreeMap<>(rules);
    }

    /**
     * A selfie whose decision would change.
     *
     * @param caseId the case
     * @param from what was decided
     * @param to what the draft decides
     * @param rule that decides; empty if none does
     */
    record Example(UUID caseId, String from, String to, String rule) {}

    /** This and what {@code draft} makes of {@code page}. */
    BacktestTally plus(Policy draft, List<JudgedCase> page) {
        Map<String, Long> changed = new TreeMap<>(changes);
        Map<String, Long> people = new TreeMap<>(againstPeople);
        Map<String, Long> fired = new TreeMap<>(rules);
        List<Example> shown = new ArrayList<>(examples);
        for (JudgedCase judged : page) {
            Verdict verdict = draft.judge(FeatureValues.ofJson(judged.features()), List.of());
            String to = verdict.effect().code();
            changed.merge(judged.effect() + ARROW + to, 1L, Long::sum);
            verdict.rules().forEach(rule -> fired.merge(rule.rule(), 1L, Long::sum));
            if (judged.decidedByPerson() != null) {
                people.merge(to + ARROW + judged.decidedByPerson(), 1L, Long::sum);
            }
            if (!to.equals(judged.effect()) && count(shown, judged.effect(), to) < EXAMPLES) {
                String rule = verdict.decisiveRule();
                shown.add(new Example(judged.caseId(), judged.effect(), to, rule == null ? "" : rule));
            }
        }
        return new BacktestTally(changed, shown, people, fired);
    }

    private static long count(List<Example> examples, String from, String to) {
        return examples.stream()
                .filter(example -> example.from().equals(from) && example.to().equals(to))
                .count();
    }

    /**
     * Of the selfies that the draft decides like {@code effect} and people decided too, those that they decided alike.
     */
    Proportion precision(Effect effect) {
        long alike = people(effect, effect);
        return new Proportion(alike, people(effect, Effect.APPROVE) + people(effect, Effect.REJECT));
    }

    /** Of the selfies that people decided like {@code effect}, those that the draft decides alike. */
    Proportion recall(Effect effect) {
        long alike = people(effect, effect);
        return new Proportion(
                alike,
                alike
                        + people(Effect.REVIEW, effect)
                        + people(effect == Effect.APPROVE ? Effect.REJECT : Effect.APPROVE, effect));
    }

    /** Of all selfies, those that the draft decides without a person. */
    Proportion automation() {
        long all = changes.values().stream().mapToLong(Long::longValue).sum();
        long reviewed = changes.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(ARROW + Effect.REVIEW.code()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new Proportion(all - reviewed, all);
    }

    private long people(Effect draft, Effect person) {
        return againstPeople.getOrDefault(draft.code() + ARROW + person.code(), 0L);
    }
}
