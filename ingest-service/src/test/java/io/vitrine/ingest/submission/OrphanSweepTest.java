package io.vitrine.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import io.vitrine.ingest.photo.PhotoFormat;
import io.vitrine.ingest.photo.PhotoKey;
import io.vitrine.ingest.photo.PhotoStoreDown;
import io.vitrine.ingest.photo.PhotosInMemory;
import io.vitrine.teststack.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrphanSweepTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final MovableClock clock = new MovableClock(NOW);
    private final PhotosInMemory photos = new PhotosInMemory();
    private final PhotoLedgerInMemory ledger = new PhotoLedgerInMemory();
    private final OrphanSweep sweep = new OrphanSweep(photos, ledger, new ExplicitSubmissionConfig(), clock);

    @Test
    void removesOldPhotosWithoutASubmissionAndNoOthers() {
        // Given
        String orphan = photo(NOW.minus(Duration.ofHours(7)), false);
        String owned = photo(NOW.minus(Duration.ofHours(8)), true);
        String young = photo(NOW.minus(Duration.ofHours(5)), false);
        photos.photos.put("0-not-ours", new byte[0]);
        photos.photos.put("zz-not-ours", new byte[0]);
        // When
        int removed = sweep();
        // Then
        assertThat(removed).isEqualTo(1);
        assertThat(photos.photos)
                .containsKeys(owned, young, "0-not-ours", "zz-not-ours")
                .doesNotContainKey(orphan);
    }

    @Test
    void goesOnWhereItStoodAndFindsTheYoungOnesWhenTheyAreOld() {
        // Given
        photo(NOW.minus(Duration.ofHours(7)), true);
        String young = photo(NOW.minus(Duration.ofHours(5)), false);
        sweep();
        clock.pass(Duration.ofHours(2));
        // When
        int removed = sweep();
        // Then
        assertThat(removed).isEqualTo(1);
        assertThat(photos.photos).doesNotContainKey(young);
        assertThat(ledger.sweptTo).isEqualTo(young);
    }

    @Test
    void walksThroughMoreThanOneBatch() {
        // Given
        for (int i = 0; i < 1201; i++) {
            photo(NOW.minus(Duration.ofHours(9)).plusMillis(i), i % 2 == 0);
        }
        // When / Then
        assertThat(sweep()).isEqualTo(600);
        assertThat(photos.photos).hasSize(601);
        assertThat(sweep()).isZero();
    }

    @Test
    void passesNothingThatItCouldNotRemove() {
        // Given
        photo(NOW.minus(Duration.ofHours(7)), false);
        photos.isAway = true;
        assertThatThrownBy(this::sweep).isInstanceOf(PhotoStoreDown.class);
        assertThat(ledger.sweptTo).isNull();
        // When
        photos.isAway = false;
        // Then
        assertThat(sweep()).isEqualTo(1);
    }

    private int sweep() {
        return sweep.sweep().await().indefinitely();
    }

    private String photo(Instant at, boolean isOwned) {
        UUID id = UuidCreator.getTimeOrderedEpoch(at);
        String key = PhotoKey.of(id, PhotoFormat.JPEG).text();
        photos.photos.put(key, new byte[0]);
        if (isOwned) {
            ledger.submissions.add(id);
        }
        return key;
    }
}
