package io.vitrine.moderation.policy;

import io.vitrine.moderation.policy.Verdict.FiredRule;
import io.vitrine.moderation.screening.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Rules in their order. All whose condition matches fire; the first of them that decides is the verdict, and every one
 * adds its blur and labels. Where none decides, {@code otherwise} does. Whatever the rules say, no policy approves a
 * selfie that was not screened whole. Immutable and safe for use by many threads.
 */
public final class Policy {

    /** The rule that stands over all policies; its name is taken. */
    static final String NOT_SCREENED = "not-screened";

    private static final int PRIORITY_OF_NOT_SCREENED = 60;
    private static final int SHORT_HASH = 12;

    private final String name;
    private final String hash;
    private final String document;
    private final String notes;
    private final Map<String, Condition> definitions;
    private final List<Rule> rules;
    private final Effect otherwise;
    private final WhileReported reported;

    /**
     * @param name lower case, with dashes
     * @param hash SHA-256 of the document's UTF-8 bytes, 64 hex digits
     * @param document the YAML that it was read from
     * @param notes what it is for; may be empty
     * @param definitions by name, each after those that it names
     * @param rules in their order
     * @param otherwise what holds where no rule decides
     * @param reported what becomes of a reported look until a person has looked
     */
    Policy(
            String name,
            String hash,
            String document,
            String notes,
            Map<String, Condition> definitions,
            List<Rule> rules,
            Effect otherwise,
            WhileReported reported) {
        this.name = name;
        this.hash = hash;
        this.document = document;
        this.notes = notes;
        this.definitions = definitions;
        this.rules = List.copyOf(rules);
        this.otherwise = otherwise;
        this.reported = reported;
    }

    public String name() {
        return name;
    }

    /** SHA-256 of the document, 64 hex digits. */
    public String hash() {
        return hash;
    }

    /** The YAML that it was read from. */
    public String document() {
        return document;
    }

    /** What it is for; may be empty. */
    public String notes() {
        return notes;
    }

    /** What becomes of a reported look until a person has looked. */
    public WhileReported whileReported() {
        return reported;
    }

    /** The names of its rules, in their order. */
    public List<String> ruleNames() {
        return rules.stream().map(Rule::name).toList();
    }

    /** {@code name@hash}, with the first digits of the hash. */
    public String id() {
        return name + "@" + hash.substring(0, SHORT_HASH);
    }

    /**
     * Judges a selfie.
     *
     * @param features of the selfie; they alone decide
     * @param findings to explain with; may be empty
     */
    public Verdict judge(FeatureValues features, List<Finding> findings) {
        Map<String, Object> values = withDefinitions(features);
        List<Rule> fired =
                rules.stream().filter(rule -> rule.when().matches(values)).toList();
        Optional<Rule> decisive =
                fired.stream().filter(rule -> rule.then().isPresent()).findFirst();
        Effect effect = decisive.flatMap(Rule::then).orElse(otherwise);
        List<FiredRule> told = new ArrayList<>();
        fired.forEach(rule -> told.add(
                new FiredRule(rule.name(), rule.then().map(Effect::code).orElse("add"), because(rule, findings))));
        if (effect == Effect.APPROVE && !features.isTrue("screening.complete")) {
            told.add(new FiredRule(NOT_SCREENED, Effect.REVIEW.code(), "A check gave no answer, so a person looks."));
            return verdict(Effect.REVIEW, told, fired, Optional.empty(), features);
        }
        return verdict(effect, told, fired, decisive, features);
    }

    private Verdict verdict(
            Effect effect, List<FiredRule> told, List<Rule> fired, Optional<Rule> decisive, FeatureValues features) {
        boolean guarded = effect == Effect.REVIEW
                && told.stream().anyMatch(rule -> rule.rule().equals(NOT_SCREENED));
        return new Verdict(
                id(),
                effect,
                told,
                reasons(effect, fired),
                guarded ? NOT_SCREENED : decisive.map(Rule::queue).orElse(Rule.GENERAL_QUEUE),
                guarded ? PRIORITY_OF_NOT_SCREENED : priority(fired),
                fired.stream().mapToInt(Rule::reviewers).max().orElse(1),
                features.isTrue("picture.sensitive") || blurs(fired, Blur.PICTURE),
                blurs(fired, Blur.BYSTANDERS),
                fired.stream()
                        .flatMap(rule -> rule.labels().stream())
                        .distinct()
                        .toList());
    }

    /** Whether it may ask for bystanders to be blurred, so that even small faces have to be looked for. */
    public boolean mayBlurBystanders() {
        return blurs(rules, Blur.BYSTANDERS);
    }

    private static boolean blurs(List<Rule> fired, Blur what) {
        return fired.stream().anyMatch(rule -> rule.blur().contains(what));
    }

    /** The most urgent of all that fired: a case that waits for two reasons waits for the worse one. */
    private static int priority(List<Rule> fired) {
        return fired.stream()
                .filter(rule -> rule.then().filter(Effect.REVIEW::equals).isPresent())
                .mapToInt(Rule::priority)
                .max()
                .orElse(0);
    }

    /** An author who is told no hears every reason at once. */
    private static List<Reason> reasons(Effect effect, List<Rule> fired) {
        return fired.stream()
                .filter(rule -> rule.then().filter(effect::equals).isPresent())
                .flatMap(rule -> rule.reason().stream())
                .distinct()
                .toList();
    }

    private Map<String, Object> withDefinitions(FeatureValues features) {
        Map<String, Object> values = new HashMap<>(features.values());
        definitions.forEach(
                (defined, condition) -> condition.value(values).ifPresent(value -> values.put(defined, value)));
        return values;
    }

    private String because(Rule rule, List<Finding> findings) {
        String sentences = findings.stream()
                .filter(finding -> restsOn(rule.when(), finding))
                .map(Finding::sentence)
                .distinct()
                .collect(Collectors.joining(" "));
        if (!sentences.isEmpty()) {
            return sentences;
        }
        return rule.notes().isEmpty() ? rule.when().source() : rule.notes();
    }

    private boolean restsOn(Condition condition, Finding finding) {
        return condition.names().stream()
                .anyMatch(named -> definitions.containsKey(named)
                        ? restsOn(definitions.get(named), finding)
                        : Features.named(named)
                                .filter(feature -> feature.because().test(finding))
                                .isPresent());
    }

    /** The names of the features that its conditions need, to tell what it cannot judge without. */
    public List<String> featuresNamed() {
        TreeMap<String, Boolean> named = new TreeMap<>();
        definitions.values().forEach(condition -> condition.names().forEach(one -> named.put(one, true)));
        rules.forEach(rule -> rule.when().names().forEach(one -> named.put(one, true)));
        return named.keySet().stream()
                .filter(one -> Features.named(one).isPresent())
                .toList();
    }
}
