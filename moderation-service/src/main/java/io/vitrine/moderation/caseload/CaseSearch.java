package io.vitrine.moderation.caseload;

import io.smallrye.mutiny.Uni;
import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.caseload.Cases.CaseOnDesk;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds cases of a brand that people can look at: screened ones that were not withdrawn. */
public interface CaseSearch {

    /**
     * The cases for which all of {@code wanted} holds, latest first.
     *
     * @param after where the page before ended; empty for the first
     * @param limit most cases to give
     */
    Uni<List<CaseOnDesk>> find(UUID brandId, Wanted wanted, Optional<FoundPlace> after, int limit, Instant now);

    /** Where a case stands among those found. */
    record FoundPlace(Instant receivedAt, UUID id) {}

    /**
     * What is looked for. What is empty does not matter.
     *
     * @param author a part of the author's name, in whatever case
     * @param sameAuthorAs a case of the brand whose author's cases are meant; of an author who cannot be told apart
     *     from others it is that case alone
     * @param hashtag without {@code #}, normalised
     * @param finding code of a finding
     * @param rule name of a policy's rule that fired
     * @param queues of the desk that it was sent to
     * @param campaignId the campaign
     * @param states where it may stand; empty for anywhere
     * @param from received then or later
     * @param until received before
     */
    record Wanted(
            Optional<String> author,
            Optional<SubmissionId> sameAuthorAs,
            Optional<String> hashtag,
            Optional<String> finding,
            Optional<String> rule,
            Optional<Set<String>> queues,
            Optional<UUID> campaignId,
            Set<State> states,
            Optional<Instant> from,
            Optional<Instant> until) {

        /** The cases of one case's author. */
        public static Wanted ofAuthor(SubmissionId id) {
            return new Wanted(
                    Optional.empty(),
                    Optional.of(id),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Set.of(),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    /** Where a case that can be found stands. */
    enum State {
        OPEN,
        APPROVED,
        REJECTED
    }
}
