package io.vitrine.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A SHA-256.
 *
 * @param hex 64 lower-case hex digits
 */
public record Sha256(String hex) {

    private static final int BYTES = 32;
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    /** What the first entry of a log follows on. */
    public static final Sha256 NONE = new Sha256("0".repeat(2 * BYTES));

    /** @throws IllegalArgumentException for anything but 64 lower-case hex digits */
    public Sha256 {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a SHA-256: " + hex);
        }
    }

    /** The hash whose 32 bytes these are. */
    public static Sha256 ofBytes(byte[] bytes) {
        return new Sha256(HexFormat.of().formatHex(bytes));
    }

    /** The hash of {@code content}. */
    public static Sha256 of(byte[] content) {
        return ofBytes(digest().digest(content));
    }

    /** What an entry holds of a value that it does not say: the hash of {@code salt} followed by the value in UTF-8. */
    public static Sha256 ofSealed(byte[] salt, String value) {
        MessageDigest digest = digest();
        digest.update(salt);
        return ofBytes(digest.digest(value.getBytes(StandardCharsets.UTF_8)));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
