package io.vitrine.moderation.rulebook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How drafts are tried. */
@ConfigMapping(prefix = "vitrine.moderation.backtest")
interface RulebookConfig {

    /** Cases that are judged again at a time; their features are in memory meanwhile. */
    @WithDefault("500")
    int page();

    /** Most cases of one backtest. */
    @WithDefault("100000")
    int mostCases();

    /** Most backtests of one brand at the same time. */
    @WithDefault("3")
    int mostRunning();

    /** How long a page may take; after that another member of the service goes on with the backtest. */
    @WithDefault("60s")
    Duration lease();

    /** How often to look for backtests whose worker died. */
    @WithDefault("2s")
    Duration poll();
}
