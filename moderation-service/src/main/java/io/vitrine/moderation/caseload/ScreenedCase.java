package io.vitrine.moderation.caseload;

import io.vitrine.contract.SubmissionId;
import java.util.UUID;

/** A case whose picture was examined: one that people can look at. */
public sealed interface ScreenedCase extends ModerationCase permits OpenCase, ClaimedCase, DecidedCase {

    Selfie selfie();

    /** What screening found and made. */
    Examination examination();

    @Override
    default SubmissionId id() {
        return selfie().id();
    }

    @Override
    default UUID brandId() {
        return selfie().brandId();
    }

    @Override
    default UUID campaignId() {
        return selfie().campaignId();
    }
}
