package io.vitrine.moderation.quality;

import io.vitrine.moderation.quality.QualityView.DayView;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Decisions day by day as bars: above the line what was decided, solid by policies and hollow by people; below it, in
 * the same measure, what was turned round since. Place and filling say what is what, not colour.
 *
 * @param width of the drawing, 10 for each day
 * @param bars one for each day of the window; of the first and of the last only a part lies within it
 * @param most decisions of the busiest day
 * @param from the first day as people read it
 * @param until the last day
 * @param summary the whole in one sentence, for who does not see it
 */
public record DayChart(int width, List<Bar> bars, long most, String from, String until, String summary) {

    /** The line; above it is room for the busiest day. */
    static final double BASE = 90;

    /** Below the line. */
    static final double BELOW = 30;

    private static final int STEP = 10;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    /** A day's bars: left edge, and for each of the three its upper edge and height. */
    public record Bar(int x, String policyY, String policyHeight, String peopleY, String peopleHeight, String below) {}

    static DayChart of(QualityView view) {
        LocalDate last = view.until().atOffset(ZoneOffset.UTC).toLocalDate();
        LocalDate first = view.since().atOffset(ZoneOffset.UTC).toLocalDate();
        Map<LocalDate, DayView> known =
                view.byDay().stream().collect(Collectors.toMap(DayView::day, Function.identity()));
        long most = view.byDay().stream()
                .mapToLong(day -> day.policy() + day.people())
                .max()
                .orElse(0);
        long mostBelow =
                view.byDay().stream().mapToLong(DayView::overturned).max().orElse(0);
        double unit = Math.min(most == 0 ? BASE : BASE / most, mostBelow == 0 ? BASE : BELOW / mostBelow);
        List<Bar> bars = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            bars.add(bar(bars.size() * STEP, known.getOrDefault(day, new DayView(day, 0, 0, 0)), unit));
        }
        return new DayChart(bars.size() * STEP, bars, most, DAY.format(first), DAY.format(last), summary(view, most));
    }

    private static Bar bar(int x, DayView day, double unit) {
        double policy = day.policy() * unit;
        double people = day.people() * unit;
        return new Bar(
                x + 1,
                number(BASE - policy),
                number(policy),
                number(BASE - policy - people),
                number(people),
                number(day.overturned() * unit));
    }

    private static String summary(QualityView view, long most) {
        long policy = view.byDay().stream().mapToLong(DayView::policy).sum();
        long people = view.byDay().stream().mapToLong(DayView::people).sum();
        long overturned = view.byDay().stream().mapToLong(DayView::overturned).sum();
        return String.format(
                Locale.ROOT,
                "Decisions of %d days: %d by policies, %d by people, at most %d on one day; %d turned round since.",
                view.days(),
                policy,
                people,
                most,
                overturned);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
