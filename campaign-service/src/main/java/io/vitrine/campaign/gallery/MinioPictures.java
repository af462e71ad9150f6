package io.vitrine.campaign.gallery;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.minio.GetObjectArgs;
import io.minio.MinioClient;
import io.minio.errors.ErrorResponseException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Reads pictures from the bucket of renditions. The client blocks, so it has threads of its own; a bounded memory of
 * bytes spares the store the pictures that everybody looks at. Whether a picture may be shown is not asked here.
 */
@ApplicationScoped
class MinioPictures {

    private static final String BUCKET = "renditions";
    private static final int READERS = 16;
    private static final int WAITING = 1_000;

    private final MinioClient minio;
    private final int limit;
    private final AsyncCache<String, Optional<byte[]>> bytes;
    private final ThreadPoolExecutor readers =
            new ThreadPoolExecutor(READERS, READERS, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING), named());

    MinioPictures(MinioClient minio, GalleryConfig config) {
        this.minio = minio;
        this.limit = config.pictureLimit();
        readers.allowCoreThreadTimeOut(true);
        this.bytes = Caffeine.newBuilder()
                .maximumWeight(config.pictureMemory())
                .weigher((String key, Optional<byte[]> picture) ->
                        picture.map(it -> it.length).orElse(0) + 128)
                .executor(readers)
                .buildAsync();
    }

    /** The picture's bytes; empty if the store has none. Fails if the store cannot be reached. */
    Uni<Optional<byte[]>> read(String objectKey) {
        return Uni.createFrom()
                // A copy: a reader who leaves must not cancel what others wait for.
                .completionStage(() -> bytes.get(
                                objectKey, (key, executor) -> CompletableFuture.supplyAsync(() -> fetch(key), readers))
                        .copy())
                .invoke(picture -> {
                    if (picture.isEmpty()) {
                        bytes.synchronous().invalidate(objectKey);
                    }
                });
    }

    @PreDestroy
    void stop() {
        readers.shutdownNow();
    }

    private Optional<byte[]> fetch(String objectKey) {
        try (var object = minio.getObject(
                GetObjectArgs.builder().bucket(BUCKET).object(objectKey).build())) {
            byte[] picture = object.readNBytes(limit + 1);
            if (picture.length > limit) {
                throw new IOException("larger than any rendition: " + objectKey);
            }
            return Optional.of(picture);
        } catch (ErrorResponseException e) {
            if ("NoSuchKey".equals(e.errorResponse().code())) {
                return Optional.empty();
            }
            throw new PictureUnreachable(objectKey, e);
        } catch (Exception e) {
            throw new PictureUnreachable(objectKey, e);
        }
    }

    private static ThreadFactory named() {
        var number = new AtomicInteger();
        return work -> {
            var thread = new Thread(work, "picture-reader-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** The store could not be asked. */
    static final class PictureUnreachable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        PictureUnreachable(String objectKey, Exception cause) {
            super("cannot read picture " + objectKey, cause);
        }
    }
}
