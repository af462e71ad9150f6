package io.vitrine.ingest.photo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which photos are taken and where they are kept. */
@ConfigMapping(prefix = "vitrine.ingest.photo")
public interface PhotoConfig {

    /** The largest file, bytes. */
    @WithDefault("26214400")
    long maxBytes();

    /** The largest picture, pixels; guards every later decode. */
    @WithDefault("50000000")
    long maxPixels();

    /** The shortest side that still gives a decent look, pixels. */
    @WithDefault("200")
    int minSide();

    /** The bucket of original photos; private. */
    @WithDefault("originals")
    String bucket();

    /** How many photos are read, hashed or moved to the object store at the same time; the others wait. */
    @WithDefault("16")
    int workers();
}
