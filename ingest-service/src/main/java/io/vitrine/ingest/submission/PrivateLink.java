package io.vitrine.ingest.submission;

import io.vitrine.ingest.photo.Sha256;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What lets an author, and nobody else, see and withdraw a selfie. Only its hash is kept.
 *
 * @param secret 192 bits, 32 characters that need no escaping in an address
 */
public record PrivateLink(String secret) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{32}");

    /** Reads the last part of an address; empty if that cannot be a secret. */
    public static Optional<PrivateLink> parse(String secret) {
        return FORM.matcher(secret).matches() ? Optional.of(new PrivateLink(secret)) : Optional.empty();
    }

    /** Where the page lies on this origin. */
    public String path() {
        return "/my/" + secret;
    }

    /** What is kept of it, 64 hex digits. */
    String hash() {
        return HexFormat.of().formatHex(Sha256.of("private-link", secret));
    }

    /** Not the secret: logs are read by many. */
    @Override
    public String toString() {
        return "PrivateLink";
    }
}
