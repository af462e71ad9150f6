package io.vitrine.moderation.caseload;

import io.vitrine.moderation.caseload.Examination.StoredRendition;
import io.vitrine.moderation.caseload.FaceBox.Kind;
import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.moderation.picture.BlurPlan;
import io.vitrine.moderation.picture.Box;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which faces of a picture the public does not get to see.
 *
 * @param asked whether the campaign or its policy asks for bystanders to be blurred
 * @param checked who has looked for faces last
 * @param boxes the faces, and what people drew
 * @param unblurred the pictures as they were before the blur, smallest first, for reviewers only; empty where the
 *     public sees the same
 * @param by the person who looked; null if none did
 */
public record FaceBlur(
        boolean asked, Checked checked, List<FaceBox> boxes, List<StoredRendition> unblurred, @Nullable Reviewer by) {

    /** Nobody asks for it and nobody has looked for faces. */
    public static final FaceBlur NONE = new FaceBlur(false, Checked.NOBODY, List.of(), List.of(), null);

    public FaceBlur {
        boxes = List.copyOf(boxes);
        unblurred = List.copyOf(unblurred);
    }

    /** Who has looked for faces. */
    public enum Checked {
        /** No models, or the screen gave no answer. */
        NOBODY,
        MACHINE,
        PERSON
    }

    /** Whether nothing may be shown before a person has looked for faces. */
    public boolean waitsForAPerson() {
        return asked && checked == Checked.NOBODY;
    }

    /** Whether anything is blurred. */
    boolean hidesAnything() {
        return boxes.stream().anyMatch(FaceBox::blur);
    }

    /** What is to be done to the unblurred pictures. */
    BlurPlan plan() {
        return new BlurPlan(
                boxes(box -> box.blur() && box.kind() != Kind.DRAWN),
                boxes(box -> !box.blur() && box.kind() != Kind.DRAWN),
                boxes(box -> box.blur() && box.kind() == Kind.DRAWN));
    }

    FaceBlur withUnblurred(List<StoredRendition> renditions) {
        return new FaceBlur(asked, checked, boxes, renditions, by);
    }

    private List<Box> boxes(Predicate<FaceBox> which) {
        return boxes.stream().filter(which).map(FaceBox::box).toList();
    }
}
