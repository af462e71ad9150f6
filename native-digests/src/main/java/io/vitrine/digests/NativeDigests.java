package io.vitrine.digests;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.lang.System.Logger.Level;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.Security;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 and MD5 from a native library. A photo is hashed by us, by the S3 client that signs it and by an S3 server
 * that checks it; the JDK's own digests use the processor's instructions only in code of the optimising compiler, which
 * a start without that compiler never gets: twenty times slower for SHA-256.
 *
 * @see <a href="https://github.com/corretto/amazon-corretto-crypto-provider">Amazon Corretto Crypto Provider</a>
 */
public final class NativeDigests extends Provider {

    private static final long serialVersionUID = 1;
    private static final System.Logger LOG = System.getLogger(NativeDigests.class.getName());
    private static final String NAME = "VitrineDigests";
    private static final String TYPE = "MessageDigest";
    private static final List<String> ALGORITHMS = List.of("SHA-256", "MD5");

    /** Digests alone: keys and randomness stay with the JDK, whose seeds cost no start a second. */
    private NativeDigests(Provider library) {
        super(NAME, "1", "Digests of " + library.getName());
        ALGORITHMS.forEach(algorithm -> putService(new Delegate(this, library.getService(TYPE, algorithm))));
    }

    /**
     * Makes the native digests those of the whole process; does nothing the second time. Where the library does not
     * load, the JDK's serve, slower and as right, and the log says so.
     */
    public static void install() {
        Throwable missing = AmazonCorrettoCryptoProvider.INSTANCE.getLoadingError();
        if (missing == null) {
            Security.insertProviderAt(new NativeDigests(AmazonCorrettoCryptoProvider.INSTANCE), 1);
        } else {
            LOG.log(Level.WARNING, "Photos are hashed without the native library: {0}", missing.getMessage());
        }
    }

    private static final class Delegate extends Service {

        private final Service library;

        Delegate(Provider provider, Service library) {
            super(provider, TYPE, library.getAlgorithm(), library.getClassName(), null, null);
            this.library = library;
        }

        @Override
        public Object newInstance(@Nullable Object parameter) throws NoSuchAlgorithmException {
            return library.newInstance(parameter);
        }
    }
}
