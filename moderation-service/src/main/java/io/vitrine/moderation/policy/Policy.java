package io.vitrine.moderation.policy;

import io.vitrine.moderation.policy.Rule.Effect;
import io.vitrine.moderation.policy.Verdict.FiredRule;
import io.vitrine.moderation.screening.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Turns findings into a verdict: for each finding the first rule that speaks about it counts, and of all rules that
 * fired the strictest wins. Whatever its rules say, no policy approves a selfie that was not screened. Immutable.
 */
public final class Policy {

    private final String preset;
    private final int version;
    private final List<Rule> rules;

    Policy(String preset, int version, List<Rule> rules) {
        this.preset = preset;
        this.version = version;
        this.rules = List.copyOf(rules);
    }

    /**
     * The policy of a preset: {@code strict}, {@code balanced} or {@code trusting}; any other name reviews everything.
     */
    public static Policy named(String preset) {
        return Presets.ALL.stream()
                .filter(policy -> policy.preset.equals(preset))
                .findFirst()
                .orElseGet(() -> new Policy(preset, 0, Presets.REVIEW_EVERYTHING));
    }

    /** The names of all presets, strictest first. */
    public static List<String> presets() {
        return Presets.ALL.stream().map(policy -> policy.preset).toList();
    }

    /**
     * {@code preset@version}; the version grows with every change of the preset's rules, and is 0 if the preset is not
     * known.
     */
    public String id() {
        return preset + "@" + version;
    }

    /** Judges a selfie by the findings about it. */
    public Verdict judge(List<Finding> findings) {
        List<Fired> fired = new ArrayList<>();
        for (Finding finding : findings) {
            speakingAbout(finding).ifPresent(rule -> fired.add(new Fired(rule, finding)));
        }
        List<FiredRule> told = fired.stream().map(Fired::told).toList();
        if (fired.stream().anyMatch(one -> one.rule.effect() == Effect.REJECT)) {
            return new Verdict.Reject(id(), told, reasons(fired, Effect.REJECT));
        }
        boolean known = version > 0;
        if (known && fired.stream().allMatch(one -> one.rule.effect() == Effect.APPROVE) && allScreened(findings)) {
            return new Verdict.Approve(id(), told);
        }
        int priority = fired.stream().mapToInt(one -> one.rule.priority()).max().orElse(0);
        boolean blur = findings.stream().anyMatch(Finding::blur);
        return new Verdict.Review(id(), told, priority, blur, reasons(fired, Effect.REVIEW));
    }

    private Optional<Rule> speakingAbout(Finding finding) {
        return rules.stream().filter(rule -> rule.concerns().test(finding)).findFirst();
    }

    /** The rules say so too; this holds even for a preset whose author forgot it. */
    private static boolean allScreened(List<Finding> findings) {
        return findings.stream().noneMatch(finding -> finding.code().equals(Finding.NOT_SCREENED));
    }

    private static List<Reason> reasons(List<Fired> fired, Effect effect) {
        return fired.stream()
                .filter(one -> one.rule.effect() == effect)
                .map(one -> one.rule.reason())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private record Fired(Rule rule, Finding finding) {
        FiredRule told() {
            return new FiredRule(rule.name(), rule.effect().name().toLowerCase(Locale.ROOT), finding.sentence());
        }
    }
}
