package io.vitrine.campaign.report;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How reports are taken and kept. */
@ConfigMapping(prefix = "vitrine.reports")
public interface ReportConfig {

    /** Reports from one address in {@link #period()}, for each member of the service; a burst may use them at once. */
    @WithDefault("20")
    int perAddress();

    /** The time in which a used-up limit is whole again. */
    @WithDefault("1h")
    Duration period();

    /** How long a person's address and words are kept once their report was answered, for complaints about it. */
    @WithDefault("180d")
    Duration keep();
}
