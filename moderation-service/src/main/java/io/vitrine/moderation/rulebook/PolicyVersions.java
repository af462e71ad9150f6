package io.vitrine.moderation.rulebook;

import io.smallrye.mutiny.Uni;
import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.moderation.policy.Policy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The versions of all campaigns' own policies. Whoever asks names the brand. */
interface PolicyVersions {

    /** A campaign's, latest first; at most {@code limit}, those before {@code before}. */
    Uni<List<PolicyVersion>> list(UUID brandId, UUID campaignId, int before, int limit);

    /** The text of one version. */
    Uni<Optional<String>> document(UUID brandId, UUID campaignId, int number);

    /** Saves a new version; gives its number, or nothing if the brand has no such campaign. */
    Uni<Optional<Integer>> save(UUID brandId, UUID campaignId, Policy policy, String note, Reviewer by, Instant at);

    /** Lets a version judge from now on; false if there is no such campaign or version. */
    Uni<Boolean> promote(UUID brandId, UUID campaignId, Promotion promotion);

    /** Which versions judged, latest first. */
    Uni<List<Promotion>> history(UUID brandId, UUID campaignId, int limit);

    /** Tries a version beside the one in force, or none; false if there is no such campaign or version. */
    Uni<Boolean> shadow(UUID brandId, UUID campaignId, Optional<Integer> number, Reviewer by);

    /** What the version that is tried would have decided, beside what was decided. */
    Uni<ShadowResult> shadowResult(UUID brandId, UUID campaignId, int number);
}
