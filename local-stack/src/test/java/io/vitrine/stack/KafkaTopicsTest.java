package io.vitrine.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.contract.Topics;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class KafkaTopicsTest {

    private static final String SEVEN_DAYS = "604800000";

    private final List<NewTopic> topics = KafkaTopics.wanted(6);

    @Test
    void everyTopicHasItsDeadLetters() {
        assertThat(topics).extracting(NewTopic::name).containsAll(Topics.ALL);
        assertThat(topics)
                .extracting(NewTopic::name)
                .containsAll(Topics.ALL.stream().map(Topics::deadLettersOf).toList());
        assertThat(topics).hasSize(2 * Topics.ALL.size()).allSatisfy(topic -> assertThat(topic.numPartitions())
                .isEqualTo(6));
    }

    @Test
    void personalDataLeavesAfterSevenDays() {
        assertThat(configuration(Topics.SUBMISSIONS))
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", SEVEN_DAYS);
        assertThat(configuration(Topics.deadLettersOf(Topics.SUBMISSIONS)))
                .containsEntry("cleanup.policy", "compact,delete")
                .containsEntry("retention.ms", SEVEN_DAYS);
    }

    @Test
    void campaignsAndLooksStayAsLongAsTheyAreTheNewest() {
        assertThat(Topics.COMPACTED).allSatisfy(topic -> assertThat(configuration(topic))
                .containsEntry("cleanup.policy", "compact")
                .doesNotContainKey("retention.ms"));
    }

    private Map<String, String> configuration(String name) {
        return topics.stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow()
                .configs();
    }
}
