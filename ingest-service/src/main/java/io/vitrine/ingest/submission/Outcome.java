package io.vitrine.ingest.submission;

import io.vitrine.contract.SubmissionId;

/** What became of an offered selfie. */
public sealed interface Outcome permits Outcome.Accepted, Refusal {

    /**
     * It is kept, and moderation will hear of it.
     *
     * @param id the submission
     * @param link the author's private link
     * @param isRepeat whether an earlier attempt with the same key had brought it in already
     */
    record Accepted(SubmissionId id, PrivateLink link, boolean isRepeat) implements Outcome {}
}
