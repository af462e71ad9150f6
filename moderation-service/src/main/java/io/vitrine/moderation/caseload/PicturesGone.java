package io.vitrine.moderation.caseload;

import io.vitrine.contract.SubmissionId;

/** A rejected selfie cannot be approved any more, because the time is over for which its pictures were kept. */
public final class PicturesGone extends RuntimeException {

    private static final long serialVersionUID = 1;

    PicturesGone(SubmissionId id) {
        super("the pictures of " + id + " are gone");
    }
}
