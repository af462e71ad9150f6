package io.vitrine.campaign.catalogue;

import io.minio.BucketExistsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.errors.MinioException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;

/** {@link ProductImages} in the bucket of renditions. The client blocks, so it runs on a worker. */
@ApplicationScoped
class MinioProductImages implements ProductImages {

    private static final Logger LOG = Logger.getLogger(MinioProductImages.class);
    private static final String BUCKET = "renditions";

    private final MinioClient minio;
    private final SecureRandom random = new SecureRandom();

    MinioProductImages(MinioClient minio) {
        this.minio = minio;
    }

    @Override
    public Uni<String> keep(byte[] jpeg) {
        String key = unguessable() + ".jpg";
        return onWorker(() -> {
            demandBucket();
            minio.putObject(PutObjectArgs.builder().bucket(BUCKET).object(key).contentType("image/jpeg").stream(
                            new ByteArrayInputStream(jpeg), jpeg.length, -1)
                    .build());
            return key;
        });
    }

    @Override
    public Uni<Void> discard(String key) {
        return onWorker(() -> {
                    minio.removeObject(RemoveObjectArgs.builder()
                            .bucket(BUCKET)
                            .object(key)
                            .build());
                    return key;
                })
                .onFailure()
                .invoke(failure ->
                        LOG.warnf("the picture %s of no product stays behind: %s", key, failure.getMessage()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private void demandBucket() throws MinioException, IOException, GeneralSecurityException {
        if (!minio.bucketExists(BucketExistsArgs.builder().bucket(BUCKET).build())) {
            minio.makeBucket(MakeBucketArgs.builder().bucket(BUCKET).build());
        }
    }

    private String unguessable() {
        byte[] name = new byte[16];
        random.nextBytes(name);
        return HexFormat.of().formatHex(name);
    }

    private static <T> Uni<T> onWorker(Callable<T> work) {
        return Uni.createFrom().item(() -> call(work)).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private static <T> T call(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the object store did not answer as it should", e);
        }
    }
}
