package io.vitrine.moderation.secondlook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.time.Duration;

/** How many cases are looked at once more, and when. */
@ConfigMapping(prefix = "vitrine.second-look")
public interface SecondLookConfig {

    /** Share of what policies approve that a person looks at afterwards, 0 to 1. */
    @WithDefault("0.01")
    @DecimalMin("0")
    @DecimalMax("1")
    double checks();

    /** Share of what one person decides that another one is given as if it were new, 0 to 1. */
    @WithDefault("0.02")
    @DecimalMin("0")
    @DecimalMax("1")
    double blind();

    /** How long after its decision a case may come; longer than a decision can simply be undone. */
    @WithDefault("2m")
    Duration after();

    /** How much later a case would have had to be taken in to have the same turn: what is new goes first. */
    @WithDefault("12h")
    Duration behind();

    /** How long a drawn case waits for somebody; what was decided so long ago tells little of today. */
    @WithDefault("30d")
    Duration waits();
}
