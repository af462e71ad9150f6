package io.vitrine.moderation.quality;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far two people agree.
 *
 * @param cases that two people looked at
 * @param bothApproved of these, those that both would show
 * @param firstApproved those that only the first would show
 * @param secondApproved those that only the second would show
 * @param bothRejected those that both would refuse
 * @param agreement how often they said the same
 * @param kappa Cohen's kappa, 1 for full agreement beyond chance and 0 for none; null where it says nothing
 */
@Schema(name = "QualityReviewers")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ReviewersView(
        long cases,
        long bothApproved,
        long firstApproved,
        long secondApproved,
        long bothRejected,
        ShareView agreement,
        @Nullable Double kappa) {

    static ReviewersView of(TwoReviewers two) {
        return new ReviewersView(
                two.cases(),
                two.bothApproved(),
                two.firstApproved(),
                two.secondApproved(),
                two.bothRejected(),
                ShareView.of(two.agreement()),
                two.cases() >= ShareView.FEWEST && two.kappa().isPresent()
                        ? two.kappa().getAsDouble()
                        : null);
    }

    @JsonIgnore
    public String kappaText() {
        return kappa == null ? "–" : String.format(Locale.ROOT, "%.2f", kappa);
    }
}
