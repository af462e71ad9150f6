package io.vitrine.moderation.policy;

import io.vitrine.moderation.screening.ScreeningReport.ScreenRun;
import java.util.List;

/**
 * One judgement with all that it rests on, kept so that it can be evaluated again later.
 *
 * @param policy that judged
 * @param screens what looked at the selfie, with versions
 * @param features what it judged by
 * @param verdict what came out
 */
public record Evaluation(Policy policy, List<ScreenRun> screens, FeatureValues features, Verdict verdict) {

    public Evaluation {
        screens = List.copyOf(screens);
    }

    /** Judges {@code subject} by {@code policy}. */
    public static Evaluation of(Policy policy, Subject subject) {
        FeatureValues features = Features.of(subject);
        return new Evaluation(policy, subject.screens(), features, policy.judge(features, subject.findings()));
    }
}
