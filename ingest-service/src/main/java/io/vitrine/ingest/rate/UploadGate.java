package io.vitrine.ingest.rate;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** Lets in so many uploads at a time that disk, memory and the object store stay usable for all. */
@Singleton
public class UploadGate {

    private final Semaphore places;

    public UploadGate(RateConfig config) {
        places = new Semaphore(config.uploads());
    }

    /** A place, to be given back with {@link Place#leave()}; none if all are taken. */
    public Optional<Place> enter() {
        return places.tryAcquire() ? Optional.of(new Place(places)) : Optional.empty();
    }

    /** One upload's place. */
    public static final class Place {

        private final Semaphore places;
        private final AtomicBoolean isLeft = new AtomicBoolean();

        private Place(Semaphore places) {
            this.places = places;
        }

        /** Gives the place back; further calls do nothing. */
        public void leave() {
            if (isLeft.compareAndSet(false, true)) {
                places.release();
            }
        }
    }
}
