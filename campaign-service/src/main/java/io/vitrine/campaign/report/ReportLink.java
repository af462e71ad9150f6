package io.vitrine.campaign.report;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What lets the person who reported a look, and nobody else, see what became of it. Only its hash is kept.
 *
 * @param secret 128 bits, 22 characters that need no escaping in an address
 */
public record ReportLink(String secret) {

    private static final int BYTES = 16;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");

    /** A fresh link from {@code random}. */
    public static ReportLink random(SecureRandom random) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return new ReportLink(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** Reads the last part of an address; empty if that cannot be a secret. */
    public static Optional<ReportLink> parse(String secret) {
        return FORM.matcher(secret).matches() ? Optional.of(new ReportLink(secret)) : Optional.empty();
    }

    /** Where the page lies on this origin. */
    public String path() {
        return "/reports/" + secret;
    }

    /** SHA-256 of the secret; a slow hash is for secrets that people choose. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Not the secret: logs are read by many. */
    @Override
    public String toString() {
        return "ReportLink[…]";
    }
}
