/**
 * A photo as bytes that somebody sent. Takes a file on disk; gives what its header says, or why it is none of ours
 * ({@link io.vitrine.ingest.photo.PhotoProbe}), and a place to keep it ({@link io.vitrine.ingest.photo.PhotoStore}).
 * Nothing here decodes a picture, and nothing holds a whole one in memory.
 */
@NullMarked
package io.vitrine.ingest.photo;

import org.jspecify.annotations.NullMarked;
