package io.vitrine.campaign.team;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * What a machine shows to get a token. Only its hash is ever stored.
 *
 * @param text as the machine keeps it
 */
public record MachineKeySecret(String text) {

    /** Tells people, and programs that search for leaked secrets, what the text is. */
    static final String MARK = "vtr_";

    private static final int BYTES = 32;

    /** So many characters of the 43 after the mark are shown in lists; what stays hidden has 208 bits. */
    private static final int SHOWN = 8;

    /** A fresh secret of 256 bits from {@code random}. */
    public static MachineKeySecret random(SecureRandom random) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return new MachineKeySecret(
                MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** How the secret begins: enough to recognise it, useless to whoever would use it. */
    public String prefix() {
        return text.substring(0, Math.min(text.length(), MARK.length() + SHOWN));
    }

    /** SHA-256 of the text; a slow hash is for secrets that people choose. */
    public byte[] hash() {
        return new SignInToken(text).hash();
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "MachineKeySecret[…]";
    }
}
