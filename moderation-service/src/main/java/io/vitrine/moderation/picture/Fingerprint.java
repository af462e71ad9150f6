package io.vitrine.moderation.picture;

/**
 * By what a picture is recognised.
 *
 * @param upright the picture's hash
 * @param mirrored the hash of the picture mirrored left to right
 * @param quality 0 to 100: how much there is to see; the hash of a nearly even picture says little
 */
public record Fingerprint(PdqHash upright, PdqHash mirrored, int quality) {

    /** Below this quality two hashes may be alike by chance; the figure that PDQ's authors recommend. */
    public static final int RELIABLE_QUALITY = 50;

    /** Whether likeness of hashes means likeness of pictures. */
    public boolean isReliable() {
        return quality >= RELIABLE_QUALITY;
    }
}
