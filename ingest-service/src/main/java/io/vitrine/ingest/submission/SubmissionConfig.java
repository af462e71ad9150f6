package io.vitrine.ingest.submission;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a submission may hold, and how long things are remembered. */
@ConfigMapping(prefix = "vitrine.ingest.submission")
public interface SubmissionConfig {

    /** The longest caption, characters; that of the large social networks. */
    @WithDefault("2200")
    int maxCaption();

    /** The longest name of an author, characters. */
    @WithDefault("80")
    int maxAuthor();

    /** How long a repeated {@code Idempotency-Key} gets the first answer again. */
    @WithDefault("24h")
    Duration rememberKeys();

    /**
     * How long a photo may lie in the store before its row is there; after that it counts as left over from an attempt
     * that died. Longer than any request can take.
     */
    @WithDefault("6h")
    Duration orphanAge();

    /** The secret from which author keys and repeatable links are made, at least 12 characters; one for all members. */
    String pepper();
}
