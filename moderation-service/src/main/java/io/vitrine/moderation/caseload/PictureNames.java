package io.vitrine.moderation.caseload;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Makes the names of stored pictures: 128 random bits, so that who was not told a name does not find the picture. What
 * the public may see and what it may not have names of two forms for their whole life, and {@code /media} knows only
 * the first.
 */
final class PictureNames {

    private static final int BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    /** For a picture that the public may come to see. */
    String shown() {
        return bits() + ".jpg";
    }

    /** For a picture that only reviewers see. */
    String unblurred() {
        return "unblurred-" + bits() + ".jpg";
    }

    private String bits() {
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }
}
