package io.vitrine.moderation.screening;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds links and ways to contact somebody in what would be shown: the caption and the author's name. */
public final class LinksAndContact implements Screen {

    public static final String LINK = "link";
    public static final String CONTACT = "contact";

    /** Endings that hardly ever follow a full stop by mistake, so that they make a bare name a link. */
    private static final String CLEAR_ENDINGS =
            "com|net|org|info|biz|shop|store|online|site|website|xyz|club|top|live|app|dev|blog|link|page|de|fr|es|nl|pl|ru"
                    + "|uk|eu|ch|at|cz|se|dk|jp|cn|kr|br|tr|gr|hu|ro|ua|co\\.uk|com\\.[a-z]{2}|[a-z]{2}\\.com";

    private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern ADDRESS = Pattern.compile("\\b(https?|ftp)://\\S+|\\bwww\\.[^\\s.]+\\.\\S+", CASE);
    private static final Pattern BARE_NAME = Pattern.compile(
            "(?<![\\p{L}\\p{N}@.])[\\p{L}\\p{N}][\\p{L}\\p{N}-]*(\\.[\\p{L}\\p{N}-]+)*\\.(" + CLEAR_ENDINGS
                    + ")(?![\\p{L}\\p{N}-])(/\\S*)?",
            CASE);
    private static final Pattern NAME_WITH_PATH = Pattern.compile(
            "(?<![\\p{L}\\p{N}@.])[a-z0-9][a-z0-9-]*(\\.[a-z0-9-]+)*\\.[a-z]{2,12}/[a-z0-9_?=+%-]+", CASE);
    private static final Pattern SPELT_OUT = Pattern.compile(
            "\\b[a-z0-9-]+\\s*([(\\[{]\\s*(dot|punkt|punto|point)\\s*[)\\]}]|\\s(dot|punkt|punto)\\s)\\s*(com|net|org|de|shop|io)\\b",
            CASE);

    private static final Pattern MAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)*\\.\\p{L}{2,}", CASE);
    private static final Pattern MAIL_SPELT_OUT = Pattern.compile(
            "[a-z0-9._%+-]+\\s*[(\\[{]\\s*(at|ät|arroba)\\s*[)\\]}]\\s*[a-z0-9-]+(\\s*([(\\[{]\\s*(dot|punkt|punto)\\s*[)\\]}]|\\.)\\s*[a-z0-9-]+)+",
            CASE);

    /** A messenger's name followed by an invitation, a handle or a number. */
    private static final Pattern MESSENGER = Pattern.compile(
            "\\b(whats\\s?app|telegram|snap\\s?chat|snap|signal|we\\s?chat|viber|kik|line|skype|discord|onlyfans)\\b"
                    + "\\s*([:=@]\\s*[\\p{L}\\p{N}_.+-]{3,}|(me|id|us)\\b|\\+?\\d{5,})"
                    + "|\\b(add|text|message|write|call|dm|contact)\\s+(me|us)\\s+(on|at|via|in)\\s+"
                    + "(whats\\s?app|telegram|snap(chat)?|signal|we\\s?chat|viber|kik|line|skype|discord|\\+?\\d)",
            CASE);

    private static final Pattern INTERNATIONAL_PHONE =
            Pattern.compile("(?<![\\p{L}\\p{N}])(\\+|00)[1-9](?:[\\s().\\-/]{0,3}\\d){6,14}(?!\\d)");
    private static final Pattern LOCAL_PHONE =
            Pattern.compile("(?<![\\p{L}\\p{N}#.,+])\\(?0\\d(?:[\\s().\\-/]{0,3}\\d){6,12}(?![\\d.,]\\d|\\d)");
    private static final Pattern GROUPED_PHONE =
            Pattern.compile("(?<![\\p{L}\\p{N}#.,+])(\\(\\d{3}\\)\\s?|\\d{3}[-. ])\\d{3}[-. ]\\d{4}(?!\\d)");

    /** Days such as 05.06.2026 and 2026-06-05 have the digits of a phone number. */
    private static final Pattern DATE =
            Pattern.compile("\\b(\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}[./-]\\d{1,2}[./-]\\d{1,2})\\b");

    private static final Map<Pattern, Kind> KINDS = kinds();

    @Override
    public String name() {
        return "links-and-contact";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public List<Finding> screen(ScreeningInput input) {
        List<Finding> findings = new ArrayList<>();
        look("caption", input.caption(), findings);
        look("author's name", input.authorName(), findings);
        return findings;
    }

    private void look(String where, String text, List<Finding> findings) {
        String plain = DATE.matcher(plain(text)).replaceAll(" ");
        KINDS.forEach((pattern, kind) -> {
            Matcher matcher = pattern.matcher(plain);
            boolean known = findings.stream().anyMatch(finding -> finding.code().equals(kind.code));
            if (!known && matcher.find()) {
                String written = matcher.group().strip();
                String sentence = "The " + where + " contains " + kind.words + ": " + written;
                findings.add(Finding.of(this, kind.code, kind.score, Severity.CONCERN, sentence)
                        .with(Map.of(Passages.WRITTEN, Passages.written(List.of(written)))));
            }
        });
    }

    /** Full-width letters and other scripts' digits as the ordinary ones, without invisible characters. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().forEach(c -> {
            if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
                plain.append(Character.digit(c, 10));
            } else if (Character.getType(c) != Character.FORMAT) {
                plain.appendCodePoint(c);
            }
        });
        return plain.toString();
    }

    private static Map<Pattern, Kind> kinds() {
        Map<Pattern, Kind> kinds = new LinkedHashMap<>();
        kinds.put(ADDRESS, new Kind(LINK, 1, "a link"));
        kinds.put(MAIL, new Kind(CONTACT, 1, "an e-mail address"));
        kinds.put(MAIL_SPELT_OUT, new Kind(CONTACT, 0.9, "an e-mail address"));
        kinds.put(BARE_NAME, new Kind(LINK, 0.9, "a link"));
        kinds.put(NAME_WITH_PATH, new Kind(LINK, 0.9, "a link"));
        kinds.put(SPELT_OUT, new Kind(LINK, 0.8, "a link"));
        kinds.put(INTERNATIONAL_PHONE, new Kind(CONTACT, 0.95, "a phone number"));
        kinds.put(LOCAL_PHONE, new Kind(CONTACT, 0.7, "what seems to be a phone number"));
        kinds.put(GROUPED_PHONE, new Kind(CONTACT, 0.8, "a phone number"));
        kinds.put(MESSENGER, new Kind(CONTACT, 0.7, "an invitation to a messenger"));
        return kinds;
    }

    private record Kind(String code, double score, String words) {}
}
