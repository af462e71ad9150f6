package io.vitrine.ingest.rate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * Limits per member of the service. A shop, a school or a mobile network may stand behind one address, so that limit is
 * generous; it stops a script, not a party.
 */
@ConfigMapping(prefix = "vitrine.ingest.rate")
public interface RateConfig {

    /** Attempts from one address in {@link #period()}; a burst may use them at once. */
    @WithDefault("120")
    long perAddress();

    /** Selfies for one campaign in {@link #period()}; a burst may use them at once. */
    @WithDefault("6000")
    long perCampaign();

    /** The time in which a used-up limit is whole again. */
    @WithDefault("1m")
    Duration period();

    /** How many addresses are counted at most; the one that was quiet longest is forgotten first. */
    @WithDefault("20000")
    long countedAddresses();

    /**
     * How many of our own gateways stand before the service, each adding the address of who called it to
     * {@code X-Forwarded-For}. 0 takes the connection's own address.
     */
    @WithDefault("1")
    int gateways();

    /** Uploads that run at the same time; further ones are asked to come back. */
    @WithDefault("64")
    int uploads();
}
