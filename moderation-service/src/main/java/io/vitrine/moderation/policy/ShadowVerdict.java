package io.vitrine.moderation.policy;

import io.vitrine.moderation.policy.CampaignPolicy.Shadow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a policy that is tried in the shadow of the one in force makes of the same selfie.
 *
 * @param number of the version that is tried
 * @param active what the policy in force decided
 * @param shadow what the tried one would have decided
 * @param rule the rule of its that decides; null if none does
 */
public record ShadowVerdict(int number, Effect active, Effect shadow, @Nullable String rule) {

    /** Judges by {@code shadow} what {@code evaluation} judged. */
    public static ShadowVerdict of(Shadow shadow, Evaluation evaluation) {
        Verdict verdict = shadow.policy().judge(evaluation.features(), List.of());
        return new ShadowVerdict(
                shadow.number(), evaluation.verdict().effect(), verdict.effect(), verdict.decisiveRule());
    }
}
