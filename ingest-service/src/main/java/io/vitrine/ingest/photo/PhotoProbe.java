package io.vitrine.ingest.photo;

import io.vitrine.ingest.photo.HeaderReader.Size;
import io.vitrine.ingest.photo.PhotoBytes.NoPhoto;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Looks at a file before anybody decodes it: what kind of picture it is by its first bytes, and how large by its
 * header. Reads a few kilobytes, whatever the file claims.
 */
@Singleton
public class PhotoProbe {

    private static final Map<PhotoFormat, HeaderReader> READERS = Map.of(
            PhotoFormat.JPEG, new JpegHeader(),
            PhotoFormat.PNG, new PngHeader(),
            PhotoFormat.WEBP, new WebpHeader());

    private final PhotoConfig limits;

    public PhotoProbe(PhotoConfig limits) {
        this.limits = limits;
    }

    /**
     * What {@code file} is, or why it is not taken.
     *
     * @throws IOException if the file cannot be read
     */
    public Probed probe(Path file) throws IOException {
        try (PhotoBytes bytes = PhotoBytes.open(file)) {
            return probe(bytes);
        } catch (NoPhoto refusal) {
            return refusal.fault();
        }
    }

    private Probed probe(PhotoBytes bytes) throws IOException, NoPhoto {
        if (bytes.size() == 0) {
            return PhotoFault.EMPTY;
        }
        String start = PhotoBytes.ascii(bytes.upTo(0, Signature.LENGTH));
        Optional<PhotoFormat> format = Signature.format(start);
        if (format.isEmpty()) {
            return Signature.other(start);
        }
        if (bytes.size() > limits.maxBytes()) {
            return PhotoFault.TOO_LARGE;
        }
        if (Disguise.isFoundIn(bytes)) {
            return PhotoFault.POLYGLOT;
        }
        return judged(format.get(), READERS.get(format.get()).read(bytes), bytes.size());
    }

    private Probed judged(PhotoFormat format, Size size, long bytes) {
        if ((long) size.width() * size.height() > limits.maxPixels()) {
            return PhotoFault.TOO_MANY_PIXELS;
        }
        if (Math.min(size.width(), size.height()) < limits.minSide()) {
            return PhotoFault.TOO_SMALL;
        }
        return new PhotoHeader(format, size.width(), size.height(), bytes);
    }
}
