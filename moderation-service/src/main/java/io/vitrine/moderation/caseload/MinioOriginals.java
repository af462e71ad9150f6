package io.vitrine.moderation.caseload;

import io.minio.MinioClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** {@link Originals} in the bucket that ingest fills. */
@ApplicationScoped
class MinioOriginals implements Originals {

    private final MinioBucket bucket;

    MinioOriginals(MinioClient minio) {
        this.bucket = new MinioBucket(minio, "originals");
    }

    @Override
    public Optional<byte[]> read(String objectKey, long most) {
        return bucket.read(objectKey, Math.toIntExact(most + 1));
    }
}
