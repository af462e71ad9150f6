package io.vitrine.moderation.picture;

/**
 * How large an original may be, and how much native memory reading may take.
 *
 * @param bytes of the file
 * @param pixels of the stored picture; checked in the header, before native code sees the file
 * @param shortestSide px; a smaller picture shows nothing
 * @param nativeBytes estimated need of all readings that run at the same time; further ones wait. One reading that
 *     needs more than that runs alone.
 */
public record PictureLimits(long bytes, long pixels, int shortestSide, long nativeBytes) {

    /** 25 MB and 50 megapixels, as ingest takes them; 16 px; 512 MiB. */
    public static final PictureLimits DEFAULT = new PictureLimits(25_000_000, 50_000_000, 16, 512L << 20);
}
