package io.vitrine.moderation.caseload;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How cases are screened and kept. */
@ConfigMapping(prefix = "vitrine.moderation")
public interface CaseloadConfig {

    /** Selfies that are screened at the same time; 0 takes two for each processor. */
    @WithDefault("0")
    int screeners();

    /**
     * How long an attempt at screening holds its case. After that it counts as ended without a word, and another one
     * may begin; what the first one still brings is thrown away.
     */
    @WithDefault("30s")
    Duration screeningLease();

    /** Attempts that may end without a word, by a crash or by time, before a person gets the case unread. */
    @WithDefault("2")
    int silentEnds();

    /** How often to look for cases that nothing announced, such as those whose attempt died. */
    @WithDefault("1s")
    Duration screeningPoll();

    /**
     * Whether models look for nudity and faces. They take as much of a processor for each selfie as all other screens
     * and the reading of its picture together: docs/operations.md says what that means for a small machine.
     */
    @WithDefault("true")
    boolean models();

    /** How long one screen may take. */
    @WithDefault("5s")
    Duration screenLimit();

    /**
     * How long the first selfies after a start wait for models that are loading, which does not count as a screen's
     * time. What is not loaded by then counts as not screened.
     */
    @WithDefault("2m")
    Duration loadLimit();

    /** First wait before a case whose photo could not be had is tried again; doubles up to {@link #retryMost()}. */
    @WithDefault("500ms")
    Duration retryFirst();

    /** Longest wait between two attempts. */
    @WithDefault("15s")
    Duration retryMost();

    /** How long to wait for a campaign's announcement or a photo that is not there, before a person gets the case. */
    @WithDefault("10m")
    Duration waitForMissing();

    /** How long the object store may take for one answer. */
    @WithDefault("10s")
    Duration storeTimeout();

    /** How long the pictures of a rejected selfie are kept, for questions and for taking the rejection back. */
    @WithDefault("30d")
    Duration keepRejectedPictures();

    /**
     * Whether those pictures are kept until the time for an appeal is over, if that is longer, so that an appeal which
     * is upheld can show the selfie. Without it they go after {@link #keepRejectedPictures()}, unless an appeal was
     * lodged by then.
     */
    @WithDefault("true")
    boolean keepPicturesForAppeals();

    /** How long a picture may lie in the store before its case refers to it; then it counts as left over. */
    @WithDefault("1h")
    Duration keepUnfinishedPictures();

    /** How long pictures that were replaced by others, with more or less blurred, are still kept. */
    @WithDefault("1m")
    Duration keepReplacedPictures();

    /** How often to look for pictures whose time is over. */
    @WithDefault("2s")
    Duration sweepPoll();
}
