package io.vitrine.ingest.submission;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 over a list of texts, each with its length before it, so that two lists never give the same bytes. */
final class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";

    /** Below this a pepper could be guessed. */
    private static final int MIN_PEPPER = 12;

    private final SecretKeySpec key;

    KeyedHash(String pepper) {
        if (pepper.length() < MIN_PEPPER) {
            throw new IllegalArgumentException(
                    "vitrine.ingest.submission.pepper (VITRINE_AUTHOR_PEPPER) needs at least 12 characters");
        }
        key = new SecretKeySpec(pepper.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** 32 bytes. */
    byte[] of(String... texts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            for (String text : texts) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
                mac.update(bytes);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
