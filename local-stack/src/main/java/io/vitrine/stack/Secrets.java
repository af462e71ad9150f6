package io.vitrine.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
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
    /** The public key and the private key, a line each. */
    private static final String SESSION_KEYS = "session-keys";

    /** Of ES256, RFC 7518: as strong as RSA of 3072 bits, and made in a moment. */
    private static final String CURVE = "secp256r1";

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Reads the secrets of a data folder and makes those that are missing. */
    public static Secrets keptIn(Path folder) {
        String[] sessionKeys = checked(keep(folder, SESSION_KEYS, Secrets::newSessionKeys));
        return new Secrets(
                sessionKeys[0],
                sessionKeys[1],
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

    private static String newSessionKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(CURVE), RANDOM);
            KeyPair pair = generator.generateKeyPair();
            Base64.Encoder base64 = Base64.getEncoder();
            return base64.encodeToString(pair.getPublic().getEncoded()) + "\n"
                    + base64.encodeToString(pair.getPrivate().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new StackException("This Java makes no keys on " + CURVE + ": " + e.getMessage(), e);
        }
    }

    private static String[] checked(String sessionKeys) {
        try {
            String[] lines = sessionKeys.split("\n");
            KeyFactory factory = KeyFactory.getInstance("EC");
            Base64.Decoder base64 = Base64.getDecoder();
            factory.generatePublic(new X509EncodedKeySpec(base64.decode(lines[0])));
            factory.generatePrivate(new PKCS8EncodedKeySpec(base64.decode(lines[1])));
            return lines;
        } catch (GeneralSecurityException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new StackException(
                    "The file " + SESSION_KEYS + " among the secrets is damaged. Restore it from a backup, or delete "
                            + "it: then everybody has to sign in again.",
                    e);
        }
    }
}
