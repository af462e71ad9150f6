package io.vitrine.ingest.campaign;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every campaign that was ever announced, kept. */
public interface Campaigns {

    /** Before the first change. */
    String BEGINNING = "0";

    /**
     * The campaigns that changed since a mark that an earlier call gave. May repeat some that were given before, and
     * never leaves one out, also when transactions commit in another order than they began.
     */
    Uni<Changes> changedSince(String mark);

    /** The wording of the terms that a campaign asks consent to now. */
    Uni<Optional<String>> termsOf(UUID campaignId);

    /**
     * What changed.
     *
     * @param campaigns as they are now, at most a few hundred
     * @param mark where to go on
     * @param hasMore whether to go on at once
     */
    record Changes(List<Campaign> campaigns, String mark, boolean hasMore) {}
}
