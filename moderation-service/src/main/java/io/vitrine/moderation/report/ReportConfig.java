package io.vitrine.moderation.report;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How reports are taken and kept. */
@ConfigMapping(prefix = "vitrine.reports")
public interface ReportConfig {

    /** How long after a person kept a look a new report of it hides it no more, whatever the campaign's policy says. */
    @WithDefault("30d")
    Duration dismissalHolds();

    /** How long people's own words are kept once their report was answered: half a year, for complaints about it. */
    @WithDefault("180d")
    Duration keepWords();
}
