package io.vitrine.moderation.review;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.vitrine.moderation.screening.ScreenHealth.Snapshot;
import io.vitrine.moderation.screening.ScreenHealth.State;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a screen is doing, in the process that answers, since its start.
 *
 * @param name stable, for machines
 * @param version grows whenever the same selfie may give other findings than before
 * @param state {@code ready}, {@code not-loaded}, {@code loading}, {@code missing-model} or {@code failing}
 * @param required whether a selfie counts as not screened without its answer
 * @param limitMillis how long it may take
 * @param answers how often it answered
 * @param failures how often it failed
 * @param timeouts how often it took too long
 * @param lastAnswer when it last answered; null if never
 * @param lastSilence when it last gave no answer; null if never
 * @param lastWhy why not; null if never
 * @param medianMillis of its latest 256 answers; null without any
 * @param p95Millis of its latest 256 answers; null without any
 */
@Schema(name = "Screen")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ScreenView(
        String name,
        String version,
        String state,
        boolean required,
        long limitMillis,
        long answers,
        long failures,
        long timeouts,
        @Nullable Instant lastAnswer,
        @Nullable Instant lastSilence,
        @Nullable String lastWhy,
        @Nullable Double medianMillis,
        @Nullable Double p95Millis) {

    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern(
                    "d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    static ScreenView of(Snapshot screen) {
        boolean asked = screen.answers() > 0;
        return new ScreenView(
                screen.screen(),
                screen.version(),
                screen.state().code(),
                screen.checks(),
                screen.limit().toMillis(),
                screen.answers(),
                screen.failures(),
                screen.timeouts(),
                screen.lastAnswer(),
                screen.lastSilence(),
                screen.lastWhy(),
                asked ? screen.medianMicros() / 1e3 : null,
                asked ? screen.p95Micros() / 1e3 : null);
    }

    /** The name as people read it. */
    @JsonIgnore
    public String label() {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1).replace('-', ' ');
    }

    /** The state as people read it. */
    @JsonIgnore
    public String stateLabel() {
        return switch (State.valueOf(state.toUpperCase(Locale.ROOT).replace('-', '_'))) {
            case READY -> "Ready";
            case NOT_LOADED -> "Loads with the next selfie";
            case LOADING -> "Loading";
            case MISSING_MODEL -> "Model missing";
            case FAILING -> "Failing";
        };
    }

    /** The state as the page's styles know it. */
    @JsonIgnore
    public String tone() {
        return switch (State.valueOf(state.toUpperCase(Locale.ROOT).replace('-', '_'))) {
            case READY -> "good";
            case NOT_LOADED, LOADING -> "";
            case MISSING_MODEL, FAILING -> "bad";
        };
    }

    @JsonIgnore
    public String lastAnswerText() {
        return lastAnswer == null ? "never" : DAY_AND_TIME.format(lastAnswer);
    }

    @JsonIgnore
    public String lastSilenceText() {
        return lastSilence == null ? "" : DAY_AND_TIME.format(lastSilence);
    }

    @JsonIgnore
    public String medianText() {
        return millis(medianMillis);
    }

    @JsonIgnore
    public String p95Text() {
        return millis(p95Millis);
    }

    private static String millis(@Nullable Double millis) {
        return millis == null ? "–" : String.format(Locale.ROOT, millis < 10 ? "%.1f ms" : "%.0f ms", millis);
    }
}
