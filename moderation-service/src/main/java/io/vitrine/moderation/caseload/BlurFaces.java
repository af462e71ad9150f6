package io.vitrine.moderation.caseload;

import io.vitrine.moderation.caseload.Examination.StoredRendition;
import io.vitrine.moderation.caseload.FaceBlur.Checked;
import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.moderation.picture.Blurring;
import io.vitrine.moderation.picture.Rendition;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the pictures of a case anew after a person changed what is blurred. Names are reserved before anything is
 * stored, so whatever does not become the case's is swept, also after a crash.
 */
@ApplicationScoped
public class BlurFaces {

    private static final Duration DATABASE_LIMIT = Duration.ofSeconds(10);

    private final Renditions renditions;
    private final PostgresRenditions book;
    private final Blurring blurring;
    private final Clock clock;
    private final CaseloadConfig config;
    private final PictureNames names = new PictureNames();

    BlurFaces(Renditions renditions, PostgresRenditions book, Blurring blurring, Clock clock, CaseloadConfig config) {
        this.renditions = renditions;
        this.book = book;
        this.blurring = blurring;
        this.clock = clock;
        this.config = config;
    }

    /**
     * Makes and stores the pictures; the case refers to them only once {@link Cases#change} says so. Blocks.
     *
     * @param boxes the faces from now on, and which of them are blurred
     * @return what the case's examination becomes; empty if the case has no picture, or lost it meanwhile
     * @throws StoreAway if the object store does not answer as it should
     */
    public Optional<Examination> paint(ScreenedCase screened, List<FaceBox> boxes, Reviewer by) {
        Examination before = screened.examination();
        Optional<List<Rendition>> sharp = read(before.sharp());
        if (sharp.isEmpty()) {
            return Optional.empty();
        }
        FaceBlur present = before.faces();
        FaceBlur wanted = new FaceBlur(present.asked(), Checked.PERSON, boxes, List.of(), by);
        boolean changesNothing = !wanted.hidesAnything() && present.unblurred().isEmpty();
        if (changesNothing) {
            return Optional.of(before.with(before.renditions(), wanted));
        }
        PaintedPictures painted = PaintedPictures.of(sharp.get(), wanted, blurring, names);
        boolean keepsUnblurred = wanted.hidesAnything() && !present.unblurred().isEmpty();
        store(screened, keepsUnblurred ? painted.shownOnly() : painted);
        return Optional.of(before.with(
                PaintedPictures.stored(painted.shown()),
                wanted.withUnblurred(
                        keepsUnblurred ? present.unblurred() : PaintedPictures.stored(painted.unblurred()))));
    }

    /** Gives the pictures of {@code painted} free that never became the case's. Blocks. */
    public void discard(Examination before, Examination painted) {
        List<String> known = before.objectKeys();
        List<String> unused = painted.objectKeys().stream()
                .filter(key -> !known.contains(key))
                .toList();
        book.discard(unused, clock.instant()).await().atMost(DATABASE_LIMIT);
    }

    private Optional<List<Rendition>> read(List<StoredRendition> stored) {
        List<Rendition> read = new ArrayList<>();
        for (StoredRendition one : stored) {
            renditions
                    .read(one.objectKey())
                    .ifPresent(jpeg -> read.add(new Rendition(one.width(), one.height(), jpeg)));
        }
        return read.isEmpty() || read.size() < stored.size() ? Optional.empty() : Optional.of(read);
    }

    private void store(ScreenedCase screened, PaintedPictures pictures) {
        book.reserve(
                        screened.id().value(),
                        pictures.objectKeys(),
                        clock.instant().plus(config.keepUnfinishedPictures()))
                .await()
                .atMost(DATABASE_LIMIT);
        pictures.all()
                .forEach(picture ->
                        renditions.put(picture.objectKey(), picture.rendition().jpeg()));
    }
}
