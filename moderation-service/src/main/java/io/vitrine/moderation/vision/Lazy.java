package io.vitrine.moderation.vision;

import org.jspecify.annotations.Nullable;

/**
 * Something that takes a second to load and is not needed to start. A load that failed is tried again at the next use,
 * so that a full disk does not take a screen away for ever. What is loaded stays as long as the process.
 */
final class Lazy<T> {

    private final Loading<T> loading;
    private volatile @Nullable T loaded;

    Lazy(Loading<T> loading) {
        this.loading = loading;
    }

    T get() throws Exception {
        T present = loaded;
        return present != null ? present : load();
    }

    private synchronized T load() throws Exception {
        T present = loaded;
        if (present == null) {
            present = loading.load();
            loaded = present;
        }
        return present;
    }

    /** Loads it, or says why not. */
    interface Loading<T> {
        T load() throws Exception;
    }
}
