package io.vitrine.moderation.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.moderation.picture.Fingerprint;
import io.vitrine.moderation.picture.PdqHash;
import io.vitrine.moderation.screening.HashList.Near;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashListTest {

    private static final long ALL = Long.MAX_VALUE;

    private final HashList list = new HashList();
    private Random random = new Random(1);

    @Test
    void findsAllWithinTheDistanceNearestFirst() {
        PdqHash hash = anyHash();
        PdqHash[] hashes = {flipped(hash, 72), anyHash(), flipped(hash, 31), flipped(hash, 73), hash};
        for (int i = 0; i < hashes.length; i++) {
            list.add(i + 1, hashes[i]);
        }

        assertThat(list.near(new Fingerprint(hash, anyHash(), 100), 72, ALL, 10))
                .containsExactly(new Near(5, 0, false), new Near(3, 31, false), new Near(1, 72, false));
    }

    @Test
    void findsMirrorImages() {
        PdqHash hash = anyHash();
        list.add(1, hash);

        assertThat(list.near(new Fingerprint(anyHash(), flipped(hash, 12), 100), 31, ALL, 10))
                .containsExactly(new Near(1, 12, true));
    }

    @Test
    void looksOnlyAtWhatCameBefore() {
        PdqHash hash = anyHash();
        list.add(10, hash);
        list.add(20, hash);
        Fingerprint wanted = new Fingerprint(hash, anyHash(), 100);

        assertThat(list.near(wanted, 72, 10, 10)).isEmpty();
        assertThat(list.near(wanted, 72, 20, 10)).extracting(Near::ordinal).containsExactly(10L);
        assertThat(list.near(wanted, 72, 21, 1)).hasSize(1);
    }

    @Test
    void ignoresWhatItKnows() {
        PdqHash hash = anyHash();
        list.add(5, hash);
        list.add(5, hash);
        list.add(4, hash);

        assertThat(list.newest()).isEqualTo(5);
        assertThat(list.size()).isEqualTo(1);
        assertThat(list.near(new Fingerprint(hash, hash, 100), 72, ALL, 10)).hasSize(1);
    }

    @Test
    void forgetsWhatWasRemovedAndKeepsItsPlace() {
        PdqHash hash = anyHash();
        for (int i = 1; i <= 10_000; i++) {
            list.add(i, i % 1_000 == 0 ? hash : anyHash());
        }

        for (int i = 1; i <= 9_500; i++) {
            list.remove(i);
        }
        list.remove(77);
        list.remove(20_000);

        assertThat(list.size()).isEqualTo(500);
        assertThat(list.near(new Fingerprint(hash, hash, 100), 31, ALL, 10))
                .extracting(Near::ordinal)
                .containsExactly(10_000L);
        assertThat(list.newest()).isEqualTo(10_000);
        list.add(9_999, hash);
        list.add(10_001, hash);
        assertThat(list.near(new Fingerprint(hash, hash, 100), 31, ALL, 10)).hasSize(2);
    }

    /** Against the comparison that anyone would write, with pictures, their mirror images and mere noise. */
    @ParameterizedTest
    @ValueSource(longs = {2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13})
    void agreesWithComparingEach(long seed) {
        random = new Random(seed);
        Map<Long, PdqHash> all = new TreeMap<>();
        List<Fingerprint> pictures = new ArrayList<>();
        for (long ordinal = 1; ordinal <= 9_000; ordinal += 1 + random.nextInt(2)) {
            if (pictures.isEmpty() || random.nextInt(50) == 0) {
                pictures.add(anyPicture());
            }
            all.put(ordinal, anyHashLike(pictures.get(random.nextInt(pictures.size()))));
            list.add(ordinal, all.get(ordinal));
        }
        for (long ordinal : List.copyOf(all.keySet())) {
            if (random.nextInt(seed % 2 == 0 ? 4 : 2) > 0) {
                list.remove(ordinal);
                all.remove(ordinal);
            }
        }

        for (Fingerprint wanted : pictures) {
            int within = random.nextInt(140);
            long before = 1 + random.nextInt(9_500);
            int most = 1 + random.nextInt(40);

            assertThat(list.near(wanted, within, before, most))
                    .as("within %d before %d most %d", within, before, most)
                    .isEqualTo(comparingEach(all, wanted, within, before, most));
        }
        assertThat(list.size()).isEqualTo(all.size());
    }

    @Test
    void canBeSearchedWhileItGrows() throws Exception {
        PdqHash hash = anyHash();
        list.add(1, hash);
        AtomicBoolean grown = new AtomicBoolean();
        var seen = new HashMap<Integer, Integer>();
        Thread searcher = new Thread(() -> {
            Fingerprint wanted = new Fingerprint(hash, hash, 100);
            while (!grown.get()) {
                seen.merge(list.near(wanted, 0, ALL, 5).size(), 1, Integer::sum);
            }
        });
        searcher.start();

        for (int i = 2; i <= 50_000; i++) {
            list.add(i, anyHash());
            list.remove(i / 2 + 1);
        }
        grown.set(true);
        searcher.join();

        assertThat(seen.keySet()).allMatch(found -> found == 1);
    }

    private static List<Near> comparingEach(
            Map<Long, PdqHash> all, Fingerprint wanted, int within, long before, int most) {
        return all.entrySet().stream()
                .filter(entry -> entry.getKey() < before)
                .map(entry -> {
                    int straight = wanted.upright().distance(entry.getValue());
                    int mirrored = wanted.mirrored().distance(entry.getValue());
                    return new Near(entry.getKey(), Math.min(straight, mirrored), mirrored < straight);
                })
                .filter(near -> near.distance() <= within)
                .sorted(Comparator.comparingInt(Near::distance).thenComparingLong(Near::ordinal))
                .limit(most)
                .toList();
    }

    private PdqHash anyHashLike(Fingerprint picture) {
        return switch (random.nextInt(4)) {
            case 0 -> flipped(picture.upright(), random.nextInt(90));
            case 1 -> flipped(picture.mirrored(), random.nextInt(90));
            default -> anyHash();
        };
    }

    /** As of a real picture, whose mirror image's hash is a few bits off the turned one; now and then far off. */
    private Fingerprint anyPicture() {
        PdqHash upright = anyHash();
        return new Fingerprint(
                upright, flipped(upright.turned(), random.nextInt(random.nextInt(5) == 0 ? 200 : 12)), 100);
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
