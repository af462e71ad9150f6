package io.vitrine.moderation.caseload;

import io.minio.MinioClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** {@link Renditions} in a private bucket, which is created when it is missing. */
@ApplicationScoped
class MinioRenditions implements Renditions {

    /** No rendition that this service makes comes near it. */
    private static final int MOST_BYTES = 10_000_000;

    private final MinioBucket bucket;
    private final AtomicBoolean bucketSeen = new AtomicBoolean();

    MinioRenditions(MinioClient minio, CaseloadConfig config) {
        long limit = config.storeTimeout().toMillis();
        minio.setTimeout(limit, limit, limit);
        this.bucket = new MinioBucket(minio, "renditions");
    }

    @Override
    public void put(String objectKey, byte[] jpeg) {
        if (!bucketSeen.get()) {
            bucket.createIfMissing();
            bucketSeen.set(true);
        }
        bucket.put(objectKey, jpeg, "image/jpeg");
    }

    @Override
    public Optional<byte[]> read(String objectKey) {
        return bucket.read(objectKey, MOST_BYTES);
    }

    @Override
    public void delete(String objectKey) {
        bucket.delete(objectKey);
    }
}
