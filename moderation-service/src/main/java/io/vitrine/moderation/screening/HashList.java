package io.vitrine.moderation.screening;

import io.vitrine.moderation.picture.Fingerprint;
import io.vitrine.moderation.picture.PdqHash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Hashes in memory, found by comparing with each, which is exact at every distance. Indexes over bands of bits cannot
 * do that: sixteen bands of 16 bits guarantee a common band only up to 15 bits of difference, 31 with one wrong bit
 * allowed and hundreds of probes, and 72 not at all.
 *
 * <p>Both hashes of the picture that is looked for are compared in one pass. Mirroring a picture turns the even bits of
 * its hash over, but for the few that {@link PdqHash#turned} gets wrong. So the even and the odd bits that differ are
 * counted apart, the three first words at once, and both distances have a lower bound from the two counts; only what
 * that lets through is compared in full. A million hashes take about 10 ms and 40 MB, also with the first compiler
 * alone, which counts bits in steps and needs 60 ms for the plain comparison: {@code ./vitrine bench hash-search}.
 *
 * <p>Lies in chunks, so that growing copies little. Safe for use by many threads.
 */
public final class HashList {

    private static final int WORDS = 4;
    private static final int CHUNK = 4_096;
    private static final int FIRST = 64;

    /** Fewer removed ones are not worth the work of closing the gaps. */
    private static final int GAPS = 1_024;

    private static final long EACH_2ND = 0x5555555555555555L;
    private static final long PAIRS = 0x3333333333333333L;
    private static final long NIBBLES = 0x0f0f0f0f0f0f0f0fL;
    private static final long BYTES = 0x0101010101010101L;
    private static final int TOP_BYTE = 56;

    /** The even bits of three words. */
    private static final int EVEN_BITS = 96;

    private static final Comparator<Near> NEAREST =
            Comparator.comparingInt(Near::distance).thenComparingLong(Near::ordinal);

    private Chunk[] chunks = {new Chunk(FIRST)};
    private int size;
    private int removed;
    private long newest;

    /**
     * A hash that looks alike.
     *
     * @param ordinal under which it was added
     * @param distance bits
     * @param mirrored whether it is the mirror image that looks alike
     */
    public record Near(long ordinal, int distance, boolean mirrored) {}

    /**
     * Adds a hash.
     *
     * @param ordinal positive, and larger than all before; one that is not is known already and ignored
     */
    public synchronized void add(long ordinal, PdqHash hash) {
        if (ordinal <= newest) {
            return;
        }
        append(ordinal, hash.a(), hash.b(), hash.c(), hash.d());
        newest = ordinal;
    }

    /** The largest ordinal that was added, 0 if none was. */
    public synchronized long newest() {
        return newest;
    }

    /** How many hashes are compared with. */
    public synchronized int size() {
        return size - removed;
    }

    /** Takes a hash out; does nothing if there is none under that ordinal. */
    public synchronized void remove(long ordinal) {
        int at = place(ordinal);
        if (at < size && chunks[at / CHUNK].ordinals[at % CHUNK] == ordinal) {
            chunks[at / CHUNK].ordinals[at % CHUNK] = -ordinal;
            removed++;
            if (removed > GAPS && removed > size / 2) {
                closeGaps();
            }
        }
    }

    /**
     * Finds the hashes that are like this picture's or its mirror image's.
     *
     * @param within largest distance, bits
     * @param before only hashes with a smaller ordinal count
     * @param most how many to give
     * @return nearest first, of equally near ones the oldest
     */
    public List<Near> near(Fingerprint wanted, int within, long before, int most) {
        Chunk[] known;
        int end;
        synchronized (this) {
            known = chunks;
            end = place(before);
        }
        Search search = new Search(wanted, within, most);
        for (int from = 0; from < end; from += CHUNK) {
            search.through(known[from / CHUNK], Math.min(CHUNK, end - from));
        }
        return search.found();
    }

    private void append(long ordinal, long a, long b, long c, long d) {
        int last = size / CHUNK;
        int at = size % CHUNK;
        if (last == chunks.length) {
            chunks = Arrays.copyOf(chunks, last + 1);
            chunks[last] = new Chunk(CHUNK);
        } else if (at == chunks[last].ordinals.length) {
            // whoever searches goes on in the old one
            chunks = chunks.clone();
            chunks[last] = new Chunk(chunks[last], Math.min(CHUNK, 2 * at));
        }
        chunks[last].set(at, ordinal, a, b, c, d);
        size++;
    }

    /** How many were added with a smaller ordinal, removed ones included. */
    private int place(long ordinal) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Math.abs(chunks[middle / CHUNK].ordinals[middle % CHUNK]) < ordinal) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void closeGaps() {
        Chunk[] old = chunks;
        int end = size;
        chunks = new Chunk[] {new Chunk(FIRST)};
        size = 0;
        removed = 0;
        for (int i = 0; i < end; i++) {
            Chunk chunk = old[i / CHUNK];
            long ordinal = chunk.ordinals[i % CHUNK];
            int at = i % CHUNK * WORDS;
            if (ordinal > 0) {
                append(ordinal, chunk.words[at], chunk.words[at + 1], chunk.words[at + 2], chunk.words[at + 3]);
            }
        }
    }

    /** Up to {@value #CHUNK} hashes. What was set is not changed, but for the sign of a removed one's ordinal. */
    private static final class Chunk {

        private final long[] words;
        private final long[] ordinals;

        Chunk(int room) {
            words = new long[room * WORDS];
            ordinals = new long[room];
        }

        Chunk(Chunk smaller, int room) {
            words = Arrays.copyOf(smaller.words, room * WORDS);
            ordinals = Arrays.copyOf(smaller.ordinals, room);
        }

        void set(int at, long ordinal, long a, long b, long c, long d) {
            words[at * WORDS] = a;
            words[at * WORDS + 1] = b;
            words[at * WORDS + 2] = c;
            words[at * WORDS + 3] = d;
            ordinals[at] = ordinal;
        }
    }

    private static final class Search {

        private final PdqHash upright;
        private final PdqHash mirrored;
        private final int within;
        private final int most;

        /** How many bits of three words are not what turning the even ones gives. */
        private final int slack;

        private final PriorityQueue<Near> nearest = new PriorityQueue<>(NEAREST.reversed());

        Search(Fingerprint wanted, int within, int most) {
            this.upright = wanted.upright();
            this.mirrored = wanted.mirrored();
            this.within = within;
            this.most = most;
            PdqHash turned = upright.turned();
            this.slack = Long.bitCount(turned.a() ^ mirrored.a())
                    + Long.bitCount(turned.b() ^ mirrored.b())
                    + Long.bitCount(turned.c() ^ mirrored.c());
        }

        /** Locals and no calls: the first compiler neither keeps fields in registers nor inlines much. */
        void through(Chunk chunk, int end) {
            long[] words = chunk.words;
            long a = upright.a();
            long b = upright.b();
            long c = upright.c();
            int straightMost = within;
            int mirroredMost = within + slack - EVEN_BITS;
            int last = end * WORDS;
            for (int at = 0; at < last; at += WORDS) {
                long x = words[at] ^ a;
                long y = words[at + 1] ^ b;
                long z = words[at + 2] ^ c;
                long even = (x & EACH_2ND) + (y & EACH_2ND) + (z & EACH_2ND);
                long odd = ((x >>> 1) & EACH_2ND) + ((y >>> 1) & EACH_2ND) + ((z >>> 1) & EACH_2ND);
                even = (even & PAIRS) + ((even >>> 2) & PAIRS);
                odd = (odd & PAIRS) + ((odd >>> 2) & PAIRS);
                even = (even & NIBBLES) + ((even >>> 4) & NIBBLES);
                odd = (odd & NIBBLES) + ((odd >>> 4) & NIBBLES);
                int evens = (int) ((even * BYTES) >>> TOP_BYTE);
                int odds = (int) ((odd * BYTES) >>> TOP_BYTE);
                if (evens + odds <= straightMost || odds - evens <= mirroredMost) {
                    compare(chunk, at);
                }
            }
        }

        private void compare(Chunk chunk, int at) {
            PdqHash known = new PdqHash(chunk.words[at], chunk.words[at + 1], chunk.words[at + 2], chunk.words[at + 3]);
            int straight = upright.distance(known);
            int mirror = mirrored.distance(known);
            int distance = Math.min(straight, mirror);
            long ordinal = chunk.ordinals[at / WORDS];
            if (distance > within || ordinal < 0) {
                return;
            }
            Near near = new Near(ordinal, distance, mirror < straight);
            Near farthest = nearest.size() < most ? null : nearest.peek();
            if (nearest.size() < most || (farthest != null && NEAREST.compare(near, farthest) < 0)) {
                nearest.add(near);
                if (nearest.size() > most) {
                    nearest.poll();
                }
            }
        }

        List<Near> found() {
            List<Near> found = new ArrayList<>(nearest);
            found.sort(NEAREST);
            return List.copyOf(found);
        }
    }
}
