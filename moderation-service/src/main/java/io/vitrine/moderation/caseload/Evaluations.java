package io.vitrine.moderation.caseload;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The judgements that were kept, to be evaluated again. */
public interface Evaluations {

    /**
     * Those of all brands, in the order of their cases' ids.
     *
     * @param after the case that the page before ended with
     */
    Uni<List<KeptEvaluation>> all(Optional<UUID> after, int limit);

    /** A campaign's, latest first. */
    Uni<List<JudgedCase>> ofCampaign(
            UUID brandId, UUID campaignId, Instant since, Optional<JudgedPlace> after, int limit);

    /** How many of a campaign's there are since then, counted up to {@code most}. */
    Uni<Integer> count(UUID brandId, UUID campaignId, Instant since, int most);

    /** That of one case; empty if none was kept, or the case is of another campaign or brand. */
    Uni<Optional<JudgedCase>> ofCase(UUID brandId, UUID campaignId, UUID caseId);

    /** Where a judgement stands among its campaign's. */
    record JudgedPlace(Instant judgedAt, UUID caseId) {}

    /**
     * A judgement as it was kept.
     *
     * @param caseId the case
     * @param hash of the policy that judged, 64 hex digits
     * @param document the policy
     * @param features JSON
     * @param verdict JSON
     */
    record KeptEvaluation(UUID caseId, String hash, String document, String features, String verdict) {}

    /**
     * A judgement with what people made of the case.
     *
     * @param caseId the case
     * @param judgedAt when the policy judged
     * @param features JSON
     * @param effect what the policy decided: {@code approve}, {@code review} or {@code reject}
     * @param decidedByPerson {@code approve} or {@code reject}; null while no person decided
     */
    record JudgedCase(
            UUID caseId, Instant judgedAt, String features, String effect, @Nullable String decidedByPerson) {}
}
