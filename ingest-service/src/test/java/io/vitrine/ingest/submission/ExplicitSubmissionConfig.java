package io.vitrine.ingest.submission;

import java.time.Duration;

/** The defaults, written out. */
record ExplicitSubmissionConfig(int maxCaption, int maxAuthor, Duration rememberKeys, Duration orphanAge, String pepper)
        implements SubmissionConfig {

    ExplicitSubmissionConfig() {
        this("pepper-of-unit-tests");
    }

    ExplicitSubmissionConfig(String pepper) {
        this(2200, 80, Duration.ofHours(24), Duration.ofHours(6), pepper);
    }
}
