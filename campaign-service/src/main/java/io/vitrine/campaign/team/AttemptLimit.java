package io.vitrine.campaign.team;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Slows down who tries the same thing again and again from one address, such as one sign-in link after another. A token
 * cannot be guessed; this keeps the tries from costing anything.
 */
public class AttemptLimit {

    private static final int MOST_ADDRESSES = 20_000;

    private final int most;
    private final Duration period;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    public AttemptLimit(int perMinute) {
        this(perMinute, Duration.ofMinutes(1));
    }

    /**
     * A limit.
     *
     * @param most attempts from one address in {@code period}; a burst may use them at once
     */
    public AttemptLimit(int most, Duration period) {
        this.most = most;
        this.period = period;
    }

    /** Counts an attempt from {@code address}; the time to wait if it is one too many. */
    public Optional<Duration> attempt(String address) {
        if (buckets.size() >= MOST_ADDRESSES) {
            buckets.values().removeIf(bucket -> bucket.getAvailableTokens() >= most);
        }
        var probe = buckets.computeIfAbsent(network(address), any -> bucket()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, period))
                .build();
    }

    /** One household has one IPv4 address, or a whole /64 of IPv6. */
    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        byte[] bytes = io.netty.util.NetUtil.createByteArrayFromIpAddressString(address);
        return bytes == null ? address : HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(8, bytes.length)));
    }
}
