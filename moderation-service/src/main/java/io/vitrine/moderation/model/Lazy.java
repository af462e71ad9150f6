package io.vitrine.moderation.model;

import org.jspecify.annotations.Nullable;

/**
 * Something that takes a second to load and is not needed to start. A load that failed is tried again at the next use,
 * so that a full disk does not take a screen away for ever. What is loaded stays as long as the process.
 */
public final class Lazy<T> {

    private final Loading<T> loading;
    private volatile @Nullable T loaded;
    private volatile boolean busy;

    public Lazy(Loading<T> loading) {
        this.loading = loading;
    }

    /**
     * The thing, loaded by whoever comes first; the others wait.
     *
     * @throws Exception if it cannot be loaded
     */
    public T get() throws Exception {
        T present = loaded;
        return present != null ? present : load();
    }

    /** Where it stands; does not wait. */
    public ModelState state() {
        if (loaded != null) {
            return ModelState.READY;
        }
        return busy ? ModelState.LOADING : ModelState.NOT_LOADED;
    }

    private synchronized T load() throws Exception {
        T present = loaded;
        if (present == null) {
            busy = true;
            try {
                present = loading.load();
                loaded = present;
            } finally {
                busy = false;
            }
        }
        return present;
    }

    /** Loads it, or says why not. */
    public interface Loading<T> {
        T load() throws Exception;
    }
}
