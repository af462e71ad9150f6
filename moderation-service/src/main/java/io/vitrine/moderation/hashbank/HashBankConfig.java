package io.vitrine.moderation.hashbank;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the hash banks work. */
@ConfigMapping(prefix = "vitrine.hash-bank")
public interface HashBankConfig {

    /** How often to look for additions that nothing announced, such as those whose process died. */
    @WithDefault("1s")
    Duration matchingPoll();

    /** How long an entry that was taken out can be put back; then its hash and its words are deleted. */
    @WithDefault("30d")
    Duration keepRemoved();
}
