package io.vitrine.moderation.screening;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Tells that one author shares unusually much in a short time. */
public final class RepeatedPosting implements Screen {

    public static final String REPEATED = "repeated-posting";

    /** More than a person shares who tries a few outfits on; a guess until figures of real campaigns are known. */
    private static final List<Limit> LIMITS =
            List.of(new Limit(Duration.ofHours(1), 5, "hour"), new Limit(Duration.ofDays(1), 20, "day"));

    private final AuthorHistory history;

    public RepeatedPosting(AuthorHistory history) {
        this.history = history;
    }

    @Override
    public String name() {
        return "repeated-posting";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public List<Finding> screen(ScreeningInput input) {
        return LIMITS.stream()
                .map(limit -> finding(limit, shared(input, limit.period)))
                .flatMap(List::stream)
                .limit(1)
                .toList();
    }

    /** Counted up to this selfie's own moment, so that a later look at the same selfie gives the same answer. */
    private int shared(ScreeningInput input, Duration period) {
        return history.sharedBetween(
                input.brandId(), input.authorKey(), input.receivedAt().minus(period), input.receivedAt());
    }

    private List<Finding> finding(Limit limit, int shared) {
        if (shared < limit.most) {
            return List.of();
        }
        double score = Math.min(1, 0.5 * shared / limit.most);
        String sentence =
                "The author shared " + shared + " other selfies within the " + limit.name + " before this one.";
        return List.of(Finding.of(this, REPEATED, score, Severity.CONCERN, sentence)
                .with(Map.of("shared", String.valueOf(shared), "within", limit.period.toString())));
    }

    private record Limit(Duration period, int most, String name) {}
}
