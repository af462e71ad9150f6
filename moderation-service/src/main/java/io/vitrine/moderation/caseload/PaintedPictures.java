package io.vitrine.moderation.caseload;

import io.vitrine.moderation.caseload.Examination.StoredRendition;
import io.vitrine.moderation.picture.Blurring;
import io.vitrine.moderation.picture.Rendition;
import java.util.ArrayList;
import java.util.List;

/**
 * The pictures of a case under the names that they are going to have: what the public may see, and, where that is not
 * the same, what was there before the blur.
 *
 * @param shown under the names of {@link #stored}, smallest first; empty while nothing may be shown
 * @param unblurred for reviewers only, smallest first; empty where the public may see the same
 */
record PaintedPictures(List<Named> shown, List<Named> unblurred) {

    /** A picture and its name. */
    record Named(String objectKey, Rendition rendition) {
        private StoredRendition stored() {
            return new StoredRendition(objectKey, rendition.width(), rendition.height(), rendition.jpeg().length);
        }
    }

    /** Carries out {@code faces} on {@code sharp}, the pictures as they were sent. */
    static PaintedPictures of(List<Rendition> sharp, FaceBlur faces, Blurring blurring, PictureNames names) {
        List<Named> shown = new ArrayList<>();
        List<Named> unblurred = new ArrayList<>();
        boolean hides = faces.hidesAnything();
        for (Rendition rendition : sharp) {
            if (!faces.waitsForAPerson()) {
                shown.add(new Named(names.shown(), hides ? blurring.blur(rendition, faces.plan()) : rendition));
            }
            if (hides || faces.waitsForAPerson()) {
                unblurred.add(new Named(names.unblurred(), rendition));
            }
        }
        return new PaintedPictures(List.copyOf(shown), List.copyOf(unblurred));
    }

    /** Without those for reviewers. */
    PaintedPictures shownOnly() {
        return new PaintedPictures(shown, List.of());
    }

    List<Named> all() {
        List<Named> all = new ArrayList<>(shown);
        all.addAll(unblurred);
        return all;
    }

    List<String> objectKeys() {
        return all().stream().map(Named::objectKey).toList();
    }

    static List<StoredRendition> stored(List<Named> pictures) {
        return pictures.stream().map(Named::stored).toList();
    }
}
