package io.vitrine.moderation.screening;

import io.vitrine.moderation.vision.FaceDetector;
import io.vitrine.moderation.vision.NudityModel;
import io.vitrine.moderation.wording.CaptionModel;
import java.util.ArrayList;
import java.util.List;

/** The screens that every selfie goes through. A new one is its file and one line here. */
public final class Screens {

    private Screens() {}

    /**
     * All screens, in the order in which their findings are shown. The hash bank is asked after the picture was
     * registered: an entry that comes later finds it among the known ones.
     *
     * @param text those that look at words
     * @param models whether those take part that look at the pixels, or read what a caption is about, with models
     */
    public static List<Screen> all(
            KnownPictures known, BadPictures bank, AuthorHistory history, TextScreens text, boolean models) {
        List<Screen> screens = new ArrayList<>();
        screens.add(new UnreadablePicture());
        if (models) {
            screens.add(new Nudity(NudityModel.middle(), NudityModel.small()));
            screens.add(new Faces(new FaceDetector()));
        }
        screens.add(new Provenance());
        screens.add(new NearDuplicate(known));
        screens.add(new SharedElsewhere(known));
        screens.add(new KnownBadPicture(bank));
        screens.addAll(text.all());
        screens.add(new RepeatedPosting(history));
        if (models) {
            screens.add(new CaptionMeaning(new CaptionModel()));
        }
        return List.copyOf(screens);
    }
}
