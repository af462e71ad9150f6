package io.vitrine.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/** How events are moved. The defaults suit one machine; nothing here changes what is guaranteed. */
@ConfigMapping(prefix = "vitrine.delivery")
public interface DeliveryConfig {

    /** Names this service as the CloudEvents source. */
    @WithName("source")
    @WithDefault("/vitrine/${quarkus.application.name}")
    String source();

    /** Most events that the relay sends before it waits for all their acknowledgements. */
    @WithDefault("500")
    int relayBatch();

    /** How often the relay looks for events that another member of the service committed. */
    @WithDefault("250ms")
    Duration relayPoll();

    /** How long the relay waits before it tries again when the database or Kafka is away. */
    @WithDefault("500ms")
    Duration relayRetry();

    /** How long one attempt at an effect may take. */
    @WithDefault("30s")
    Duration effectTimeout();

    /** First wait before an effect is tried again; doubles up to {@link #retryMost()}. */
    @WithDefault("100ms")
    Duration retryFirst();

    /** Longest wait between two attempts. */
    @WithDefault("5s")
    Duration retryMost();

    /**
     * How often a fault that is neither known as passing nor as final is tried before the event becomes a dead letter.
     * Passing faults, such as a database that is away, are tried without end.
     */
    @WithDefault("5")
    int attemptsAtUnknownFault();

    /** How long an applied event is remembered; longer than any topic keeps it outside compaction. */
    @WithDefault("14d")
    Duration rememberApplied();
}
