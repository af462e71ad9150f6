package io.vitrine.ingest.submission;

import static io.vitrine.ingest.submission.IngestBench.id;
import static io.vitrine.ingest.submission.IngestBench.photo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.ingest.photo.PhotoFormat;
import io.vitrine.ingest.photo.PhotoKey;
import io.vitrine.ingest.photo.PhotoStore;
import io.vitrine.teststack.VitrineStackResource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@WithTestResource(value = VitrineStackResource.class, initArgs = @ResourceArg(name = "database", value = "ingest"))
class HousekeepingIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    IngestBench bench;

    @Inject
    OrphanSweep orphans;

    @Inject
    PhotoRemoval removal;

    @Inject
    PhotoLedger ledger;

    @Inject
    PhotoStore store;

    @TempDir
    private Path folder;

    @Test
    void sweepsPhotosThatNoSubmissionCameOf() throws IOException {
        // Given
        String orphan = kept(Instant.now().minus(Duration.ofHours(7)));
        String young = kept(Instant.now());
        String owned = bench.objectKey(id(bench.send(bench.openCampaign(), photo())));
        // When
        int removed = orphans.sweep().await().atMost(PATIENCE);
        // Then
        assertThat(removed).isEqualTo(1);
        assertThat(bench.isStored(orphan)).isFalse();
        assertThat(bench.isStored(young)).isTrue();
        assertThat(bench.isStored(owned)).isTrue();
        assertThat(ledger.sweptTo().await().atMost(PATIENCE)).contains(orphan);
    }

    @Test
    void listsKeysInTheOrderInWhichTheyWereMade() throws IOException {
        // Given
        String first = kept(Instant.parse("2020-02-01T10:00:00Z"));
        String second = kept(Instant.parse("2020-02-01T11:00:00Z"));
        String third = kept(Instant.parse("2020-02-02T09:00:00Z"));
        // When
        List<String> keys = store.keysAfter(first, 2).await().atMost(PATIENCE);
        // Then
        assertThat(keys).containsExactly(second, third);
        store.remove(List.of(first, second, third)).await().atMost(PATIENCE);
    }

    @Test
    void triesAgainLaterWhatWasHandedOutAndNotRemoved() {
        // Given
        String key = "2020-01-01/" + UUID.randomUUID();
        Instant due = Instant.parse("2020-01-01T00:00:00Z");
        bench.pool
                .withTransaction(tx -> PostgresPhotoLedger.enqueue(tx, key, due))
                .await()
                .atMost(PATIENCE);
        // When
        List<String> handedOut = ledger.dueForRemoval(due, 10).await().atMost(PATIENCE);
        List<String> atOnce = ledger.dueForRemoval(due, 10).await().atMost(PATIENCE);
        List<String> later =
                ledger.dueForRemoval(due.plusSeconds(60), 10).await().atMost(PATIENCE);
        // Then
        assertThat(handedOut).containsExactly(key);
        assertThat(atOnce).isEmpty();
        assertThat(later).containsExactly(key);
        // When the object is not even there
        bench.pool
                .preparedQuery("update photo_removal set due_at = $1")
                .execute(Tuple.of(due.atOffset(ZoneOffset.UTC)))
                .await()
                .atMost(PATIENCE);
        removal.removeDue().await().atMost(PATIENCE);
        // Then
        assertThat(bench.count("photo_removal", "object_key = $1", key)).isZero();
    }

    @Test
    void forgetsExpiredKeys() {
        // Given
        UUID campaign = UUID.randomUUID();
        bench.pool
                .preparedQuery("insert into idempotency_key (campaign_id, key_hash, content_hash, link_salt,"
                        + " submission_id, expires_at) values ($1, 'old', '', '', $1, now() - interval '1 hour'),"
                        + " ($1, 'new', '', '', $1, now() + interval '1 hour')")
                .execute(Tuple.of(campaign))
                .await()
                .atMost(PATIENCE);
        // When
        ledger.forgetKeys(Instant.now(), 100).await().atMost(PATIENCE);
        // Then
        assertThat(bench.count("idempotency_key", "campaign_id = $1 and key_hash = 'old'", campaign))
                .isZero();
        assertThat(bench.count("idempotency_key", "campaign_id = $1 and key_hash = 'new'", campaign))
                .isEqualTo(1);
    }

    private String kept(Instant at) throws IOException {
        String key = PhotoKey.of(UuidCreator.getTimeOrderedEpoch(at), PhotoFormat.JPEG)
                .text();
        Path file = Files.write(folder.resolve("photo.jpg"), photo());
        store.keep(key, file, PhotoFormat.JPEG).await().atMost(PATIENCE);
        return key;
    }
}
