package io.vitrine.moderation.review;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the review desk works. */
@ConfigMapping(prefix = "vitrine.review")
public interface ReviewConfig {

    /** How long a case stays with the reviewer who has it on screen, unless the page renews the claim. */
    @WithDefault("5m")
    Duration claim();

    /** How long the reviewer who decided can simply undo that. */
    @WithDefault("60s")
    Duration undoGrace();

    /** How many captions a member may try on the text screens in a minute. */
    @WithDefault("300")
    int testedCaptionsPerMinute();
}
