package io.vitrine.moderation.quality;

import java.time.Duration;
import java.util.Locale;

/** Times between a second and a month, as words and as places on one scale. */
final class TimeScale {

    private TimeScale() {}

    /** A time as people read it, such as {@code 3 min} or {@code 2 h 10 min}. */
    static String text(double seconds) {
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
    static String place(double seconds) {
        double most = Math.log1p(Duration.ofDays(30).toSeconds());
        double place = Math.log1p(Math.max(0, seconds)) / most;
        return String.format(Locale.ROOT, "%.1f", 100 * Math.min(1, place));
    }
}
