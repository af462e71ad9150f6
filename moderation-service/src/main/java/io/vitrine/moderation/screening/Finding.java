package io.vitrine.moderation.screening;

import java.util.Map;

/**
 * What a screen found.
 *
 * @param screen the screen's name
 * @param screenVersion the screen's version
 * @param code stable, for policies and machines: lower case, with dashes
 * @param score how sure the screen is, 0 to 1
 * @param severity how much it speaks against showing the selfie
 * @param sentence for reviewers
 * @param blur whether the picture should be hidden from reviewers until they ask for it
 * @param details for machines and the curious; may be empty
 */
public record Finding(
        String screen,
        String screenVersion,
        String code,
        double score,
        Severity severity,
        String sentence,
        boolean blur,
        Map<String, String> details) {

    /** The screen failed or was too slow. No policy approves a selfie with this finding by itself. */
    public static final String NOT_SCREENED = "not-screened";

    /** Somebody reported the look after it was shown. */
    public static final String REPORTED = "reported";

    /**
     * The detail of {@link #REPORTED} with the code of the gravest ground; {@code illegal-…} claims a breach of law.
     */
    public static final String GROUND = "ground";

    public Finding {
        details = Map.copyOf(details);
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("a score is between 0 and 1, not " + score);
        }
    }

    /** A finding without blur and details. */
    public static Finding of(Screen screen, String code, double score, Severity severity, String sentence) {
        return new Finding(screen.name(), screen.version(), code, score, severity, sentence, false, Map.of());
    }

    /** The same finding with details. */
    public Finding with(Map<String, String> more) {
        return new Finding(screen, screenVersion, code, score, severity, sentence, blur, more);
    }

    /** The same finding, and the picture is to be blurred. */
    public Finding blurred() {
        return new Finding(screen, screenVersion, code, score, severity, sentence, true, details);
    }
}
