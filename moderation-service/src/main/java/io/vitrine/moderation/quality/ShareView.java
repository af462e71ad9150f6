package io.vitrine.moderation.quality;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.vitrine.moderation.rulebook.Proportion;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A share with its 95 % interval (Wilson 1927).
 *
 * @param hits how many
 * @param trials of how many
 * @param share 0 to 1; null where they are too few
 * @param low its lower end
 * @param high its upper end
 */
@Schema(name = "QualityShare")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ShareView(long hits, long trials, @Nullable Double share, @Nullable Double low, @Nullable Double high) {

    /** Fewer cases than that leave an interval of more than forty points around an even share. */
    static final int FEWEST = 20;

    static ShareView of(Proportion proportion) {
        boolean says = proportion.trials() >= FEWEST;
        return new ShareView(
                proportion.hits(),
                proportion.trials(),
                says ? proportion.share() : null,
                says ? proportion.low() : null,
                says ? proportion.high() : null);
    }

    @JsonIgnore
    public boolean isSaid() {
        return share != null;
    }

    /** Such as {@code 93 %}. */
    @JsonIgnore
    public String percent() {
        return share == null ? "–" : percent(share) + " %";
    }

    /** Such as {@code 87 to 97 %}. */
    @JsonIgnore
    public String interval() {
        return low == null || high == null ? "" : percent(low) + " to " + percent(high) + " %";
    }

    @JsonIgnore
    public String lowX() {
        return place(low == null ? 0 : low);
    }

    @JsonIgnore
    public String highX() {
        return place(high == null ? 1 : high);
    }

    @JsonIgnore
    public String shareX() {
        return place(share == null ? 0 : share);
    }

    /** Tenths where there are enough cases to tell them apart. */
    private String percent(double of) {
        return String.format(Locale.ROOT, trials >= 1_000 ? "%.1f" : "%.0f", of * 100);
    }

    private static String place(double of) {
        return String.format(Locale.ROOT, "%.1f", of * 100);
    }
}
