package io.vitrine.ingest.submission;

import io.vitrine.ingest.submission.Offer.AuthorTraits;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;

/**
 * Tells two authors of one brand apart without knowing who they are, so that one of them cannot fill a gallery. The key
 * is a keyed hash of the brand and of the first of these that is there:
 *
 * <ol>
 *   <li>the reference by which a calling program knows the author ({@code authorRef}), such as a pseudonymous customer
 *       number;
 *   <li>the random mark that a browser gets when it sends its first selfie, in a cookie that goes nowhere but to
 *       {@code /api/submissions};
 *   <li>the author's name, compared without regard to case and width.
 * </ol>
 *
 * If there is none, the key is random: nothing ties the selfie to another. Neither addresses nor contact data go in, no
 * brand can match its authors with another's, and without the pepper nobody can try names.
 */
@Singleton
public class AuthorKeys {

    /** Half of the hash is plenty to tell authors apart, bytes. */
    private static final int LENGTH = 16;

    private final KeyedHash hash;
    private final SecureRandom random = new SecureRandom();

    public AuthorKeys(SubmissionConfig config) {
        hash = new KeyedHash(config.pepper());
    }

    /** The key, 32 hex digits. */
    public String keyOf(UUID brandId, AuthorTraits traits, String name) {
        if (traits.reference() != null && !traits.reference().isBlank()) {
            return hashed(brandId, "reference", traits.reference().strip());
        }
        if (traits.browser() != null) {
            return hashed(brandId, "browser", traits.browser());
        }
        if (!name.isBlank()) {
            return hashed(brandId, "name", folded(name));
        }
        byte[] bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private String hashed(UUID brandId, String kind, String value) {
        byte[] bytes = hash.of("author", brandId.toString(), kind, value);
        return HexFormat.of().formatHex(Arrays.copyOf(bytes, LENGTH));
    }

    private static String folded(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
