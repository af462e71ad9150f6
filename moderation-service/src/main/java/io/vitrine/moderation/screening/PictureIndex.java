package io.vitrine.moderation.screening;

import io.vitrine.moderation.picture.Fingerprint;
import io.vitrine.moderation.picture.PdqHash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The hashes of known pictures, brand by brand, in memory: found by comparing with each, which is exact at every
 * distance. Indexes over bands of bits cannot do that: sixteen bands of 16 bits guarantee a common band only up to 15
 * bits of difference, 31 with one wrong bit allowed and hundreds of probes, and 72 not at all. Comparing two hashes is
 * four XORs and bit counts on 32 bytes that lie in a row: a million take about 5 ms and 56 MB.
 *
 * <p>It holds what storage told it, in storage's order, and can be built again from there at any time. Safe for use by
 * many threads.
 */
public final class PictureIndex {

    private final Map<UUID, BrandHashes> brands = new ConcurrentHashMap<>();

    /**
     * Adds a picture.
     *
     * @param ordinal its place in the brand's order, larger than all before; a smaller one is known already and ignored
     */
    public void add(UUID brandId, long ordinal, UUID submissionId, PdqHash hash) {
        brand(brandId).add(ordinal, submissionId, hash);
    }

    /** The largest ordinal that was added, 0 if none was: storage continues after it. */
    public long newestOrdinal(UUID brandId) {
        return brand(brandId).newest();
    }

    /**
     * Finds the brand's pictures that look like this one or its mirror image.
     *
     * @param within largest distance, bits
     * @param before only pictures with a smaller ordinal count
     * @param most how many to give
     * @return nearest first
     */
    public List<Near> near(UUID brandId, Fingerprint fingerprint, int within, long before, int most) {
        return brand(brandId).near(fingerprint, within, before, most);
    }

    private BrandHashes brand(UUID brandId) {
        return brands.computeIfAbsent(brandId, id -> new BrandHashes());
    }

    /**
     * A known picture that looks alike.
     *
     * @param submissionId the submission it came with
     * @param distance bits
     * @param mirrored whether it is the mirror image that looks alike
     */
    public record Near(UUID submissionId, int distance, boolean mirrored) {}

    private static final class BrandHashes {

        private static final int WORDS = 4;

        private long[] hashes = new long[64 * WORDS];
        private long[] ids = new long[64 * 2];
        private long[] ordinals = new long[64];
        private int size;

        synchronized long newest() {
            return size == 0 ? 0 : ordinals[size - 1];
        }

        synchronized void add(long ordinal, UUID submissionId, PdqHash hash) {
            if (ordinal <= newest()) {
                return;
            }
            if (size == ordinals.length) {
                int larger = size + (size >> 1);
                hashes = Arrays.copyOf(hashes, larger * WORDS);
                ids = Arrays.copyOf(ids, larger * 2);
                ordinals = Arrays.copyOf(ordinals, larger);
            }
            hashes[size * WORDS] = hash.a();
            hashes[size * WORDS + 1] = hash.b();
            hashes[size * WORDS + 2] = hash.c();
            hashes[size * WORDS + 3] = hash.d();
            ids[size * 2] = submissionId.getMostSignificantBits();
            ids[size * 2 + 1] = submissionId.getLeastSignificantBits();
            ordinals[size++] = ordinal;
        }

        /** What was added is never changed, so that the search needs the lock only to see how far to look. */
        List<Near> near(Fingerprint wanted, int within, long before, int most) {
            long[] known;
            long[] submissions;
            int end;
            synchronized (this) {
                known = hashes;
                submissions = ids;
                int at = Arrays.binarySearch(ordinals, 0, size, before);
                end = at >= 0 ? at : -at - 1;
            }
            List<Near> found = new ArrayList<>();
            PdqHash upright = wanted.upright();
            PdqHash mirrored = wanted.mirrored();
            for (int i = 0; i < end; i++) {
                int straight = distance(known, i * WORDS, upright);
                int mirror = distance(known, i * WORDS, mirrored);
                int distance = Math.min(straight, mirror);
                if (distance <= within) {
                    UUID submission = new UUID(submissions[i * 2], submissions[i * 2 + 1]);
                    found.add(new Near(submission, distance, mirror < straight));
                }
            }
            found.sort(Comparator.comparingInt(Near::distance));
            return List.copyOf(found.subList(0, Math.min(most, found.size())));
        }

        private static int distance(long[] hashes, int at, PdqHash hash) {
            return Long.bitCount(hashes[at] ^ hash.a())
                    + Long.bitCount(hashes[at + 1] ^ hash.b())
                    + Long.bitCount(hashes[at + 2] ^ hash.c())
                    + Long.bitCount(hashes[at + 3] ^ hash.d());
        }
    }
}
