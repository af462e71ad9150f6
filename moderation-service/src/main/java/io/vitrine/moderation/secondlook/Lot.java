package io.vitrine.moderation.secondlook;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Draws cases. The same case is drawn or not whenever it is asked for, so that retries change nothing, and nobody can
 * foretell it who does not know the installation's seed.
 *
 * @param seed of this installation
 */
record Lot(UUID seed) {

    /** A double holds 53 bits. */
    private static final int BITS = 53;

    /** @param share 0 for none, 1 for all */
    boolean draws(Kind kind, UUID caseId, double share) {
        return place(kind, caseId) < share;
    }

    /** Evenly spread over the cases, from 0 to below 1. */
    double place(Kind kind, UUID caseId) {
        byte[] hash = sha256().digest(ByteBuffer.allocate(Long.BYTES * 4 + 1)
                .putLong(seed.getMostSignificantBits())
                .putLong(seed.getLeastSignificantBits())
                .put((byte) kind.code().charAt(0))
                .putLong(caseId.getMostSignificantBits())
                .putLong(caseId.getLeastSignificantBits())
                .array());
        return (ByteBuffer.wrap(hash).getLong() >>> (Long.SIZE - BITS)) * 0x1.0p-53;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
