package io.vitrine.stack;

import io.vitrine.stack.StackSettings.S3Settings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.OptionalLong;
import java.util.Properties;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.jspecify.annotations.Nullable;

/** An S3 server in this JVM that checks signatures; each object is a file in a folder, each bucket a folder. */
public final class EmbeddedS3 implements StackPart {

    /** The buckets that exist from the start: photos as they came in, and the pictures made from them. */
    public static final List<String> BUCKETS = List.of("originals", "renditions");

    private static final int MAX_THREADS = 64;
    /** Larger than the largest photo that Vitrine takes in (25 MB), and small enough for this JVM's heap. */
    private static final long MAX_UNCHUNKED_BYTES = 32L << 20;

    private static final long MAX_OBJECT_BYTES = 5L << 30;

    private final Path folder;
    private final S3Settings settings;
    private volatile @Nullable S3Proxy server;

    public EmbeddedS3(Path folder, S3Settings settings) {
        this.folder = folder.toAbsolutePath();
        this.settings = settings;
    }

    @Override
    public String name() {
        return "s3";
    }

    @Override
    public Address address() {
        return Address.local(settings.port());
    }

    @Override
    public OptionalLong pid() {
        return isAlive() ? OptionalLong.of(ProcessHandle.current().pid()) : OptionalLong.empty();
    }

    @Override
    public boolean isAlive() {
        return server != null;
    }

    @Override
    public synchronized void start() {
        if (server != null) {
            return;
        }
        try {
            for (String bucket : BUCKETS) {
                makePrivate(Files.createDirectories(folder.resolve(bucket)));
            }
            server = listen();
        } catch (Exception e) {
            throw new StackException("The S3 server could not start on " + address() + ": " + e.getMessage(), e);
        }
    }

    /** The server reads a folder that everybody on this machine may read as a bucket that everybody may list. */
    private static void makePrivate(Path bucket) throws IOException {
        Files.setPosixFilePermissions(bucket, PosixFilePermissions.fromString("rwx------"));
    }

    private S3Proxy listen() throws Exception {
        Properties filesystem = new Properties();
        filesystem.setProperty("jclouds.filesystem.basedir", folder.toString());
        S3Proxy proxy = S3Proxy.builder()
                .blobStore(BlobStores.create("filesystem-nio2", filesystem))
                .endpoint(URI.create("http://" + address()))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, settings.accessKey(), settings.secretKey())
                .jettyMaxThreads(MAX_THREADS)
                .maxSinglePartObjectSize(MAX_OBJECT_BYTES)
                .v4MaxNonChunkedRequestSize(MAX_UNCHUNKED_BYTES)
                .build();
        // returns when the server listens
        proxy.start();
        return proxy;
    }

    @Override
    public synchronized void close() {
        if (server == null) {
            return;
        }
        try {
            server.stop();
        } catch (Exception e) {
            throw new StackException("The S3 server did not stop in order: " + e, e);
        } finally {
            server = null;
        }
    }
}
