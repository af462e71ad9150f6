package io.vitrine.moderation.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where in a caption the things stand that findings are about. */
public final class Passages {

    /** Of a finding's details: the passages that it is about as they stand in the visible text, one a line. */
    public static final String WRITTEN = "written";

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Passages() {}

    /** The passages for a finding's details. */
    static String written(Collection<String> passages) {
        return passages.stream()
                .map(passage -> SPACES.matcher(passage.strip()).replaceAll(" "))
                .filter(passage -> !passage.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /**
     * A text in parts, of which some are what findings are about. Where two overlap, the more serious one has the part.
     * What the findings name and the text does not have word for word, such as a word between others in a script
     * without spaces, is not marked.
     *
     * @param visible the text as the screens read it
     */
    static List<Part> of(String visible, List<Finding> findings) {
        List<Part> parts = new ArrayList<>();
        Finding[] owner = owners(visible, findings);
        int from = 0;
        for (int i = 1; i <= visible.length(); i++) {
            if (i == visible.length() || owner[i] != owner[from]) {
                parts.add(new Part(
                        visible.substring(from, i),
                        owner[from] == null ? "" : owner[from].code(),
                        owner[from] == null ? Severity.NOTE : owner[from].severity()));
                from = i;
            }
        }
        return parts;
    }

    private static Finding[] owners(String visible, List<Finding> findings) {
        Finding[] owner = new Finding[visible.length()];
        findings.stream().sorted(Comparator.comparing(Finding::severity)).forEach(finding -> {
            for (String passage : finding.details().getOrDefault(WRITTEN, "").split("\n")) {
                if (!passage.isEmpty()) {
                    Matcher place = pattern(passage).matcher(visible);
                    while (place.find()) {
                        Arrays.fill(owner, place.start(), place.end(), finding);
                    }
                }
            }
        });
        return owner;
    }

    /** Whole words where the passage is one: a brand's short word is not marked inside a longer one. */
    private static Pattern pattern(String passage) {
        String words = Arrays.stream(passage.split(" ")).map(Pattern::quote).collect(Collectors.joining("\\s+"));
        String before = Character.isLetterOrDigit(passage.codePointAt(0)) ? "(?<![\\p{L}\\p{M}\\p{N}])" : "";
        String after =
                Character.isLetterOrDigit(passage.codePointBefore(passage.length())) ? "(?![\\p{L}\\p{M}\\p{N}])" : "";
        boolean spaced = passage.codePoints().noneMatch(Character::isIdeographic);
        return Pattern.compile(
                spaced ? before + words + after : words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /**
     * A part of a text.
     *
     * @param text as it stands there
     * @param code of the finding that it belongs to; empty for none
     * @param severity of that finding
     */
    public record Part(String text, String code, Severity severity) {

        public boolean isMarked() {
            return !code.isEmpty();
        }
    }
}
