package io.vitrine.moderation.screening;

import io.vitrine.moderation.screening.Tokens.Token;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The words of a caption, by which nearly equal captions are found: in plain spelling, without hashtags, links, emoji
 * and digits, so that {@code CODE10} and {@code CODE20} are the same. Of scripts without spaces, every two signs are a
 * word.
 */
final class CaptionWords {

    /** Short captions are alike without anybody copying: half the world writes "love this so much". */
    static final int LEAST = 5;

    /** From this share of common words on two captions are nearly the same. */
    static final double SAME = 0.8;

    /** Captions that share four fifths of their words share one of these keys in 98 of 100 cases. */
    static final int KEYS = 4;

    private static final int HASHES_A_KEY = 2;

    private final Set<String> words;

    private CaptionWords(Set<String> words) {
        this.words = words;
    }

    static CaptionWords of(String caption) {
        Set<String> words = new LinkedHashSet<>();
        for (Token token : Tokens.of(Wording.of(caption))) {
            String plain = token.plain();
            if (plain.codePoints().anyMatch(Character::isIdeographic)) {
                int[] signs = plain.codePoints().toArray();
                for (int i = 0; i + 1 < signs.length; i++) {
                    words.add(new String(signs, i, 2));
                }
            } else {
                words.add(plain);
            }
        }
        return new CaptionWords(words);
    }

    /** Whether there is enough of it to call another one a copy. */
    boolean areMany() {
        return words.size() >= LEAST;
    }

    /** How much two captions have in common: the words of both, of the words of either, 0 to 1. */
    double alike(CaptionWords other) {
        Set<String> both = new HashSet<>(words);
        both.retainAll(other.words);
        int either = words.size() + other.words.size() - both.size();
        return either == 0 ? 0 : (double) both.size() / either;
    }

    /**
     * By which keys nearly the same captions of a brand are looked for: each is made of the smallest of several hashes
     * of its words (MinHash).
     */
    List<Long> keys(UUID brandId) {
        long salt = mixed(brandId.getMostSignificantBits() ^ brandId.getLeastSignificantBits());
        List<Long> keys = new java.util.ArrayList<>(KEYS);
        for (int key = 0; key < KEYS; key++) {
            long value = mixed(salt + key);
            for (int i = 0; i < HASHES_A_KEY; i++) {
                value = mixed(value ^ smallest(key * HASHES_A_KEY + i));
            }
            keys.add(value);
        }
        return keys;
    }

    private long smallest(int function) {
        return words.stream()
                .mapToLong(word -> mixed(hash(word) + function))
                .min()
                .orElse(0);
    }

    /** FNV-1a, 64 bits. */
    private static long hash(String word) {
        long hash = 0xcbf29ce484222325L;
        for (byte one : word.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (one & 0xff)) * 0x100000001b3L;
        }
        return hash;
    }

    /** The finalizer of SplitMix64. */
    private static long mixed(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
