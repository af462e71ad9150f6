package io.vitrine.ingest.photo;

import io.smallrye.mutiny.Uni;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps original photos, each under a key that is never used twice. Every operation fails if the store is away. */
public interface PhotoStore {

    /** Keeps the bytes of {@code file} under {@code objectKey}; done when the store has them safe. */
    Uni<Void> keep(String objectKey, Path file, PhotoFormat format);

    /** Removes photos; one that is not there counts as removed. */
    Uni<Void> remove(Collection<String> objectKeys);

    /**
     * The keys that follow {@code after} in the order of their bytes.
     *
     * @param after exclusive; null for the beginning
     * @param limit at most so many, up to 1000
     */
    Uni<List<String>> keysAfter(@Nullable String after, int limit);
}
