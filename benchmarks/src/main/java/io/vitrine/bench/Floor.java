package io.vitrine.bench;

import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.vitrine.bench.driver.PackagedVitrine;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What the storage and the broker can do without Vitrine: put the photo, send a small record, await both. */
final class Floor {

    private static final int RECORD_BYTES = 600;
    private static final int PARTITIONS = 6;
    private static final long PART_SIZE = 10L << 20;
    private static final long PATIENCE = 30;

    private Floor() {}

    static double perSecond(PackagedVitrine vitrine, List<byte[]> photos) {
        String name = "floor-" + UUID.randomUUID();
        MinioClient s3 = MinioClient.builder()
                .endpoint("http://" + vitrine.address("s3"))
                .credentials(vitrine.secret("s3-access-key"), vitrine.secret("s3-secret-key"))
                .build();
        Map<String, Object> broker = Map.of("bootstrap.servers", vitrine.address("kafka"), "acks", "all");
        try (Admin admin = Admin.create(broker);
                KafkaProducer<String, byte[]> kafka =
                        new KafkaProducer<>(broker, new StringSerializer(), new ByteArraySerializer())) {
            s3.makeBucket(MakeBucketArgs.builder().bucket(name).build());
            admin.createTopics(List.of(new NewTopic(name, PARTITIONS, (short) 1)))
                    .all()
                    .get(PATIENCE, TimeUnit.SECONDS);
            return Uploads.perSecond(photos.size(), i -> putAndSend(s3, kafka, name, photos.get(i)));
        } catch (Exception e) {
            throw new IllegalStateException("The floor cannot be measured", e);
        }
    }

    private static void putAndSend(MinioClient s3, KafkaProducer<String, byte[]> kafka, String name, byte[] photo) {
        String id = UUID.randomUUID().toString();
        try {
            s3.putObject(PutObjectArgs.builder().bucket(name).object(id).contentType("image/jpeg").stream(
                            new ByteArrayInputStream(photo), photo.length, PART_SIZE)
                    .build());
            kafka.send(new ProducerRecord<>(name, id, new byte[RECORD_BYTES])).get(PATIENCE, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("A put or a send failed", e);
        }
    }
}
