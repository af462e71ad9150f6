package io.vitrine.campaign.team;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secret in a sign-in link. Only its hash is ever stored.
 *
 * @param text as it stands in the link
 */
public record SignInToken(String text) {

    /** 192 bits: out of reach of guessing, and a multiple of six bits, so the text needs no padding. */
    private static final int BYTES = 24;

    /** A fresh token from {@code random}. */
    public static SignInToken random(SecureRandom random) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return new SignInToken(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** SHA-256 of the text; a slow hash is for secrets that people choose. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "SignInToken[…]";
    }
}
