package io.vitrine.moderation.caseload;

import io.smallrye.mutiny.Uni;
import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.decision.StatementOfReasons;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every statement of reasons that was ever owed to an author, also about decisions that no longer hold. */
public interface Statements {

    /**
     * The brand's, oldest first.
     *
     * @param after where the page before ended; empty for the first
     * @param limit most statements to give
     * @param before gives only those about decisions before this moment: of later ones, some may not have committed
     */
    Uni<List<Filed>> page(UUID brandId, Optional<Place> after, int limit, Instant before);

    /**
     * A statement in the file.
     *
     * @param submissionId the selfie
     * @param version of the decision or revocation
     * @param campaignSlug its campaign's name in addresses; empty while the campaign is not known
     * @param statement the statement
     */
    record Filed(SubmissionId submissionId, long version, String campaignSlug, StatementOfReasons statement) {

        Place place() {
            return new Place(statement.decidedAt(), submissionId.value(), version);
        }

        /** Where the next page begins. */
        public static Optional<Place> endOf(List<Filed> page) {
            return page.isEmpty()
                    ? Optional.empty()
                    : Optional.of(page.get(page.size() - 1).place());
        }
    }

    /** Where a statement stands in the file. */
    record Place(Instant decidedAt, UUID submissionId, long version) {}
}
