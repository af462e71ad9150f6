package io.vitrine.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.github.f4b6a3.uuid.UuidCreator;
import io.vitrine.bench.driver.Brand;
import io.vitrine.bench.driver.PackagedVitrine;
import io.vitrine.bench.driver.Patience;
import io.vitrine.contract.Hashtag;
import io.vitrine.contract.SubmissionId;
import io.vitrine.contract.Topics;
import io.vitrine.contract.moderation.v1.ModerationDecided.DecidedBy;
import io.vitrine.contract.moderation.v1.SubmissionApproved;
import io.vitrine.contract.moderation.v1.SubmissionApproved.Colour;
import io.vitrine.contract.moderation.v1.SubmissionApproved.Rendition;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes many looks by telling Kafka that moderation approved them; all show the pictures of one real selfie. */
final class LookSeed {

    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final String[] WORDS = {
        "denim", "linen", "stripes", "summer", "knit", "green", "city", "rain", "market", "gold"
    };
    private static final String CONSUMER = "campaign";
    private static final int AUTHORS = 20_000;
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    private final PackagedVitrine vitrine;
    private final Brand brand;

    LookSeed(PackagedVitrine vitrine, Brand brand) {
        this.vitrine = vitrine;
        this.brand = brand;
    }

    /** @return looks that became visible a second */
    double publish(int looks) {
        List<Rendition> pictures = pictures(brand.awaitLook(brand.sharePlain(looks)));
        long began = System.nanoTime();
        try (KafkaProducer<String, byte[]> kafka = new KafkaProducer<>(
                Map.of("bootstrap.servers", vitrine.address("kafka"), "acks", "all", "linger.ms", 5),
                new StringSerializer(),
                new ByteArraySerializer())) {
            Random dice = new Random(looks);
            for (int i = 0; i < looks - 1; i++) {
                kafka.send(record(approved(pictures, dice)));
            }
        }
        awaitConsumed();
        return looks * 1e9 / (System.nanoTime() - began);
    }

    /** Waits until the campaign service has committed all that was sent; it does so every few seconds. */
    private void awaitConsumed() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", vitrine.address("kafka")))) {
            Patience.until("all looks published", PATIENCE, () -> lag(admin) == 0);
        }
    }

    private static long lag(Admin admin) {
        try {
            Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(CONSUMER)
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
            for (TopicPartitionInfo info : admin.describeTopics(List.of(Topics.DECISIONS))
                    .allTopicNames()
                    .get()
                    .get(Topics.DECISIONS)
                    .partitions()) {
                asked.put(new TopicPartition(Topics.DECISIONS, info.partition()), OffsetSpec.latest());
            }
            long lag = 0;
            for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end :
                    admin.listOffsets(asked).all().get().entrySet()) {
                OffsetAndMetadata here = read.get(end.getKey());
                lag += end.getValue().offset() - (here == null ? 0 : here.offset());
            }
            return lag;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka does not tell how far the campaign service is", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static List<Rendition> pictures(JsonNode look) {
        List<Rendition> pictures = new ArrayList<>();
        for (JsonNode image : look.path("images")) {
            String url = image.path("url").asText();
            pictures.add(new Rendition(
                    url.substring(url.lastIndexOf('/') + 1),
                    image.path("width").asInt(),
                    image.path("height").asInt(),
                    40_000));
        }
        return pictures;
    }

    private SubmissionApproved approved(List<Rendition> pictures, Random dice) {
        String word = WORDS[dice.nextInt(WORDS.length)];
        String other = WORDS[dice.nextInt(WORDS.length)];
        int author = dice.nextInt(AUTHORS);
        Instant now = Instant.now();
        return new SubmissionApproved(
                new SubmissionId(UuidCreator.getTimeOrderedEpoch()),
                brand.id(),
                brand.campaignId(),
                1,
                now,
                DecidedBy.POLICY,
                "balanced@1",
                "Today " + word + " and " + other + " #" + brand.campaign() + " #" + word,
                List.of(new Hashtag(brand.campaign()), new Hashtag(word)),
                "Author " + author,
                String.format("%032x", author),
                now,
                pictures,
                List.of(
                        new Colour(String.format("#%06x", dice.nextInt(0x1000000)), 0.6),
                        new Colour(String.format("#%06x", dice.nextInt(0x1000000)), 0.4)));
    }

    private static ProducerRecord<String, byte[]> record(SubmissionApproved approved) {
        String key = approved.subject().toString();
        try {
            ProducerRecord<String, byte[]> record =
                    new ProducerRecord<>(Topics.DECISIONS, key, JSON.writeValueAsBytes(approved));
            Map.of(
                            "ce_specversion",
                            "1.0",
                            "ce_id",
                            UuidCreator.getTimeOrderedEpoch().toString(),
                            "ce_type",
                            approved.type(),
                            "ce_source",
                            "/benchmarks",
                            "ce_time",
                            approved.decidedAt().toString(),
                            "ce_subject",
                            key,
                            "content-type",
                            "application/json")
                    .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            return record;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Events are plain data", e);
        }
    }
}
