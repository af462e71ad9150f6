package io.vitrine.campaign.report;

import io.vitrine.campaign.team.AttemptLimit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** Counts reports per address: a person has a few, a script has thousands. */
@ApplicationScoped
public class ReportLimit {

    private final AttemptLimit limit;

    ReportLimit(ReportConfig config) {
        limit = new AttemptLimit(config.perAddress(), config.period());
    }

    /** Counts a report from {@code address}; the time to wait if it is one too many. */
    public Optional<Duration> attempt(String address) {
        return limit.attempt(address);
    }
}
