package io.vitrine.ingest.photo;

import java.io.IOException;

/** Reads a picture's size from the header of one format. */
interface HeaderReader {

    Size read(PhotoBytes bytes) throws IOException, PhotoBytes.NoPhoto;

    /** Of the stored pixels, px. */
    record Size(int width, int height) {

        /** @throws PhotoBytes.NoPhoto if a side is zero */
        static Size of(int width, int height) throws PhotoBytes.NoPhoto {
            if (width <= 0 || height <= 0) {
                throw new PhotoBytes.NoPhoto(PhotoFault.MALFORMED);
            }
            return new Size(width, height);
        }
    }
}
