package io.vitrine.moderation.rulebook;

import io.smallrye.mutiny.Uni;
import io.vitrine.moderation.caseload.Evaluations;
import io.vitrine.moderation.caseload.Evaluations.KeptEvaluation;
import io.vitrine.moderation.policy.FeatureValues;
import io.vitrine.moderation.policy.PolicyReader;
import io.vitrine.moderation.policy.PolicyReading;
import io.vitrine.moderation.policy.PolicyReading.Accepted;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Judges again what was judged, by the same policy and the same features, and tells what comes out otherwise. */
@ApplicationScoped
class ReplayDecisions {

    private final Evaluations evaluations;

    ReplayDecisions(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    /**
     * A page of all kept judgements, in the order of their cases' ids.
     *
     * @param after the {@code next} of the page before; empty for the first
     */
    Uni<Replayed> page(Optional<UUID> after, int limit) {
        return evaluations.all(after, limit).map(page -> {
            Map<String, PolicyReading> read = new HashMap<>();
            List<Difference> differences = page.stream()
                    .map(kept -> difference(
                            kept, read.computeIfAbsent(kept.hash(), hash -> PolicyReader.read(kept.document()))))
                    .flatMap(Optional::stream)
                    .toList();
            UUID next = page.size() < limit ? null : page.get(page.size() - 1).caseId();
            return new Replayed(page.size(), differences, next);
        });
    }

    private static Optional<Difference> difference(KeptEvaluation kept, PolicyReading reading) {
        Function<String, Optional<Difference>> otherwise =
                now -> Optional.of(new Difference(kept.caseId(), kept.hash(), kept.verdict(), now));
        if (!(reading instanceof Accepted accepted)) {
            return otherwise.apply("The policy's document cannot be read any more.");
        }
        if (!accepted.policy().hash().equals(kept.hash())) {
            return otherwise.apply("The policy's document is not the one that judged.");
        }
        String now = accepted.policy()
                .judge(FeatureValues.ofJson(kept.features()), List.of())
                .toJson();
        return now.equals(kept.verdict()) ? Optional.empty() : otherwise.apply(now);
    }

    /**
     * What a page gives.
     *
     * @param judged how many judgements were evaluated again
     * @param differences those that came out otherwise
     * @param next the {@code after} of the next page; null on the last
     */
    record Replayed(int judged, List<Difference> differences, @Nullable UUID next) {}

    /**
     * A judgement that does not come out as it was kept.
     *
     * @param caseId the case
     * @param policy hash of the policy that judged
     * @param kept the verdict then, JSON
     * @param now the verdict now, JSON, or why there is none
     */
    record Difference(UUID caseId, String policy, String kept, String now) {}
}
