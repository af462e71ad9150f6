package io.vitrine.ingest.rate;

import java.time.Duration;

/** Small limits, so that a test reaches them. */
public record ExplicitRateConfig(
        long perAddress, long perCampaign, Duration period, long countedAddresses, int gateways, int uploads)
        implements RateConfig {

    public ExplicitRateConfig() {
        this(3, 2, Duration.ofMinutes(1), 100, 1, 2);
    }

    public ExplicitRateConfig withPerCampaign(long selfies) {
        return new ExplicitRateConfig(perAddress, selfies, period, countedAddresses, gateways, uploads);
    }
}
