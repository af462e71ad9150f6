package io.vitrine.moderation.review;

import java.time.Duration;

/** The defaults of the desk, written out. */
record PlainReviewConfig(Duration claim, Duration undoGrace, int streams, int testedCaptionsPerMinute)
        implements ReviewConfig {

    PlainReviewConfig() {
        this(60);
    }

    PlainReviewConfig(int testedCaptionsPerMinute) {
        this(Duration.ofMinutes(5), Duration.ofSeconds(60), 500, testedCaptionsPerMinute);
    }
}
