package io.vitrine.moderation.decision;

import io.vitrine.moderation.screening.Finding;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about one selfie, with all that explains it later.
 *
 * @param version orders everything that was announced about the selfie: 1 for the first decision, one more for each
 *     decision or revocation that follows
 * @param outcome shown or not
 * @param reviewer the person who decided; null when the campaign's policy did
 * @param policyVersion the policy in force, as {@code name@hash}
 * @param reasons why it was rejected, for the author; empty for an approval
 * @param note what the reviewer wrote for colleagues; never shown to the author
 * @param findings what the screens had found when it was decided
 * @param at when
 */
public record Decision(
        long version,
        Outcome outcome,
        @Nullable Reviewer reviewer,
        String policyVersion,
        List<StatedReason> reasons,
        @Nullable String note,
        List<Finding> findings,
        Instant at) {

    /** Article 20(1) of the Digital Services Act. */
    private static final int APPEAL_MONTHS = 6;

    /**
     * @throws IllegalArgumentException for a rejection without a reason or a version below 1: the author could not be
     *     told why, or consumers could not order it
     */
    public Decision {
        reasons = List.copyOf(reasons);
        findings = List.copyOf(findings);
        if (outcome == Outcome.REJECTED && reasons.isEmpty()) {
            throw new IllegalArgumentException("a rejection needs a reason");
        }
        if (version < 1) {
            throw new IllegalArgumentException("versions of decisions start at 1, not " + version);
        }
    }

    /** Until when the author of a rejected selfie may appeal: six months, the least that EU law leaves them. */
    public Instant appealableUntil() {
        return at.atOffset(ZoneOffset.UTC).plusMonths(APPEAL_MONTHS).toInstant();
    }

    /** The person who decided, if it was one. */
    public Optional<Reviewer> byReviewer() {
        return Optional.ofNullable(reviewer);
    }

    /** Whether {@code other} decided this. */
    public boolean isBy(Reviewer other) {
        return reviewer != null && reviewer.is(other);
    }
}
