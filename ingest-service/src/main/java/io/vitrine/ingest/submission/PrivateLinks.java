package io.vitrine.ingest.submission;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Makes private links. One that must be found again for a repeated attempt is derived from the attempt's
 * {@code Idempotency-Key} and a random salt: the database holds the salt and the key's hash, and from these nobody gets
 * to the link.
 */
@Singleton
public class PrivateLinks {

    private static final int SECRET_BYTES = 24;
    private static final int SALT_BYTES = 16;

    private final KeyedHash hash;
    private final SecureRandom random = new SecureRandom();

    public PrivateLinks(SubmissionConfig config) {
        hash = new KeyedHash(config.pepper());
    }

    /** A link for an attempt without a key. */
    PrivateLink fresh() {
        return link(bytes(SECRET_BYTES));
    }

    /** Something random to derive a link from, hex digits. */
    String salt() {
        return HexFormat.of().formatHex(bytes(SALT_BYTES));
    }

    /** The one link that belongs to a salt and a key. */
    PrivateLink derived(String salt, String idempotencyKey) {
        return link(Arrays.copyOf(hash.of("private-link", salt, idempotencyKey), SECRET_BYTES));
    }

    private static PrivateLink link(byte[] secret) {
        return new PrivateLink(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
