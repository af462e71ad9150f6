package io.vitrine.demo;

import io.vitrine.demo.drawing.Film;
import io.vitrine.demo.drawing.Scene;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A selfie of the demo.
 *
 * @param campaign the slug of the campaign that it is shared in
 * @param author the name to show
 * @param caption the author's words
 * @param fate what the demo's story wants for it
 * @param reason with which the demo's reviewer refuses it, should the policy not have done so
 * @param products SKUs of what is worn
 * @param scene the picture
 * @param claim what its file says about itself; null if nothing
 * @param isCopy whether it is somebody's smaller, recompressed copy of a picture that was shared before
 */
record Selfie(
        String campaign,
        String author,
        String caption,
        Fate fate,
        @Nullable String reason,
        List<String> products,
        Scene scene,
        @Nullable Claim claim,
        boolean isCopy) {

    private static final double QUALITY = 0.87;
    private static final double COPY_QUALITY = 0.55;

    /** What the story wants. */
    enum Fate {
        PUBLISHED,
        WAITING,
        REFUSED,
        /** Its author takes it back after it was shown. */
        WITHDRAWN
    }

    Selfie {
        products = List.copyOf(products);
    }

    /** What somebody saved from elsewhere and shares as their own. */
    Selfie copied(String campaign, String author, String caption, Fate fate, @Nullable String reason) {
        return new Selfie(campaign, author, caption, fate, reason, List.of(), scene, claim, true);
    }

    /** The file that the phone sends. */
    byte[] photo() {
        byte[] jpeg =
                isCopy ? Film.jpeg(Film.smaller(scene.draw(), 0.8), COPY_QUALITY) : Film.jpeg(scene.draw(), QUALITY);
        return claim == null ? jpeg : claim.writtenInto(jpeg);
    }

    /** Names it across runs: what it says and who says it. */
    String key() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((author + "\n" + caption).getBytes(StandardCharsets.UTF_8));
            return "vitrine-demo-" + HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
