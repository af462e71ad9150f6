package io.vitrine.moderation.appeal;

import io.smallrye.mutiny.Uni;
import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.appeal.AppealInHand.Answered;
import io.vitrine.moderation.caseload.ModerationCase;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The appeals of all brands. Whoever asks names the brand; the appeal of another does not exist for them. */
interface Appeals {

    /** Those that wait, longest first. */
    Uni<List<OpenAppeal>> open(UUID brandId, Optional<Place> after, int limit);

    /** Those that have ended, latest first. */
    Uni<List<EndedAppeal>> ended(UUID brandId, Optional<Place> after, int limit);

    /** How many wait. */
    Uni<Long> waiting(UUID brandId);

    /** Those of the selfies of which a picture is kept. */
    Uni<Set<SubmissionId>> withPictures(Collection<SubmissionId> ids);

    /** One appeal. */
    Uni<Optional<Appeal>> find(UUID brandId, SubmissionId id, long decisionVersion);

    /**
     * Locks case and appeal, lets {@code hearing} say what becomes of them, stores that and announces it, all in one
     * transaction.
     *
     * @return why not, if so; the appeal otherwise
     */
    Uni<Heard> hear(UUID brandId, SubmissionId id, long decisionVersion, Instant now, Hearing hearing);

    /** Judges an open appeal. */
    interface Hearing {

        /**
         * What comes of it.
         *
         * @param found the case as it stands
         * @param hasPictures whether all its pictures are there
         */
        Verdict judge(OpenAppeal appeal, ModerationCase found, boolean hasPictures);
    }

    /** What a hearing comes to. */
    sealed interface Verdict {

        /** It is answered. */
        record Given(Answered answered) implements Verdict {}

        /** It ends without an answer, and the reviewer is told why. */
        record Moot(EndedAppeal ended, AppealRefusal refusal) implements Verdict {}

        /** It stays open, and the reviewer is told why. */
        record Refused(AppealRefusal refusal) implements Verdict {}
    }

    /** What a reviewer is told. */
    sealed interface Heard {

        /** It was answered. */
        record Done(EndedAppeal appeal) implements Heard {}

        /** It was not. */
        record Refused(AppealRefusal refusal) implements Heard {}
    }

    /** Where an appeal stands in a list. */
    record Place(Instant at, UUID submissionId, long decisionVersion) {}
}
