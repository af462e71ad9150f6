package io.vitrine.moderation.report;

import io.smallrye.mutiny.Uni;
import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.caseload.ModerationCase;
import io.vitrine.moderation.decision.Reviewer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** The reports of all brands. Whoever asks names the brand; what was reported of another does not exist for them. */
public interface Reports {

    /**
     * Looks with open reports, gravest and then longest waiting first.
     *
     * @param after where the page before ended; empty for the first
     * @param limit most looks to give
     */
    Uni<List<ReportedLook>> queue(UUID brandId, Optional<QueuePlace> after, int limit);

    /** The look, if it has open reports. */
    Uni<Optional<ReportedLook>> find(UUID brandId, SubmissionId caseId);

    /** How many looks have open reports. */
    Uni<Long> waiting(UUID brandId);

    /**
     * Locks the case, lets {@code ruling} say what becomes of it and of its reports, stores that and announces what it
     * means to others, all in one transaction.
     *
     * @param by who rules
     * @return why nothing was done; empty if it was
     */
    Uni<Optional<Refusal>> rule(
            UUID brandId,
            SubmissionId caseId,
            Reviewer by,
            Instant now,
            BiFunction<ModerationCase, OpenGrounds, Ruling> ruling);

    /** Where a look stands in the queue. */
    record QueuePlace(int priority, Instant since, UUID caseId) {}

    /** What becomes of a reported look. */
    sealed interface Ruling {

        /**
         * All its reports get this answer.
         *
         * @param next the case from now on; empty leaves it as it is
         */
        record Answered(Optional<ModerationCase> next, ReportAnswer answer) implements Ruling {}

        /** Nothing changes. */
        record Refused(Refusal why) implements Ruling {}
    }
}
