package io.vitrine.ingest.appeal;

import io.smallrye.mutiny.Uni;
import io.vitrine.ingest.rate.ClientAddress;
import io.vitrine.ingest.rate.RateLimits;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An author appeals: not too often from one address, in words that are neither missing nor too many, and once. */
@Singleton
public class LodgeAppeal {

    private final Appeals appeals;
    private final RateLimits limits;
    private final Clock clock;

    public LodgeAppeal(Appeals appeals, RateLimits limits, Clock clock) {
        this.appeals = appeals;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Lodges the appeal.
     *
     * @param linkHash what is kept of the author's private link, which exists
     * @param seen the version of the decision that the author looked at; null takes the one that holds
     * @param from who calls
     * @return why not, if so
     */
    public Uni<Optional<AppealRefusal>> lodge(
            String linkHash, @Nullable Long seen, String explanation, ClientAddress from) {
        if (limits.attemptFrom(from).isPresent()) {
            return Uni.createFrom().item(Optional.of(AppealRefusal.TOO_MANY_ATTEMPTS));
        }
        Optional<AppealRefusal> wrong = Contestable.refuses(explanation);
        return wrong.isPresent()
                ? Uni.createFrom().item(wrong)
                : appeals.lodge(linkHash, seen, explanation, clock.instant());
    }
}
