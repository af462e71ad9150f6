package io.vitrine.moderation.quality;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.vitrine.moderation.quality.QualityFigures.Spread;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Times from a selfie's arrival to its first decision.
 *
 * @param all of all selfies; null if none was decided
 * @param policy of those that a policy decided
 * @param people of those that people decided
 * @param atDesk of those, from when a person could take them up
 */
@Schema(name = "QualityTimes")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record TimesView(
        @Nullable SpreadView all,
        @Nullable SpreadView policy,
        @Nullable SpreadView people,
        @Nullable SpreadView atDesk) {

    static TimesView of(QualityFigures.Times times) {
        return new TimesView(
                times.all().map(SpreadView::of).orElse(null),
                times.policy().map(SpreadView::of).orElse(null),
                times.people().map(SpreadView::of).orElse(null),
                times.atDesk().map(SpreadView::of).orElse(null));
    }

    /** Those that there are, with their names. */
    @JsonIgnore
    public List<NamedSpread> rows() {
        return Stream.of(
                        new NamedSpread("All selfies", all),
                        new NamedSpread("Decided by a policy", policy),
                        new NamedSpread("Decided by people", people),
                        new NamedSpread("Of that, at the desk", atDesk))
                .filter(row -> row.spread() != null)
                .toList();
    }

    /** A row of the table of times. */
    public record NamedSpread(String name, @Nullable SpreadView spread) {}

    /**
     * Half of them took at most the first, 95 of 100 at most the second.
     *
     * @param cases how many there were
     * @param medianSeconds the middle one
     * @param p95Seconds the 95th of 100
     */
    @Schema(name = "QualitySpread")
    public record SpreadView(long cases, double medianSeconds, double p95Seconds) {

        static SpreadView of(Spread spread) {
            return new SpreadView(spread.cases(), spread.median(), spread.p95());
        }

        @JsonIgnore
        public String medianText() {
            return TimeScale.text(medianSeconds);
        }

        @JsonIgnore
        public String p95Text() {
            return TimeScale.text(p95Seconds);
        }

        @JsonIgnore
        public String medianX() {
            return TimeScale.place(medianSeconds);
        }

        @JsonIgnore
        public String p95X() {
            return TimeScale.place(p95Seconds);
        }
    }
}
