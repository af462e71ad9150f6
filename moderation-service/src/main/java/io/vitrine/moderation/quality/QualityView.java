package io.vitrine.moderation.quality;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.vitrine.moderation.quality.QualityFigures.Spread;
import io.vitrine.moderation.rulebook.Proportion;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How well moderation works, as a client reads it. Figures are of the team; none tells one person's.
 *
 * @param days how long the window is
 * @param since when it begins
 * @param until when it ends: now
 * @param writtenSince since when decisions are written down as they are taken. If the window begins before, what was
 *     turned round until then is missing in it
 * @param fewest counts below it are too few to say a share
 * @param automation selfies that a policy decided, of those decided for the first time
 * @param times how long authors waited for that
 * @param overturned decisions that a later one turned round
 * @param byDay day by day in UTC, oldest first, without those on which nothing was decided
 * @param queues what waits now, longest first
 * @param approvals policies' approvals that were drawn, and that a person would have approved, too: their precision
 * @param reviewers how far two people agree, of whom neither knew of the other
 * @param rules of the policies, what decides most first; at most 60
 * @param screens what finds most first; at most 60
 * @param differences where two people differ and nobody has said what holds, longest first; at most 50
 */
@Schema(name = "Quality")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record QualityView(
        int days,
        Instant since,
        Instant until,
        Instant writtenSince,
        int fewest,
        ShareView automation,
        TimesView times,
        OverturnedView overturned,
        List<DayView> byDay,
        List<QueueView> queues,
        ShareView approvals,
        ReviewersView reviewers,
        List<RuleView> rules,
        List<ScreenView> screens,
        List<DifferenceView> differences) {

    /** Fewer cases than that leave an interval of more than forty points around an even share. */
    static final int FEWEST = 20;

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern(
                    "d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** Whether nothing was decided, looked at twice or is waiting for anybody. */
    @JsonIgnore
    public boolean isEmpty() {
        return automation.trials() == 0
                && overturned.all().trials() == 0
                && approvals.trials() == 0
                && reviewers.cases() == 0
                && queues.isEmpty()
                && differences.isEmpty();
    }

    /** Whether a part of the window lies before decisions were written down. */
    @JsonIgnore
    public boolean isIncomplete() {
        return since.isBefore(writtenSince);
    }

    /** Since when the counts are whole, as a heading. */
    @JsonIgnore
    public String countedSince() {
        return "Counted since " + DAY.format(writtenSince);
    }

    @JsonIgnore
    public DayChart chart() {
        return DayChart.of(this);
    }

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
    public record ShareView(
            long hits, long trials, @Nullable Double share, @Nullable Double low, @Nullable Double high) {

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
            return java.util.stream.Stream.of(
                            new NamedSpread("All selfies", all),
                            new NamedSpread("Decided by a policy", policy),
                            new NamedSpread("Decided by people", people),
                            new NamedSpread("Of that, at the desk", atDesk))
                    .filter(row -> row.spread() != null)
                    .toList();
        }
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
            return span(medianSeconds);
        }

        @JsonIgnore
        public String p95Text() {
            return span(p95Seconds);
        }

        @JsonIgnore
        public String medianX() {
            return onScaleOfTime(medianSeconds);
        }

        @JsonIgnore
        public String p95X() {
            return onScaleOfTime(p95Seconds);
        }
    }

    /**
     * Decisions that a later one turned round, whenever that was.
     *
     * @param all of all decisions
     * @param policy of the policies'
     * @param people of people's
     */
    @Schema(name = "QualityOverturned")
    public record OverturnedView(ShareView all, ShareView policy, ShareView people) {}

    /**
     * A day's decisions.
     *
     * @param day in UTC
     * @param policy selfies that a policy decided first
     * @param people selfies that people decided first
     * @param overturned decisions of that day that were turned round since
     */
    @Schema(name = "QualityDay")
    public record DayView(LocalDate day, long policy, long people, long overturned) {

        @JsonIgnore
        public String text() {
            return DAY.format(day.atStartOfDay(ZoneOffset.UTC));
        }
    }

    /**
     * A queue of the desk.
     *
     * @param queue its name
     * @param waiting how many wait
     * @param oldestSince when the selfie came in that has waited longest
     * @param oldestSeconds how long that is
     * @param medianSeconds how long the one in the middle has waited
     */
    @Schema(name = "QualityQueue")
    public record QueueView(String queue, long waiting, Instant oldestSince, long oldestSeconds, long medianSeconds) {

        @JsonIgnore
        public String oldestText() {
            return span(oldestSeconds);
        }

        @JsonIgnore
        public String medianText() {
            return span(medianSeconds);
        }

        @JsonIgnore
        public String oldestX() {
            return onScaleOfTime(oldestSeconds);
        }

        @JsonIgnore
        public String medianX() {
            return onScaleOfTime(medianSeconds);
        }
    }

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
                    two.cases() >= FEWEST && two.kappa().isPresent()
                            ? two.kappa().getAsDouble()
                            : null);
        }

        @JsonIgnore
        public String kappaText() {
            return kappa == null ? "–" : String.format(Locale.ROOT, "%.2f", kappa);
        }
    }

    /**
     * A rule of the policies.
     *
     * @param rule its name; null where no rule fired
     * @param decided decisions that it took by itself
     * @param asked decisions that people took because it asked them
     * @param overturned of both, those that were turned round
     * @param approvals its approvals that were drawn, and that a person would have approved, too
     */
    @Schema(name = "QualityRule")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record RuleView(
            @Nullable String rule, long decided, long asked, ShareView overturned, ShareView approvals) {}

    /**
     * A screen.
     *
     * @param screen its name
     * @param found decisions for which it had a finding
     * @param unanswered decisions for which it could not tell
     * @param overturned of those with a finding, the ones that were turned round
     */
    @Schema(name = "QualityScreen")
    public record ScreenView(String screen, ShareView found, ShareView unanswered, ShareView overturned) {

        @JsonIgnore
        public String label() {
            return Character.toUpperCase(screen.charAt(0)) + screen.substring(1).replace('-', ' ');
        }
    }

    /**
     * One person decided so, another one would have decided otherwise. Who they are is told to nobody.
     *
     * @param caseId the case
     * @param inForce what holds: {@code approved} or {@code rejected}
     * @param other what the other one said
     * @param reason why not, as the author reads it
     * @param answeredAt when the other one said so
     * @param mine whether who asks is one of the two, so that somebody else settles it
     */
    @Schema(name = "QualityDifference")
    public record DifferenceView(
            UUID caseId, String inForce, String other, String reason, Instant answeredAt, boolean mine) {

        @JsonIgnore
        public String atText() {
            return DAY_AND_TIME.format(answeredAt);
        }

        /** What the button does that lets the other answer hold. */
        @JsonIgnore
        public String changeLabel() {
            return other.equals("approved") ? "Approve it" : "Reject it";
        }

        @JsonIgnore
        public String keepLabel() {
            return inForce.equals("approved") ? "Keep it approved" : "Keep it rejected";
        }
    }

    /** A time as people read it, such as {@code 3 min} or {@code 2 h 10 min}. */
    static String span(double seconds) {
        if (seconds < 10) {
            return String.format(Locale.ROOT, "%.1f s", Math.max(0, seconds));
        }
        Duration time = Duration.ofSeconds(Math.round(seconds));
        if (time.toHours() >= 48) {
            return time.toDays() + " d " + time.toHoursPart() + " h";
        }
        if (time.toMinutes() >= 100) {
            return time.toHours() + " h " + time.toMinutesPart() + " min";
        }
        return time.toSeconds() >= 100 ? time.plusSeconds(30).toMinutes() + " min" : time.toSeconds() + " s";
    }

    /** From a second to 30 days in steps that grow, 0 to 100: a minute and an hour are both to be seen. */
    static String onScaleOfTime(double seconds) {
        double most = Math.log1p(Duration.ofDays(30).toSeconds());
        double place = Math.log1p(Math.max(0, seconds)) / most;
        return String.format(Locale.ROOT, "%.1f", 100 * Math.min(1, place));
    }
}
