package io.vitrine.campaign.gallery;

import io.smallrye.mutiny.Uni;
import io.vitrine.campaign.gallery.LookLedger.Sight;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * What a decision or a withdrawal does to the gallery, within one transaction: the standing, what is shown, the
 * gallery's version and the news change together or not at all. Each operation gives the gallery's new version, or
 * nothing if nobody sees a difference.
 */
final class PublishLooks {

    private final LookLedger ledger;
    private final LookNews news;
    private final Clock clock;

    PublishLooks(LookLedger ledger, LookNews news, Clock clock) {
        this.ledger = ledger;
        this.news = news;
        this.clock = clock;
    }

    /** Moderation approved in its decision {@code version}: shows {@code content}, unless something newer is known. */
    Uni<Optional<GalleryVersion>> approve(Source source, long version, LookContent content, Likeness likeness) {
        return open(source).chain(before -> {
            LookEntry after = before.standing(before.standing().approvedIn(version), clock.instant());
            if (after == before) {
                return nothing();
            }
            if (!after.isVisible()) {
                return ledger.keep(after, content, likeness).chain(PublishLooks::nothing);
            }
            LookEntry told = after.announced();
            return ledger.keep(told, content, likeness)
                    .chain(() -> news.published(told, content))
                    .chain(() -> ledger.advance(told, before.isVisible() ? Sight.REPLACED : Sight.APPEARED))
                    .map(Optional::of);
        });
    }

    /** Moderation rejected, or took its approval back, in its decision {@code version}. */
    Uni<Optional<GalleryVersion>> refuse(Source source, long version) {
        return open(source)
                .chain(before ->
                        retire(before, before.standing(before.standing().refusedIn(version), clock.instant())));
    }

    /** The author took the selfie back, perhaps before anything else was heard of it. */
    Uni<Optional<GalleryVersion>> withdraw(Source source) {
        return open(source)
                .chain(before ->
                        retire(before, before.standing(before.standing().withdrawn(), clock.instant())));
    }

    private Uni<Optional<GalleryVersion>> retire(LookEntry before, LookEntry after) {
        if (after == before) {
            return nothing();
        }
        if (!before.isVisible()) {
            return ledger.erase(after).chain(PublishLooks::nothing);
        }
        LookEntry told = after.announced();
        return ledger.erase(told)
                .chain(() -> news.retired(told, clock.instant()))
                .chain(() -> ledger.advance(told, Sight.GONE))
                .map(Optional::of);
    }

    private Uni<LookEntry> open(Source source) {
        return ledger.open(source.submissionId(), source.brandId(), source.campaignId());
    }

    private static Uni<Optional<GalleryVersion>> nothing() {
        return Uni.createFrom().item(Optional.empty());
    }

    /** Where a look comes from. */
    record Source(UUID submissionId, UUID brandId, UUID campaignId) {}
}
