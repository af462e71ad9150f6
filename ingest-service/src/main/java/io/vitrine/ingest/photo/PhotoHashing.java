package io.vitrine.ingest.photo;

import io.vitrine.digests.NativeDigests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;

/** Photos are hashed natively, from the start of the service on. */
@ApplicationScoped
class PhotoHashing {

    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        NativeDigests.install();
    }
}
