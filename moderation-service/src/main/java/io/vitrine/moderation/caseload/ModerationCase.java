package io.vitrine.moderation.caseload;

import io.vitrine.contract.SubmissionId;
import java.util.UUID;

/** One selfie on its way through moderation. Each state is a type that offers only the steps allowed from there. */
public sealed interface ModerationCase permits UnscreenedCase, ScreenedCase, WithdrawnCase {

    SubmissionId id();

    UUID brandId();

    UUID campaignId();

    /**
     * The version of the last decision or revocation about the selfie, 0 if there was none. The next one takes the one
     * above.
     */
    long version();
}
