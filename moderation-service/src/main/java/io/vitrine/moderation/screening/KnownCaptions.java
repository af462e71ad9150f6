package io.vitrine.moderation.screening;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The captions that a brand's campaigns have seen lately. */
public interface KnownCaptions {

    /** Most candidates that one call gives. */
    int MOST = 200;

    /**
     * Registers a caption under its keys, unless its submission is already known or none of this service, and gives the
     * selfies of the same brand that came before it and share a key; blocks. Asking again gives the same answer.
     *
     * @param since what came earlier does not count
     * @return without order, each once, at most {@value #MOST}
     */
    List<Candidate> admit(KnownCaption caption, Instant since);

    /**
     * A caption that may be met again.
     *
     * @param submissionId the submission it came with
     * @param brandId the brand
     * @param authorKey who wrote it
     * @param receivedAt when it came
     * @param keys nearly the same captions share at least one
     */
    record KnownCaption(UUID submissionId, UUID brandId, String authorKey, Instant receivedAt, List<Long> keys) {

        public KnownCaption {
            keys = List.copyOf(keys);
        }
    }

    /**
     * A caption that may be nearly the same.
     *
     * @param authorKey who wrote it
     * @param caption what it says
     */
    record Candidate(String authorKey, String caption) {}
}
