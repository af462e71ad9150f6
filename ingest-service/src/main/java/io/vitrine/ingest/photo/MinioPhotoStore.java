package io.vitrine.ingest.photo;

import io.minio.BucketExistsArgs;
import io.minio.ListObjectsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.RemoveObjectsArgs;
import io.minio.Result;
import io.minio.UploadObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import io.minio.messages.DeleteError;
import io.minio.messages.DeleteObject;
import io.minio.messages.Item;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Originals in an S3 bucket. The client blocks, so all of it runs on {@link PhotoWorkers}. */
@Singleton
class MinioPhotoStore implements PhotoStore {

    /** One request per photo: S3 takes parts of up to 5 GB, and the client sends from the file. */
    private static final long PART_SIZE = 64L * 1024 * 1024;

    private static final String BUCKET_MISSING = "NoSuchBucket";

    private final MinioClient client;
    private final PhotoWorkers workers;
    private final String bucket;

    MinioPhotoStore(MinioClient client, PhotoWorkers workers, PhotoConfig config) {
        this.client = client;
        this.workers = workers;
        this.bucket = config.bucket();
    }

    @Override
    public Uni<Void> keep(String objectKey, Path file, PhotoFormat format) {
        return onWorker(() -> {
            UploadObjectArgs upload = UploadObjectArgs.builder()
                    .bucket(bucket)
                    .object(objectKey)
                    .filename(file.toString(), PART_SIZE)
                    .contentType(format.mediaType())
                    .build();
            try {
                client.uploadObject(upload);
            } catch (ErrorResponseException e) {
                if (!BUCKET_MISSING.equals(e.errorResponse().code())) {
                    throw e;
                }
                createBucket();
                client.uploadObject(upload);
            }
            return null;
        });
    }

    @Override
    public Uni<Void> remove(Collection<String> objectKeys) {
        return onWorker(() -> {
            List<DeleteObject> doomed =
                    objectKeys.stream().map(DeleteObject::new).toList();
            // The result is lazy: nothing is deleted unless it is read.
            for (Result<DeleteError> result : client.removeObjects(
                    RemoveObjectsArgs.builder().bucket(bucket).objects(doomed).build())) {
                DeleteError error = result.get();
                throw new IOException("cannot delete " + error.objectName() + ": " + error.message());
            }
            return null;
        });
    }

    @Override
    public Uni<List<String>> keysAfter(@Nullable String after, int limit) {
        return onWorker(() -> {
            ListObjectsArgs.Builder list =
                    ListObjectsArgs.builder().bucket(bucket).recursive(true).maxKeys(limit);
            if (after != null) {
                list.startAfter(after);
            }
            List<String> keys = new ArrayList<>();
            // The iterator goes on to the next page by itself, so stop it.
            try {
                for (Result<Item> result : client.listObjects(list.build())) {
                    keys.add(result.get().objectName());
                    if (keys.size() == limit) {
                        break;
                    }
                }
            } catch (ErrorResponseException e) {
                // Before the first photo there may be no bucket.
                if (!BUCKET_MISSING.equals(e.errorResponse().code())) {
                    throw e;
                }
            }
            return keys;
        });
    }

    private void createBucket() throws MinioException, IOException, GeneralSecurityException {
        if (!client.bucketExists(BucketExistsArgs.builder().bucket(bucket).build())) {
            client.makeBucket(MakeBucketArgs.builder().bucket(bucket).build());
        }
    }

    private <T> Uni<T> onWorker(Callable<T> work) {
        return Uni.createFrom()
                .item(() -> {
                    try {
                        return work.call();
                    } catch (Exception e) {
                        throw new PhotoStoreDown(e);
                    }
                })
                .runSubscriptionOn(workers);
    }
}
