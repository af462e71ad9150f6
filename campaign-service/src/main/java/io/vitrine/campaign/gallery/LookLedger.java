package io.vitrine.campaign.gallery;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/**
 * The looks as one transaction sees and changes them. Whoever needs several rows opens the looks first, by ascending
 * id, and advances the gallery last, so that no two transactions wait for each other in a circle.
 */
interface LookLedger {

    /** The entry of a submission, made if it is new, and locked until the transaction ends. */
    Uni<LookEntry> open(UUID submissionId, UUID brandId, UUID campaignId);

    /** Keeps a published entry, what it shows, and by what it can be compared. */
    Uni<Void> keep(LookEntry published, LookContent content, Likeness likeness);

    /** Keeps an entry that is no longer published, and erases what it showed. */
    Uni<Void> erase(LookEntry retired);

    /** Records that the gallery changed with {@code changed}, and gives its new version. */
    Uni<GalleryVersion> advance(LookEntry changed, Sight sight);

    /** What a change means for those who look on. */
    enum Sight {
        /** A look became visible. */
        APPEARED,
        /** A visible look stands elsewhere or says something else, with the same pictures. */
        CHANGED,
        /** A visible look shows other pictures; those that it showed before are out of sight. */
        REPLACED,
        /** A look went out of sight. */
        GONE
    }
}
