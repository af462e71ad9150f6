package io.vitrine.ingest.rate;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Counts attempts per address and selfies per campaign in token buckets. */
@Singleton
public class RateLimits {

    /** More campaigns than are ever busy at once. */
    private static final long COUNTED_CAMPAIGNS = 10_000;

    private final LoadingCache<String, Bucket> addresses;
    private final LoadingCache<UUID, Bucket> campaigns;

    public RateLimits(RateConfig config, Clock clock) {
        TimeMeter time = new ClockTime(clock);
        // A bucket that was quiet for a period is full again, so forgetting it changes nothing.
        addresses = Caffeine.newBuilder()
                .maximumSize(config.countedAddresses())
                .expireAfterAccess(config.period().multipliedBy(2))
                .build(address -> bucket(config.perAddress(), config.period(), time));
        campaigns = Caffeine.newBuilder()
                .maximumSize(COUNTED_CAMPAIGNS)
                .expireAfterAccess(config.period().multipliedBy(2))
                .build(campaign -> bucket(config.perCampaign(), config.period(), time));
    }

    /** Counts an attempt from {@code address}; how long to wait if there were too many. */
    public Optional<Duration> attemptFrom(ClientAddress address) {
        return take(addresses.get(address.network()));
    }

    /** Counts a selfie for a campaign; how long to wait if there were too many. */
    public Optional<Duration> selfieFor(UUID campaignId) {
        return take(campaigns.get(campaignId));
    }

    private static Optional<Duration> take(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private static Bucket bucket(long capacity, Duration period, TimeMeter time) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, period))
                .withCustomTimePrecision(time)
                .build();
    }

    private record ClockTime(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
