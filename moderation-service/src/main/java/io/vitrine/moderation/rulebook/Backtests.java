package io.vitrine.moderation.rulebook;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The backtests of all brands. */
interface Backtests {

    Uni<Void> start(Backtest backtest);

    Uni<Optional<Backtest>> find(UUID brandId, UUID campaignId, UUID id);

    /** A campaign's, latest first. */
    Uni<List<Backtest>> latest(UUID brandId, UUID campaignId, int limit);

    /** How many of a brand are running. */
    Uni<Integer> running(UUID brandId);

    /** Takes a running one that nobody works at; it is held until {@code until}. */
    Uni<Optional<Backtest>> take(Instant now, Instant until);

    /** Writes down how far it is; false if it is not running any more, as when it was cancelled. */
    Uni<Boolean> proceed(Backtest backtest, Instant heldUntil);

    /** Stops it; false if it was not running. */
    Uni<Boolean> cancel(UUID brandId, UUID campaignId, UUID id);
}
