package io.vitrine.stack;

import io.vitrine.contract.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Vitrine's topics as a cluster of any size should have them. Personal data leaves a topic after seven days; a
 * compacted topic drops what is outdated within a day or two.
 */
public final class KafkaTopics {

    private static final short ONE_REPLICA = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SEVEN_DAYS = Long.toString(Duration.ofDays(7).toMillis());
    private static final String ONE_DAY = Long.toString(Duration.ofDays(1).toMillis());

    private KafkaTopics() {}

    /**
     * Creates every topic of {@link Topics} and its dead-letter topic, where missing. Existing ones stay as they are:
     * another number of partitions would break the order per key.
     */
    public static void create(Address kafka, int partitions) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.toString()))) {
            Set<String> existing = admin.listTopics().names().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            List<NewTopic> missing = wanted(partitions).stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .toList();
            admin.createTopics(missing).all().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new StackException("Kafka's topics could not be created: " + e.getCause(), e);
            }
        } catch (TimeoutException e) {
            throw new StackException("Kafka did not create its topics within " + PATIENCE.toSeconds() + " s.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("The creation of Kafka's topics was interrupted.", e);
        }
    }

    static List<NewTopic> wanted(int partitions) {
        List<NewTopic> topics = new ArrayList<>();
        for (String name : Topics.ALL) {
            Map<String, String> configuration = Topics.COMPACTED.contains(name) ? compacted() : keptSevenDays("delete");
            topics.add(new NewTopic(name, partitions, ONE_REPLICA).configs(configuration));
            topics.add(new NewTopic(Topics.deadLettersOf(name), partitions, ONE_REPLICA)
                    .configs(keptSevenDays("compact,delete")));
        }
        return topics;
    }

    /** The lag is bounded, because a look that was withdrawn should not stay in a quiet topic. */
    private static Map<String, String> compacted() {
        return Map.of(
                "cleanup.policy", "compact",
                "segment.ms", ONE_DAY,
                "max.compaction.lag.ms", ONE_DAY);
    }

    private static Map<String, String> keptSevenDays(String policy) {
        return Map.of("cleanup.policy", policy, "retention.ms", SEVEN_DAYS, "segment.ms", ONE_DAY);
    }
}
