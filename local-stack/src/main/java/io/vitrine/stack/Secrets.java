package io.vitrine.stack;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.function.Supplier;

/**
 * What must stay secret, made at the first start and kept in files that only their owner may read.
 *
 * @param jwtPublicKey X.509, base64
 * @param jwtPrivateKey PKCS#8, base64; signs sessions
 * @param authorPepper tells authors apart without storing who they are
 * @param operatorKey lets the operator of this machine make brands and sign-in links
 */
public record Secrets(
        String jwtPublicKey,
        String jwtPrivateKey,
        String s3AccessKey,
        String s3SecretKey,
        String databasePassword,
        String databaseAdminPassword,
        String authorPepper,
        String operatorKey) {

    /** 256 bits, twice what cannot be guessed. */
    private static final int RANDOM_BYTES = 32;

    private static final int ACCESS_KEY_BYTES = 12;
    private static final int RSA_BITS = 2048;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Reads the secrets of a data folder and makes those that are missing. */
    public static Secrets keptIn(Path folder) {
        String signingKey = keep(folder, "jwt-private-key", Secrets::newSigningKey);
        return new Secrets(
                publicKeyOf(signingKey),
                signingKey,
                keep(folder, "s3-access-key", () -> random(ACCESS_KEY_BYTES)),
                keep(folder, "s3-secret-key", () -> random(RANDOM_BYTES)),
                keep(folder, "database-password", () -> random(RANDOM_BYTES)),
                keep(folder, "database-admin-password", () -> random(RANDOM_BYTES)),
                keep(folder, "author-pepper", () -> random(RANDOM_BYTES)),
                keep(folder, "operator-key", () -> random(RANDOM_BYTES)));
    }

    /** Written beside and renamed, so that a crash leaves no half of a secret. */
    private static String keep(Path folder, String name, Supplier<String> maker) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                Path partial = Files.createTempFile(
                        folder,
                        name,
                        ".partial",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(partial, maker.get());
                Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new StackException("The secret " + file + " can be neither read nor made: " + e.getMessage(), e);
        }
    }

    private static String random(int bytes) {
        byte[] secret = new byte[bytes];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    private static String newSigningKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(RSA_BITS, RANDOM);
            return Base64.getEncoder()
                    .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new StackException("This Java makes no RSA keys: " + e.getMessage(), e);
        }
    }

    private static String publicKeyOf(String signingKey) {
        try {
            KeyFactory rsa = KeyFactory.getInstance("RSA");
            byte[] encoded = Base64.getDecoder().decode(signingKey);
            RSAPrivateCrtKey pair = (RSAPrivateCrtKey) rsa.generatePrivate(new PKCS8EncodedKeySpec(encoded));
            BigInteger modulus = pair.getModulus();
            return Base64.getEncoder()
                    .encodeToString(rsa.generatePublic(new RSAPublicKeySpec(modulus, pair.getPublicExponent()))
                            .getEncoded());
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new StackException(
                    "The file jwt-private-key among the secrets is damaged. Restore it from a backup, or delete it: "
                            + "then everybody has to sign in again.",
                    e);
        }
    }
}
