package io.vitrine.moderation.screening;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells what a photo's file says about where it comes from: Content Credentials (C2PA), the source type of IPTC in XMP,
 * the names of programs that make or edit pictures, screenshots. All of that are claims that anybody can write or
 * remove: they prove nothing, and their absence proves nothing either. Signatures are not checked.
 *
 * @see <a href="https://cv.iptc.org/newscodes/digitalsourcetype/">IPTC digital source types</a>
 */
public final class Provenance implements Screen {

    public static final String GENERATED = "generated-claim";
    public static final String EDITED = "edited-claim";
    public static final String SCREENSHOT = "screenshot-claim";
    public static final String CREDENTIALS = "content-credentials";

    /** A claim stands in the file as plain text, whatever the format: in XMP, EXIF, PNG's text or a C2PA manifest. */
    private static final Map<Kind, List<String>> MARKS = new EnumMap<>(Map.of(
            Kind.GENERATED,
                    List.of(
                            "digitalsourcetype/trainedAlgorithmicMedia",
                            "digitalsourcetype/compositeWithTrainedAlgorithmicMedia",
                            "digitalsourcetype/algorithmicMedia",
                            "digitalsourcetype/compositeSynthetic",
                            "Midjourney",
                            "Stable Diffusion",
                            "Adobe Firefly",
                            "DALL-E"),
            Kind.EDITED, List.of("Adobe Photoshop", "GIMP ", "Facetune", "FaceApp", "Snapseed", "PicsArt", "Meitu"),
            Kind.SCREENSHOT, List.of("Screenshot"),
            // the description box of a JUMBF superbox, with the first bytes of C2PA's identifier
            Kind.CREDENTIALS, List.of("jumdc2pa")));

    private static final ByteSearch SEARCH =
            new ByteSearch(MARKS.values().stream().flatMap(List::stream).toList());

    @Override
    public String name() {
        return "provenance";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public List<Finding> screen(ScreeningInput input) {
        Set<String> found = SEARCH.foundIn(input.original());
        List<Finding> findings = new ArrayList<>();
        MARKS.forEach((kind, marks) -> {
            List<String> said = marks.stream().filter(found::contains).toList();
            if (!said.isEmpty()) {
                findings.add(Finding.of(this, kind.code, 1, kind.severity, kind.sentence)
                        .with(Map.of("claims", String.join(", ", said))));
            }
        });
        return findings;
    }

    private enum Kind {
        GENERATED(
                Provenance.GENERATED,
                Severity.CONCERN,
                "The file says that a program made the picture, or a part of it. That is a claim, not a proof."),
        EDITED(Provenance.EDITED, Severity.NOTE, "The file says that the picture was edited."),
        SCREENSHOT(Provenance.SCREENSHOT, Severity.CONCERN, "The file says that it is a screenshot."),
        CREDENTIALS(
                Provenance.CREDENTIALS,
                Severity.NOTE,
                "The file carries Content Credentials (C2PA); their signature was not checked.");

        private final String code;
        private final Severity severity;
        private final String sentence;

        Kind(String code, Severity severity, String sentence) {
            this.code = code;
            this.severity = severity;
            this.sentence = sentence;
        }
    }

    /**
     * Looks for several texts in bytes, in one pass that looks at every fourth place only: a text of five bytes and
     * more covers one of those places and the byte behind it, wherever it begins.
     */
    private static final class ByteSearch {

        private static final int STEP = 4;

        /** Whether a text has these two bytes, the first as the lower one, at one of its first places. */
        private final boolean[] occurs = new boolean[1 << 16];

        private final Map<Integer, List<Occurrence>> occurrences = new HashMap<>();

        ByteSearch(List<String> texts) {
            for (String text : texts) {
                byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
                if (bytes.length <= STEP) {
                    throw new IllegalArgumentException("“" + text + "” may lie between the places that are looked at");
                }
                for (int i = 0; i < STEP; i++) {
                    occurs[pair(bytes, i)] = true;
                    occurrences
                            .computeIfAbsent(pair(bytes, i), none -> new ArrayList<>())
                            .add(new Occurrence(text, bytes, i));
                }
            }
        }

        Set<String> foundIn(byte[] bytes) {
            Set<String> found = new TreeSet<>();
            boolean[] known = occurs;
            int last = bytes.length - 1;
            for (int at = 0; at < last; at += STEP) {
                // not a call, which would cost more than the look: a quarter of a photo's bytes pass here
                if (known[bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8]) {
                    collect(bytes, at, found);
                }
            }
            return found;
        }

        private void collect(byte[] bytes, int at, Set<String> found) {
            for (Occurrence occurrence : occurrences.getOrDefault(pair(bytes, at), List.of())) {
                if (occurrence.isAt(bytes, at)) {
                    found.add(occurrence.text);
                }
            }
        }

        private static int pair(byte[] bytes, int at) {
            return bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8;
        }

        /** A pair of bytes as a part of a text, and how many of the text's bytes stand before it. */
        @SuppressWarnings("ArrayRecordComponent")
        private record Occurrence(String text, byte[] bytes, int before) {

            boolean isAt(byte[] file, int at) {
                int from = at - before;
                int end = from + bytes.length;
                return from >= 0 && end <= file.length && Arrays.equals(file, from, end, bytes, 0, bytes.length);
            }
        }
    }
}
