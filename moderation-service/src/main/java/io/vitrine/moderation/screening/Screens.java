package io.vitrine.moderation.screening;

import io.vitrine.moderation.vision.FaceDetector;
import io.vitrine.moderation.vision.NudityModel;
import java.util.ArrayList;
import java.util.List;

/** The screens that every selfie goes through. A new one is its file and one line here. */
public final class Screens {

    private Screens() {}

    /**
     * All screens, in the order in which their findings are shown. The hash bank is asked after the picture was
     * registered: an entry that comes later finds it among the known ones.
     *
     * @param models whether those that look at the pixels with models take part
     */
    public static List<Screen> all(KnownPictures known, BadPictures bank, AuthorHistory history, boolean models) {
        List<Screen> screens = new ArrayList<>();
        screens.add(new UnreadablePicture());
        if (models) {
            screens.add(new Nudity(NudityModel.middle(), NudityModel.small()));
            screens.add(new Faces(new FaceDetector()));
        }
        screens.addAll(List.of(
                new Provenance(),
                new NearDuplicate(known),
                new SharedElsewhere(known),
                new KnownBadPicture(bank),
                new BlockedWords(),
                new LinksAndContact(),
                new MissingHashtag(),
                new RepeatedPosting(history)));
        return List.copyOf(screens);
    }
}
