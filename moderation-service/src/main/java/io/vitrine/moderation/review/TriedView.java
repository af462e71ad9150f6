package io.vitrine.moderation.review;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.vitrine.moderation.screening.CaptionTester.Tried;
import io.vitrine.moderation.screening.Finding;
import io.vitrine.moderation.screening.Language;
import io.vitrine.moderation.screening.Passages.Part;
import io.vitrine.moderation.screening.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A caption that was tried.
 *
 * @param parts the caption as the screens read it; together the whole of it
 * @param language ISO 639-1; null where it cannot be told
 * @param findings what the text screens say, most serious first; the language apart
 */
@Schema(name = "TriedCaption")
public record TriedView(List<PartView> parts, @Nullable String language, List<FindingView> findings) {

    static TriedView of(Tried tried) {
        return new TriedView(
                tried.parts().stream().map(PartView::of).toList(),
                tried.findings().stream()
                        .filter(TriedView::isLanguage)
                        .map(finding -> finding.details().get(Language.CODE))
                        .findFirst()
                        .orElse(null),
                tried.findings().stream()
                        .filter(finding -> !isLanguage(finding))
                        .sorted(Comparator.comparing(Finding::severity).reversed())
                        .map(FindingView::of)
                        .toList());
    }

    private static boolean isLanguage(Finding finding) {
        return finding.code().equals(Language.LANGUAGE);
    }

    /** The language as people read it. */
    @JsonIgnore
    public @Nullable String languageName() {
        return language == null ? null : Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
    }

    private static String tone(String severity) {
        return switch (severity) {
            case "serious" -> "bad";
            case "concern" -> "warn";
            default -> "";
        };
    }

    private static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    /**
     * A part of the caption.
     *
     * @param text as it stands there
     * @param code of the finding that is about it; null for none
     * @param severity of that finding; null for none
     */
    @Schema(name = "TriedPart")
    public record PartView(String text, @Nullable String code, @Nullable String severity) {

        static PartView of(Part part) {
            return part.isMarked()
                    ? new PartView(part.text(), part.code(), word(part.severity()))
                    : new PartView(part.text(), null, null);
        }

        /** The severity as the page's styles know it. */
        @JsonIgnore
        public String tone() {
            return severity == null ? "" : TriedView.tone(severity);
        }
    }

    /**
     * Something that a text screen says.
     *
     * @param code stable, for machines and policies
     * @param screen which screen says so
     * @param severity {@code note}, {@code concern} or {@code serious}
     * @param sentence for people
     * @param score how sure the screen is, 0 to 1
     */
    @Schema(name = "TriedFinding")
    public record FindingView(String code, String screen, String severity, String sentence, double score) {

        static FindingView of(Finding finding) {
            return new FindingView(
                    finding.code(), finding.screen(), word(finding.severity()), finding.sentence(), finding.score());
        }

        /** The severity as people read it. */
        @JsonIgnore
        public String severityLabel() {
            return switch (severity) {
                case "serious" -> "Serious";
                case "concern" -> "Concern";
                default -> "Note";
            };
        }

        /** The severity as the page's styles know it. */
        @JsonIgnore
        public String tone() {
            return TriedView.tone(severity);
        }
    }
}
