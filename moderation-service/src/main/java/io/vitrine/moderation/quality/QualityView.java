package io.vitrine.moderation.quality;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
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

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

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
            return TimeScale.text(oldestSeconds);
        }

        @JsonIgnore
        public String medianText() {
            return TimeScale.text(medianSeconds);
        }

        @JsonIgnore
        public String oldestX() {
            return TimeScale.place(oldestSeconds);
        }

        @JsonIgnore
        public String medianX() {
            return TimeScale.place(medianSeconds);
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
}
