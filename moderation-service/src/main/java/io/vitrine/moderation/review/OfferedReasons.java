package io.vitrine.moderation.review;

import io.smallrye.mutiny.Uni;
import io.vitrine.moderation.decision.StatedReason;
import io.vitrine.moderation.policy.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What a brand's reviewers may choose from: the brand's own reasons that are not archived, then the catalogue. */
@ApplicationScoped
class OfferedReasons {

    private final SavedReasons saved;

    OfferedReasons(SavedReasons saved) {
        this.saved = saved;
    }

    Uni<List<ReasonView>> of(UUID brandId) {
        return saved.ofBrand(brandId).map(own -> Stream.concat(
                        own.stream().filter(reason -> !reason.archived()).map(ReasonView::of),
                        Reason.forReviewers().stream().map(ReasonView::of))
                .toList());
    }

    /** The reason in the words of now; empty if {@code code} is none that is offered. */
    Uni<Optional<StatedReason>> stated(UUID brandId, String code) {
        Optional<Reason> known = Reason.ofCode(code);
        if (known.isPresent()) {
            return Uni.createFrom().item(known.map(StatedReason::of));
        }
        return id(code).map(id -> saved.find(brandId, id)
                        .map(found -> found.filter(reason -> !reason.archived()).map(SavedReason::stated)))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private static Optional<UUID> id(String code) {
        return code.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(code))
                : Optional.empty();
    }
}
