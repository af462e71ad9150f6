package io.vitrine.campaign.gallery;

import io.vitrine.contract.Hashtag;
import java.util.List;

/**
 * What a look shows. Kept only while the look is published.
 *
 * @param caption the author's words; may be empty
 * @param hashtags the caption's tags
 * @param authorName the name to show; may be empty
 * @param authorKey tells the authors of one brand apart; never shown
 * @param pictures smallest first, at least one
 * @param palette main colours, largest share first
 */
public record LookContent(
        String caption,
        List<Hashtag> hashtags,
        String authorName,
        String authorKey,
        List<Picture> pictures,
        List<Colour> palette) {

    public LookContent {
        hashtags = List.copyOf(hashtags);
        pictures = List.copyOf(pictures);
        palette = List.copyOf(palette);
        if (pictures.isEmpty()) {
            throw new IllegalArgumentException("a look without a picture");
        }
    }

    /**
     * One size of the picture.
     *
     * @param objectKey its key in the bucket of renditions, and its public name under {@code /media/}
     * @param width px
     * @param height px
     * @param bytes its size
     */
    public record Picture(String objectKey, int width, int height, long bytes) {

        /** Its address on this origin. */
        public String url() {
            return "/media/" + objectKey;
        }
    }

    /**
     * A main colour.
     *
     * @param rgb sRGB as {@code #rrggbb}
     * @param share of the picture's area, 0 to 1
     */
    public record Colour(String rgb, double share) {
        public Colour {
            if (!rgb.matches("#[0-9a-fA-F]{6}")) {
                throw new IllegalArgumentException("not a colour: " + rgb);
            }
        }
    }
}
