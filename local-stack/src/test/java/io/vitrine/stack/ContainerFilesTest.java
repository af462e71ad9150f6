package io.vitrine.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

/** The files for containers say in their languages what this module says in Java; here they are compared. */
class ContainerFilesTest {

    private static final Path CONTAINERS = Path.of("..", "containers");
    private static final String CREATE = "create-topic:";

    @Test
    void caddyRoutesAsTheGatewayDoes() throws IOException {
        String caddyfile = Files.readString(CONTAINERS.resolve("Caddyfile"));
        assertThat(Routes.PREFIXES).isNotEmpty().allSatisfy((service, prefixes) -> {
            Matcher paths = Pattern.compile("@" + service + " path (.*)").matcher(caddyfile);
            assertThat(paths.find()).as(service).isTrue();
            assertThat(paths.group(1).split(" "))
                    .containsExactlyInAnyOrderElementsOf(prefixes.stream()
                            .flatMap(prefix -> Stream.of(prefix, prefix + "/*"))
                            .toList());
        });
    }

    @Test
    void theTopicsAreThoseOfTheLocalStack() throws IOException, InterruptedException {
        Map<String, Map<String, String>> created = new HashMap<>();
        for (String line : createdByTheScript()) {
            List<String> words = List.of(line.split(" "));
            assertThat(words).containsSequence("--partitions", "6").containsSequence("--replication-factor", "1");
            Map<String, String> configuration = new HashMap<>();
            for (int i = 0; i < words.size(); i++) {
                if (words.get(i).equals("--config")) {
                    String[] setting = words.get(i + 1).split("=");
                    configuration.put(setting[0], setting[1]);
                }
            }
            created.put(words.get(words.indexOf("--topic") + 1), configuration);
        }
        Map<String, Map<String, String>> wanted = new HashMap<>();
        for (NewTopic topic : KafkaTopics.wanted(6)) {
            wanted.put(topic.name(), topic.configs());
        }
        assertThat(created).isEqualTo(wanted);
    }

    /** Runs the script with a stand-in for Kafka's tool, which knows of no topic and prints what it is asked for. */
    private static List<String> createdByTheScript() throws IOException, InterruptedException {
        String script = Files.readString(CONTAINERS.resolve("kafka-topics.sh"))
                .replace(
                        "topics=/opt/kafka/bin/kafka-topics.sh",
                        "tool() { if [ \"$3\" = --create ]; then echo \"" + CREATE + " $*\"; fi; }\ntopics=tool");
        ProcessBuilder bash = new ProcessBuilder("bash", "-c", script).redirectErrorStream(true);
        bash.environment().putAll(Map.of("VITRINE_KAFKA", "kafka:9092", "VITRINE_KAFKA_PARTITIONS", "6"));
        Process process = bash.start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
        return said.lines().filter(line -> line.startsWith(CREATE)).toList();
    }
}
