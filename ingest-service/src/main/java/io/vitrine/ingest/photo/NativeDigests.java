package io.vitrine.ingest.photo;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.Security;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Every photo is hashed twice, by us and by the S3 client that signs it. The JDK's own SHA-256 uses the processor's
 * instructions only in code of the optimising compiler, which a start without it never gets; a native library always
 * does. Where that does not load, the JDK's serves, slower and as right.
 *
 * @see <a href="https://github.com/corretto/amazon-corretto-crypto-provider">Amazon Corretto Crypto Provider</a>
 */
@ApplicationScoped
class NativeDigests {

    private static final Logger LOG = Logger.getLogger(NativeDigests.class);

    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        install();
    }

    void install() {
        Throwable missing = AmazonCorrettoCryptoProvider.INSTANCE.getLoadingError();
        if (missing == null) {
            Security.insertProviderAt(new Sha256Only(AmazonCorrettoCryptoProvider.INSTANCE), 1);
        } else {
            LOG.warnf("Photos are hashed without the native library: %s", missing.getMessage());
        }
    }

    /** TLS, keys and randomness stay with the JDK. */
    private static final class Sha256Only extends Provider {

        private static final long serialVersionUID = 1;
        private static final String TYPE = "MessageDigest";
        private static final String ALGORITHM = "SHA-256";

        Sha256Only(Provider library) {
            super("VitrineDigests", "1", "SHA-256 of " + library.getName());
            Service digest = library.getService(TYPE, ALGORITHM);
            putService(new Service(this, TYPE, ALGORITHM, digest.getClassName(), null, null) {
                @Override
                public Object newInstance(@Nullable Object parameter) throws NoSuchAlgorithmException {
                    return digest.newInstance(parameter);
                }
            });
        }
    }
}
