package io.vitrine.moderation.screening;

import io.vitrine.moderation.vision.FaceDetector;
import io.vitrine.moderation.vision.NudityModel;
import java.util.List;

/** The screens that every selfie goes through. A new one is its file and one line here. */
public final class Screens {

    private Screens() {}

    /** All screens, in the order in which their findings are shown. */
    public static List<Screen> all(KnownPictures known, AuthorHistory history) {
        return List.of(
                new UnreadablePicture(),
                new Nudity(NudityModel.middle(), NudityModel.small()),
                new Faces(new FaceDetector()),
                new Provenance(),
                new NearDuplicate(known),
                new BlockedWords(),
                new LinksAndContact(),
                new MissingHashtag(),
                new RepeatedPosting(history));
    }
}
