package io.vitrine.moderation.picture;

import java.util.List;

/**
 * A picture that was decoded whole; upright and in sRGB. Holds no native memory.
 *
 * @param format of the original
 * @param width of the original after orientation, px
 * @param height of the original after orientation, px
 * @param renditions what may be shown, smallest first, one to three, no two alike
 * @param fingerprint by which near-duplicates are found
 * @param palette the main colours, largest share first, one to six
 * @param preview the pixels of the rendition of at most 640 px, before compression, for screens that look at them
 */
public record Picture(
        PictureFormat format,
        int width,
        int height,
        List<Rendition> renditions,
        Fingerprint fingerprint,
        List<Colour> palette,
        Pixels preview)
        implements PictureReading {

    public Picture {
        renditions = List.copyOf(renditions);
        palette = List.copyOf(palette);
        if (renditions.isEmpty()) {
            throw new IllegalArgumentException("a picture has at least one rendition");
        }
    }
}
