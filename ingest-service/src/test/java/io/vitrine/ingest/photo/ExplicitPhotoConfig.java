package io.vitrine.ingest.photo;

/** The defaults, written out. */
public record ExplicitPhotoConfig(long maxBytes, long maxPixels, int minSide, String bucket, int workers)
        implements PhotoConfig {

    public ExplicitPhotoConfig() {
        this(25L * 1024 * 1024, 50_000_000, 200, "originals", 2);
    }
}
