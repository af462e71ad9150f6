package io.vitrine.moderation.review;

import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** How many captions a member may try in a minute, so that trying never takes the processors from the selfies. */
@ApplicationScoped
class TestAllowance {

    private static final int MOST_MEMBERS = 5_000;

    private final int perMinute;
    private final Map<UUID, Bucket> buckets = new ConcurrentHashMap<>();

    TestAllowance(ReviewConfig config) {
        this.perMinute = config.testedCaptionsPerMinute();
    }

    /** Counts {@code captions} for the member; the time to wait if they are too many. */
    Optional<Duration> take(UUID memberId, int captions) {
        if (buckets.size() >= MOST_MEMBERS) {
            buckets.values().removeIf(bucket -> bucket.getAvailableTokens() >= perMinute);
        }
        var probe = buckets.computeIfAbsent(memberId, any -> bucket()).tryConsumeAndReturnRemaining(captions);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }
}
