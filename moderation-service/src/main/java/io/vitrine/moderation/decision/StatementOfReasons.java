package io.vitrine.moderation.decision;

import io.vitrine.moderation.policy.Reason;
import io.vitrine.moderation.screening.Finding;
import io.vitrine.moderation.screening.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a restriction of a selfie rests on, for its author and for supervision, after article 17 of the EU Digital
 * Services Act. Names no reviewer and gives no score: the findings are codes alone.
 *
 * @param measure what was done
 * @param wasShown whether the selfie was public until then
 * @param isDecidedAutomatically whether no person decided: the policy did, or what was found later
 * @param isDetectedAutomatically whether screens had found something that speaks against it
 * @param reasons as the author was told; empty for {@link Measure#HELD}
 * @param findings codes of what speaks against it, most serious first
 * @param law the provision that it breaks; null where the terms speak against it
 * @param classification where the Transparency Database files it
 * @param contentTypes what was restricted, in the database's values
 * @param sourceType what led to it, in the database's values
 * @param territorialScope the countries of the European Economic Area where it holds; it holds elsewhere as well
 * @param policyVersion the policy in force, as {@code preset@version}
 * @param contentAt when the selfie was taken in
 * @param decidedAt when it was decided
 * @param appealableUntil until when the author may appeal; null while a person looks again anyway
 */
public record StatementOfReasons(
        Measure measure,
        boolean wasShown,
        boolean isDecidedAutomatically,
        boolean isDetectedAutomatically,
        List<StatedReason> reasons,
        List<String> findings,
        @Nullable String law,
        Classification classification,
        List<String> contentTypes,
        String sourceType,
        List<String> territorialScope,
        String policyVersion,
        Instant contentAt,
        Instant decidedAt,
        @Nullable Instant appealableUntil) {

    /** All of it: Vitrine shows a selfie everywhere or nowhere. */
    private static final List<String> EUROPEAN_ECONOMIC_AREA = List.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT", "LI",
            "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK");

    /** The brand's own rules led to it. */
    private static final String OWN_INITIATIVE = "SOURCE_VOLUNTARY";

    /** Somebody reported it as being against the law, after article 16. */
    private static final String NOTICE = "SOURCE_ARTICLE_16";

    /** Somebody reported it as being against the brand's rules. */
    private static final String OTHER_NOTIFICATION = "SOURCE_TYPE_OTHER_NOTIFICATION";

    public StatementOfReasons {
        reasons = List.copyOf(reasons);
        findings = List.copyOf(findings);
        contentTypes = List.copyOf(contentTypes);
        territorialScope = List.copyOf(territorialScope);
    }

    /** What was done to a selfie. */
    public enum Measure {
        /** It is not shown, for good unless an appeal is upheld. */
        REJECTED,
        /** It is not shown until a person has looked again. */
        HELD
    }

    /**
     * What a selfie was, when it was restricted.
     *
     * @param wasShown whether it was public until then
     * @param hasWords whether it came with a caption
     * @param receivedAt when it was taken in
     */
    public record Content(boolean wasShown, boolean hasWords, Instant receivedAt) {}

    /** What is said about {@code rejection}. */
    public static StatementOfReasons ofRejection(Decision rejection, Content content) {
        List<String> findings = codes(rejection.findings());
        boolean isAutomatic = rejection.byReviewer().isEmpty();
        return new StatementOfReasons(
                Measure.REJECTED,
                content.wasShown(),
                isAutomatic,
                isAutomatic || !findings.isEmpty(),
                rejection.reasons(),
                findings,
                lawOf(rejection.reasons()),
                Classification.of(rejection.reasons()),
                contentTypes(content, rejection.reasons()),
                sourceOf(rejection.findings()),
                EUROPEAN_ECONOMIC_AREA,
                rejection.policyVersion(),
                content.receivedAt(),
                rejection.at(),
                rejection.appealableUntil());
    }

    /**
     * What is said when {@code approval} is taken back, so that a person looks again.
     *
     * @param since what was found after the approval, and so took it back by itself; empty if a person did
     */
    public static StatementOfReasons ofHold(Decision approval, Content content, List<Finding> since, Instant at) {
        List<String> findings = codes(since);
        boolean isAutomatic = !findings.isEmpty();
        return new StatementOfReasons(
                Measure.HELD,
                content.wasShown(),
                isAutomatic,
                isAutomatic,
                List.of(),
                findings,
                null,
                Classification.of(List.of()),
                contentTypes(content, List.of()),
                sourceOf(since),
                EUROPEAN_ECONOMIC_AREA,
                approval.policyVersion(),
                content.receivedAt(),
                at,
                null);
    }

    private static String sourceOf(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.code().equals(Finding.REPORTED))
                .findFirst()
                .map(finding ->
                        finding.details().getOrDefault(Finding.GROUND, "").startsWith("illegal-")
                                ? NOTICE
                                : OTHER_NOTIFICATION)
                .orElse(OWN_INITIATIVE);
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity().compareTo(Severity.CONCERN) >= 0)
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .map(Finding::code)
                .distinct()
                .toList();
    }

    private static @Nullable String lawOf(List<StatedReason> reasons) {
        return reasons.stream()
                .map(StatedReason::code)
                .map(Reason::ofCode)
                .flatMap(Optional::stream)
                .map(Reason::law)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private static List<String> contentTypes(Content content, List<StatedReason> reasons) {
        List<String> types = new ArrayList<>(List.of("CONTENT_TYPE_IMAGE"));
        if (reasons.stream().anyMatch(reason -> reason.code().equals(Reason.GENERATED.code()))) {
            types.add("CONTENT_TYPE_SYNTHETIC_MEDIA");
        }
        if (content.hasWords()) {
            types.add("CONTENT_TYPE_TEXT");
        }
        return types;
    }
}
