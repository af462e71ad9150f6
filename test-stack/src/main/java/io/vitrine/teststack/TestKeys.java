package io.vitrine.teststack;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The key pair that signs members in, made once per JVM and shared across class loaders. */
final class TestKeys {

    private static final String PUBLIC = "vitrine.test.jwt.public";
    private static final String PRIVATE = "vitrine.test.jwt.private";
    private static final String CURVE = "secp256r1";

    private TestKeys() {}

    /** X.509, base64, as {@code VITRINE_JWT_PUBLIC_KEY} wants it. */
    static String publicKey() {
        ensureMade();
        return System.getProperty(PUBLIC);
    }

    /** PKCS#8, base64, as {@code VITRINE_JWT_PRIVATE_KEY} wants it. */
    static String privateKey() {
        ensureMade();
        return System.getProperty(PRIVATE);
    }

    static PrivateKey signingKey() {
        try {
            byte[] encoded = Base64.getDecoder().decode(privateKey());
            return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK cannot read the key that it made", e);
        }
    }

    private static void ensureMade() {
        synchronized (Runtime.getRuntime()) {
            if (System.getProperty(PRIVATE) != null) {
                return;
            }
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
                generator.initialize(new ECGenParameterSpec(CURVE));
                KeyPair pair = generator.generateKeyPair();
                Base64.Encoder base64 = Base64.getEncoder();
                System.setProperty(
                        PUBLIC, base64.encodeToString(pair.getPublic().getEncoded()));
                System.setProperty(
                        PRIVATE, base64.encodeToString(pair.getPrivate().getEncoded()));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("the JDK makes no EC keys", e);
            }
        }
    }
}
