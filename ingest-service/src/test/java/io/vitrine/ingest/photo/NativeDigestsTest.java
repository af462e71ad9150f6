package io.vitrine.ingest.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Security;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class NativeDigestsTest {

    /** The one-block message of FIPS 180-2, appendix B.1. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @AfterEach
    void leaveTheOthersTheJdk() {
        Security.removeProvider("VitrineDigests");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void sha256ComesFromTheNativeLibraryAndIsRight() throws NoSuchAlgorithmException {
        // When
        new NativeDigests().install();
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        // Then
        assertThat(digest.getProvider().getName()).isEqualTo("VitrineDigests");
        assertThat(HexFormat.of().formatHex(digest.digest("abc".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo(ABC);
    }

    @Test
    void nothingElseChangesHands() throws NoSuchAlgorithmException {
        // When
        new NativeDigests().install();
        // Then
        assertThat(MessageDigest.getInstance("MD5").getProvider().getName()).isEqualTo("SUN");
        assertThat(MessageDigest.getInstance("SHA-512").getProvider().getName()).isEqualTo("SUN");
    }
}
