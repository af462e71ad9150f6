package io.vitrine.moderation.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.moderation.picture.Fingerprint;
import io.vitrine.moderation.picture.PdqHash;
import io.vitrine.moderation.screening.PictureIndex.Near;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PictureIndexTest {

    private static final UUID BRAND = new UUID(0, 1);
    private static final UUID OTHER_BRAND = new UUID(0, 2);

    private final Random random = new Random(1);
    private final PictureIndex index = new PictureIndex();

    @Test
    void findsAllWithinTheDistanceNearestFirst() {
        PdqHash hash = anyHash();
        PdqHash[] hashes = {flipped(hash, 72), anyHash(), flipped(hash, 31), flipped(hash, 73), hash};
        for (int i = 0; i < hashes.length; i++) {
            index.add(BRAND, i + 1, new UUID(7, i), hashes[i]);
        }

        List<Near> near = index.near(BRAND, new Fingerprint(hash, anyHash(), 100), 72, Long.MAX_VALUE, 10);

        assertThat(near)
                .containsExactly(
                        new Near(new UUID(7, 4), 0, false),
                        new Near(new UUID(7, 2), 31, false),
                        new Near(new UUID(7, 0), 72, false));
    }

    @Test
    void findsMirrorImages() {
        PdqHash hash = anyHash();
        index.add(BRAND, 1, new UUID(7, 1), hash);

        assertThat(index.near(BRAND, new Fingerprint(anyHash(), flipped(hash, 12), 100), 31, Long.MAX_VALUE, 10))
                .containsExactly(new Near(new UUID(7, 1), 12, true));
    }

    @Test
    void keepsBrandsApart() {
        PdqHash hash = anyHash();
        index.add(BRAND, 1, new UUID(7, 1), hash);

        assertThat(index.near(OTHER_BRAND, new Fingerprint(hash, hash, 100), 72, Long.MAX_VALUE, 10))
                .isEmpty();
        assertThat(index.newestOrdinal(OTHER_BRAND)).isZero();
    }

    @Test
    void looksOnlyAtWhatCameBefore() {
        PdqHash hash = anyHash();
        index.add(BRAND, 10, new UUID(7, 1), hash);
        index.add(BRAND, 20, new UUID(7, 2), hash);
        Fingerprint wanted = new Fingerprint(hash, anyHash(), 100);

        assertThat(index.near(BRAND, wanted, 72, 10, 10)).isEmpty();
        assertThat(index.near(BRAND, wanted, 72, 20, 10))
                .extracting(Near::submissionId)
                .containsExactly(new UUID(7, 1));
        assertThat(index.near(BRAND, wanted, 72, 21, 1)).hasSize(1);
    }

    @Test
    void ignoresWhatItKnows() {
        PdqHash hash = anyHash();
        index.add(BRAND, 5, new UUID(7, 1), hash);
        index.add(BRAND, 5, new UUID(7, 1), hash);
        index.add(BRAND, 4, new UUID(7, 2), hash);

        assertThat(index.newestOrdinal(BRAND)).isEqualTo(5);
        assertThat(index.near(BRAND, new Fingerprint(hash, hash, 100), 72, Long.MAX_VALUE, 10))
                .hasSize(1);
    }

    @Test
    void agreesWithComparingEachAmongManyThousands() {
        PdqHash wanted = anyHash();
        int close = 0;
        for (int i = 1; i <= 20_000; i++) {
            PdqHash hash = i % 500 == 0 ? flipped(wanted, i / 500 * 2) : anyHash();
            index.add(BRAND, i, new UUID(7, i), hash);
            close += wanted.distance(hash) <= 72 ? 1 : 0;
        }

        List<Near> near = index.near(BRAND, new Fingerprint(wanted, anyHash(), 100), 72, Long.MAX_VALUE, 1000);

        assertThat(near).hasSize(close).hasSizeGreaterThan(30);
    }

    private PdqHash anyHash() {
        return new PdqHash(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
    }

    private PdqHash flipped(PdqHash hash, int bits) {
        byte[] bytes = hash.toBytes();
        random.ints(0, 256).distinct().limit(bits).forEach(bit -> bytes[bit / 8] ^= (byte) (1 << bit % 8));
        return PdqHash.ofBytes(bytes);
    }
}
