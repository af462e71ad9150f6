package io.vitrine.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path folder;

    private DataFolder data;

    @BeforeEach
    void makeFolder() {
        data = new DataFolder(folder.resolve("data"));
        data.create();
    }

    @Test
    void nobodyButTheOwnerMayReadThem() throws IOException {
        // When
        Secrets.keptIn(data.secrets());
        // Then
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.secrets())))
                .isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(data.secrets())) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(7).allSatisfy(file -> assertThat(
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------"));
        }
    }

    @Test
    void areTheSameAtTheNextStart() {
        assertThat(Secrets.keptIn(data.secrets())).isEqualTo(Secrets.keptIn(data.secrets()));
    }

    @Test
    void areOthersInAnotherFolder() {
        // Given
        DataFolder other = new DataFolder(folder.resolve("other"));
        other.create();
        // When
        Secrets first = Secrets.keptIn(data.secrets());
        Secrets second = Secrets.keptIn(other.secrets());
        // Then
        assertThat(first.operatorKey()).isNotEqualTo(second.operatorKey()).hasSizeGreaterThanOrEqualTo(43);
        assertThat(first.databasePassword()).isNotEqualTo(first.databaseAdminPassword());
    }

    @Test
    void publicKeyVerifiesWhatThePrivateKeySigned() throws Exception {
        // Given
        Secrets secrets = Secrets.keptIn(data.secrets());
        KeyFactory keys = KeyFactory.getInstance("EC");
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(
                keys.generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(secrets.jwtPrivateKey()))));
        signature.update("claims".getBytes(StandardCharsets.UTF_8));
        byte[] signed = signature.sign();
        // When
        signature.initVerify(
                keys.generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(secrets.jwtPublicKey()))));
        signature.update("claims".getBytes(StandardCharsets.UTF_8));
        // Then
        assertThat(signature.verify(signed)).isTrue();
    }

    @Test
    void aDamagedKeyIsNamed() throws IOException {
        // Given
        Files.writeString(data.secrets().resolve("session-keys"), "no key");
        // Then
        assertThatThrownBy(() -> Secrets.keptIn(data.secrets()))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("session-keys");
    }
}
