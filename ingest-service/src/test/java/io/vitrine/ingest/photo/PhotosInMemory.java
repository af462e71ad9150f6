package io.vitrine.ingest.photo;

import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A store that can be away. */
public final class PhotosInMemory implements PhotoStore {

    public final TreeMap<String, byte[]> photos = new TreeMap<>();
    public boolean isAway;

    @Override
    public Uni<Void> keep(String objectKey, Path file, PhotoFormat format) {
        return present(() -> {
            try {
                photos.put(objectKey, Files.readAllBytes(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public Uni<Void> remove(Collection<String> objectKeys) {
        return present(() -> objectKeys.forEach(photos::remove));
    }

    @Override
    public Uni<List<String>> keysAfter(@Nullable String after, int limit) {
        var keys = after == null
                ? photos.navigableKeySet()
                : photos.tailMap(after, false).navigableKeySet();
        return Uni.createFrom().item(keys.stream().limit(limit).toList());
    }

    private Uni<Void> present(Runnable work) {
        return Uni.createFrom().deferred(() -> {
            if (isAway) {
                return Uni.createFrom().failure(new PhotoStoreDown(new IOException("away")));
            }
            work.run();
            return Uni.createFrom().voidItem();
        });
    }
}
