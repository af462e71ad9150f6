package io.vitrine.ingest.submission;

import io.vitrine.ingest.campaign.Campaign;
import io.vitrine.ingest.submission.SubmissionStatus.State;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the page {@code /my/{secret}} shows.
 *
 * @param status where the selfie stands
 * @param campaign its campaign; null if it is no longer known
 * @param link the page's own address in full
 * @param path the page's own address on this origin
 * @param isNew whether the author comes from sending it
 */
public record MyPage(SubmissionStatus status, @Nullable Campaign campaign, URI link, String path, boolean isNew) {

    public boolean isReceived() {
        return status.state() == State.RECEIVED;
    }

    public boolean isInReview() {
        return status.state() == State.IN_REVIEW;
    }

    public boolean isPublished() {
        return status.state() == State.PUBLISHED;
    }

    public boolean isRefused() {
        return status.state() == State.REFUSED;
    }

    public boolean isWithdrawn() {
        return status.state() == State.WITHDRAWN;
    }

    /** Whether a decision is still to come. */
    public boolean isOpen() {
        return isReceived() || isInReview();
    }

    /** Whether it was decided about before. */
    private boolean isAgain() {
        return status.decidedAt() != null;
    }

    public String state() {
        return status.state().code();
    }

    /** The state in a few words. */
    public String headline() {
        return switch (status.state()) {
            case RECEIVED -> "We have your selfie";
            case IN_REVIEW -> isAgain() ? "A person will look again" : "A person will look at it";
            case PUBLISHED -> "You’re in the gallery";
            case REFUSED -> "Not this one";
            case WITHDRAWN -> "Taken back";
        };
    }

    /** What that means for the author. */
    public String meaning() {
        return switch (status.state()) {
            case RECEIVED -> "It is being checked before anyone else can see it. That usually takes seconds.";
            case IN_REVIEW ->
                isAgain()
                        ? "A decision was taken back, so a person will look at your selfie again. Nobody else sees it"
                                + " meanwhile."
                        : "We let a person decide about some selfies, and yours is one of them. Nobody else sees it"
                                + " meanwhile, and there is nothing you need to do.";
            case PUBLISHED -> "Your selfie was approved and everyone can see it now. You can take it back at any time.";
            case REFUSED -> "Your selfie was not accepted, and nobody else can see it. Here is why.";
            case WITHDRAWN ->
                "Your photo, your words and your name are deleted here, and the selfie leaves the gallery. There is"
                        + " nothing more to do.";
        };
    }

    public String receivedAt() {
        return SharePage.words(status.receivedAt());
    }

    public @Nullable String decidedAt() {
        return words(status.decidedAt());
    }

    public @Nullable String withdrawnAt() {
        return words(status.withdrawnAt());
    }

    private static @Nullable String words(@Nullable Instant instant) {
        return instant == null ? null : SharePage.words(instant);
    }
}
