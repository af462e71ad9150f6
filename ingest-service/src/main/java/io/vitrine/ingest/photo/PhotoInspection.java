package io.vitrine.ingest.photo;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Probes and fingerprints a photo off the caller's thread. */
@Singleton
public class PhotoInspection {

    private final PhotoProbe probe;
    private final PhotoWorkers workers;

    public PhotoInspection(PhotoProbe probe, PhotoWorkers workers) {
        this.probe = probe;
        this.workers = workers;
    }

    /** What the photo is, and its SHA-256 as 64 hex digits. Fails if the file cannot be read. */
    public Uni<Inspected> inspect(Path file) {
        return Uni.createFrom()
                .item(() -> {
                    try {
                        return new Inspected(file, probe.probe(file), Sha256.of(file));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .runSubscriptionOn(workers);
    }

    /**
     * A photo that was looked at.
     *
     * @param file where its bytes lie
     * @param probed what it is, or why it is not taken
     * @param sha256 of its bytes, 64 hex digits
     */
    public record Inspected(Path file, Probed probed, String sha256) {}
}
