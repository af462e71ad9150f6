package io.vitrine.ingest.appeal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A decision, as far as appealing against it goes.
 *
 * @param isRefused whether it is a refusal that holds
 * @param version of the decision
 * @param decidedAt when; null if nothing was decided
 * @param end until when moderation takes appeals; null if it did not say
 * @param lodged the appeal against this decision; null if there is none
 */
public record Contestable(
        boolean isRefused, long version, @Nullable Instant decidedAt, @Nullable Instant end, @Nullable Appeal lodged) {

    /** What EU law leaves an author at least, for decisions that were announced without an end. */
    private static final int MONTHS = 6;

    /** Until when the author may appeal; empty if there is nothing to appeal against. */
    public Optional<Instant> until() {
        if (!isRefused || decidedAt == null) {
            return Optional.empty();
        }
        return Optional.of(
                end != null
                        ? end
                        : decidedAt.atOffset(ZoneOffset.UTC).plusMonths(MONTHS).toInstant());
    }

    /** Whether an appeal would be taken at {@code now}. */
    public boolean isOpenAt(Instant now) {
        return refuses(version, now).isEmpty();
    }

    /**
     * What keeps an appeal out.
     *
     * @param seen the version of the decision that the author looked at
     */
    Optional<AppealRefusal> refuses(long seen, Instant now) {
        Optional<Instant> until = until();
        if (until.isEmpty()) {
            return Optional.of(AppealRefusal.NOT_REFUSED);
        }
        if (seen != version) {
            return Optional.of(AppealRefusal.DECISION_CHANGED);
        }
        if (lodged != null) {
            return Optional.of(AppealRefusal.LODGED_ALREADY);
        }
        return now.isAfter(until.get()) ? Optional.of(AppealRefusal.TOO_LATE) : Optional.empty();
    }

    /** What is wrong with the explanation itself. */
    static Optional<AppealRefusal> refuses(String explanation) {
        if (explanation.isBlank()) {
            return Optional.of(AppealRefusal.EMPTY);
        }
        return explanation.codePointCount(0, explanation.length()) > Appeal.MOST_CHARACTERS
                ? Optional.of(AppealRefusal.TOO_LONG)
                : Optional.empty();
    }
}
