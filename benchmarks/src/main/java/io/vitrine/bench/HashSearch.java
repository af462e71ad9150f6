package io.vitrine.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Runs in a JVM of its own with the moderation service's packaged jar behind it on the class path: fills the service's
 * list of hashes and searches it. Goes by name, once for each search, so that the build of the measurements needs no
 * service. Prints a word and a number a line, in nanoseconds {@code search} by the clock, {@code work} of the same by
 * the processor and {@code plain} by the processor; {@code bytes} of heap that the list takes.
 */
final class HashSearch {

    private static final String PICTURE = "io.vitrine.moderation.picture.";
    private static final String LIST = "io.vitrine.moderation.screening.HashList";

    /** The distance up to which pictures are called similar; the wider of the two that screening asks for. */
    private static final int WITHIN = 72;

    private static final int MOST = 200;
    private static final int WORDS = 4;
    private static final long EVEN_BITS = 0x5555555555555555L;

    /** The mirror image's hash is about so many bits off the turned one. */
    private static final int OFF = 8;

    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

    private final Random random = new Random(42);
    private final Constructor<?> hash;
    private final Constructor<?> fingerprint;
    private final Method near;
    private final Object list;
    private final long[] plain;

    private HashSearch(int size) throws ReflectiveOperationException {
        Class<?> hashes = Class.forName(PICTURE + "PdqHash");
        Class<?> fingerprints = Class.forName(PICTURE + "Fingerprint");
        Class<?> lists = Class.forName(LIST);
        hash = hashes.getConstructor(long.class, long.class, long.class, long.class);
        fingerprint = fingerprints.getConstructor(hashes, hashes, int.class);
        near = lists.getMethod("near", fingerprints, int.class, long.class, int.class);
        list = lists.getConstructor().newInstance();
        plain = random.longs((long) size * WORDS).toArray();
        Method add = lists.getMethod("add", long.class, hashes);
        usedBytes();
        long before = usedBytes();
        for (int i = 0; i < size; i++) {
            add.invoke(list, i + 1L, hash(plain, i * WORDS));
        }
        System.out.println("bytes " + Math.max(0, usedBytes() - before));
    }

    /** @param args how many hashes, how many searches */
    public static void main(String[] args) throws ReflectiveOperationException {
        int searches = Integer.parseInt(args[1]);
        HashSearch search = new HashSearch(Integer.parseInt(args[0]));
        List<String> lines = new ArrayList<>();
        // the first third warms up
        for (int i = -searches / 2; i < searches; i++) {
            long[] upright = search.random.longs(WORDS).toArray();
            long[] mirrored = search.mirrored(upright);
            long clock = System.nanoTime();
            long began = PROCESSOR.getCurrentThreadCpuTime();
            search.find(upright, mirrored);
            long between = PROCESSOR.getCurrentThreadCpuTime();
            clock = System.nanoTime() - clock;
            search.compareEach(upright, mirrored);
            long end = PROCESSOR.getCurrentThreadCpuTime();
            if (i >= 0) {
                lines.add("search " + clock);
                lines.add("work " + (between - began));
                lines.add("plain " + (end - between));
            }
        }
        lines.forEach(System.out::println);
    }

    private void find(long[] upright, long[] mirrored) throws ReflectiveOperationException {
        Object wanted = fingerprint.newInstance(hash(upright, 0), hash(mirrored, 0), 100);
        if (!(near.invoke(list, wanted, WITHIN, Long.MAX_VALUE, MOST) instanceof List)) {
            throw new IllegalStateException("the list of hashes has changed");
        }
    }

    /** What anyone would write first, to hold the other against. */
    private int compareEach(long[] upright, long[] mirrored) {
        int found = 0;
        for (int at = 0; at < plain.length; at += WORDS) {
            found += Math.min(distance(at, upright), distance(at, mirrored)) <= WITHIN ? 1 : 0;
        }
        return found;
    }

    private int distance(int at, long[] other) {
        return Long.bitCount(plain[at] ^ other[0])
                + Long.bitCount(plain[at + 1] ^ other[1])
                + Long.bitCount(plain[at + 2] ^ other[2])
                + Long.bitCount(plain[at + 3] ^ other[3]);
    }

    private long[] mirrored(long[] upright) {
        long[] mirrored = upright.clone();
        for (int i = 0; i < WORDS; i++) {
            mirrored[i] ^= EVEN_BITS;
        }
        for (int i = 0; i < OFF; i++) {
            mirrored[random.nextInt(WORDS)] ^= 1L << random.nextInt(Long.SIZE);
        }
        return mirrored;
    }

    private Object hash(long[] words, int at) throws ReflectiveOperationException {
        return hash.newInstance(words[at], words[at + 1], words[at + 2], words[at + 3]);
    }

    private static long usedBytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
