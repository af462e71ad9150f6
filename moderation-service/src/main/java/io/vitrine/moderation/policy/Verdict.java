package io.vitrine.moderation.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a policy makes of a selfie.
 *
 * @param policy the policy that judged, as {@code name@hash}, with the first 12 digits of its hash
 * @param effect approve, reject, or let a person review
 * @param rules the rules that fired and why, in the policy's order; empty if none did
 * @param reasons of a rejection, at least one; at a review those that a rejection would likely give
 * @param queue that a review goes to; the general one where it does not matter
 * @param priority of a review, 0 to 100, larger is more urgent
 * @param reviewers how many people have to agree at a review
 * @param blurPicture whether the picture is hidden from reviewers until they ask for it
 * @param blurBystanders whether every face but the main ones is blurred in what the public sees
 * @param labels to put on the case, in the policy's order
 */
public record Verdict(
        String policy,
        Effect effect,
        List<FiredRule> rules,
        List<Reason> reasons,
        String queue,
        int priority,
        int reviewers,
        boolean blurPicture,
        boolean blurBystanders,
        List<String> labels) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @throws IllegalArgumentException for a rejection without a reason: the author could not be told why */
    public Verdict {
        rules = List.copyOf(rules);
        reasons = List.copyOf(reasons);
        labels = List.copyOf(labels);
        if (effect == Effect.REJECT && reasons.isEmpty()) {
            throw new IllegalArgumentException("a rejection has a reason");
        }
    }

    /**
     * A rule that fired.
     *
     * @param rule its name: lower case, with dashes
     * @param effect what it asks for: {@code approve}, {@code review}, {@code reject}, or {@code add} for one that only
     *     adds to what others decide
     * @param because the sentences of the findings that it rests on, or its own words, for reviewers
     */
    public record FiredRule(String rule, String effect, String because) {}

    /** The rule that decided; null if none did. */
    public @Nullable String decisiveRule() {
        return rules.stream()
                .filter(rule -> rule.effect().equals(effect.code()))
                .map(FiredRule::rule)
                .findFirst()
                .orElse(null);
    }

    /**
     * All that follows from policy and features alone, as one line of JSON: the same policy and the same features give
     * the same bytes. A field that came later is written only where it says something, so that verdicts that were kept
     * before still come out byte for byte.
     */
    public String toJson() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("policy", policy);
        fields.put("effect", effect.code());
        fields.put("rules", rules.stream().map(FiredRule::rule).toList());
        fields.put("reasons", reasons.stream().map(Reason::code).toList());
        fields.put("queue", queue);
        fields.put("priority", priority);
        fields.put("reviewers", reviewers);
        fields.put("blurPicture", blurPicture);
        fields.put("labels", labels);
        if (blurBystanders) {
            fields.put("blurBystanders", true);
        }
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a verdict cannot be written", e);
        }
    }
}
