package io.vitrine.digests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.Security;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On the platforms that Vitrine is built for, the library loads. */
class NativeDigestsTest {

    private static final String NAME = "VitrineDigests";

    @BeforeEach
    void install() {
        NativeDigests.install();
    }

    @AfterEach
    void leaveOtherTestsTheJdk() {
        Security.removeProvider(NAME);
    }

    /** FIPS 180-2, appendix B.1, and RFC 1321, appendix A.5. */
    @ParameterizedTest
    @CsvSource({
        "SHA-256, ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "MD5, 900150983cd24fb0d6963f7d28e17f72"
    })
    void digestsComeFromTheLibraryAndAreRight(String algorithm, String ofAbc) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance(algorithm);
        assertThat(digest.getProvider().getName()).isEqualTo(NAME);
        assertThat(HexFormat.of().formatHex(digest.digest("abc".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo(ofAbc);
    }

    @Test
    void nothingElseChangesHands() throws NoSuchAlgorithmException {
        assertThat(MessageDigest.getInstance("SHA-512").getProvider().getName()).isNotEqualTo(NAME);
        assertThat(new SecureRandom().getProvider().getName()).isNotEqualTo(NAME);
    }

    @Test
    void aSecondInstallationIsNone() {
        NativeDigests.install();
        assertThat(Security.getProviders())
                .filteredOn(provider -> provider.getName().equals(NAME))
                .hasSize(1);
    }
}
