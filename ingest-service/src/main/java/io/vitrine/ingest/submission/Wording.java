package io.vitrine.ingest.submission;

import io.vitrine.contract.Hashtag;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What an author wrote, made safe to keep and to show: composed characters, no control characters, nothing that turns
 * the direction of the text around it. Joiners stay, for emoji and scripts need them.
 *
 * @param caption may have several lines
 * @param author one line
 */
record Wording(String caption, String author) {

    private static final Pattern UNWANTED =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069&&[^\\n\\t]]");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    static Wording of(String caption, String author) {
        return new Wording(
                cleanLines(caption),
                BLANKS.matcher(clean(author)).replaceAll(" ").strip());
    }

    /** Text of several lines. */
    static String cleanLines(String raw) {
        return clean(raw.replace("\r\n", "\n").replace('\r', '\n'));
    }

    private static String clean(String raw) {
        return Normalizer.normalize(UNWANTED.matcher(raw).replaceAll(""), Normalizer.Form.NFC)
                .strip();
    }

    List<Hashtag> hashtags() {
        return Hashtag.in(caption);
    }

    /** Characters as people count them, nearly: code points. */
    int captionLength() {
        return caption.codePointCount(0, caption.length());
    }

    int authorLength() {
        return author.codePointCount(0, author.length());
    }
}
