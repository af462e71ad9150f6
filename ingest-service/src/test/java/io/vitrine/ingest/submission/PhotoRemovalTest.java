package io.vitrine.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.ingest.photo.PhotoStoreDown;
import io.vitrine.ingest.photo.PhotosInMemory;
import io.vitrine.teststack.MovableClock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PhotoRemovalTest {

    private final PhotosInMemory photos = new PhotosInMemory();
    private final PhotoLedgerInMemory ledger = new PhotoLedgerInMemory();
    private final PhotoRemoval removal =
            new PhotoRemoval(ledger, photos, new MovableClock(Instant.parse("2026-03-01T10:00:00Z")));

    @Test
    void removesAllThatIsDueInBatches() {
        // Given
        for (int i = 0; i < 250; i++) {
            photos.photos.put("photo-" + i, new byte[0]);
            ledger.doomed.add("photo-" + i);
        }
        // When
        int removed = removal.removeDue().await().indefinitely();
        // Then
        assertThat(removed).isEqualTo(250);
        assertThat(photos.photos).isEmpty();
        assertThat(ledger.doomed).isEmpty();
    }

    @Test
    void forgetsNothingWhileTheStoreIsAway() {
        // Given
        photos.photos.put("photo", new byte[0]);
        ledger.doomed.add("photo");
        photos.isAway = true;
        // When
        assertThatThrownBy(() -> removal.removeDue().await().indefinitely()).isInstanceOf(PhotoStoreDown.class);
        // Then
        assertThat(ledger.doomed).containsExactly("photo");
    }
}
