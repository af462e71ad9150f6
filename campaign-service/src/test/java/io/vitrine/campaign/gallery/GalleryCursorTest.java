package io.vitrine.campaign.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vitrine.campaign.gallery.GalleryCursor.AfterNewest;
import io.vitrine.campaign.gallery.GalleryCursor.AfterPinned;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GalleryCursorTest {

    private static final UUID ID = UUID.fromString("01976a1e-0000-7000-8000-00000000abcd");

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -3, 0, 1, 200, Integer.MAX_VALUE})
    void aPlaceAmongThePinnedComesBackWhole(int place) {
        var cursor = new AfterPinned(place, ID);

        assertThat(GalleryCursor.decode(cursor.encoded())).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01T00:00:00Z", "2026-11-21T20:15:30.123456Z", "2100-01-01T00:00:00.999999Z"})
    void aPlaceAmongTheNewestComesBackToTheMicrosecond(String publishedAt) {
        var cursor = new AfterNewest(Instant.parse(publishedAt), ID);

        assertThat(GalleryCursor.decode(cursor.encoded())).isEqualTo(cursor);
    }

    @Test
    void isSafeInAnAddress() {
        var cursor = new AfterNewest(Instant.parse("2026-11-21T20:15:30Z"), ID);

        assertThat(cursor.encoded()).matches("[A-Za-z0-9_-]{34}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "not base64!", "AAAA", "eAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void anythingElseIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> GalleryCursor.decode(text));
    }

    @Test
    void aMomentThatNoDatabaseKnowsIsRefused() {
        byte[] bytes = new byte[25];
        bytes[0] = 'n';
        bytes[1] = 0x7f;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> GalleryCursor.decode(
                        Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)));
    }
}
