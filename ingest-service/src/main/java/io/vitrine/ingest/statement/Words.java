package io.vitrine.ingest.statement;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** All that is said to authors, in one language. The texts are in {@code author.properties} and its translations. */
public final class Words {

    private static final String BUNDLE = "io.vitrine.ingest.statement.author";
    private static final Map<Language, Words> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Words(language));
        }
    }

    private final Language language;
    private final ResourceBundle texts;
    private final Locale region;
    private final DateTimeFormatter day;
    private final DateTimeFormatter moment;

    private Words(Language language) {
        this.language = language;
        // English is the root bundle; the machine's own language is nobody's.
        Locale locale = language == Language.ENGLISH ? Locale.ROOT : language.locale();
        this.texts = ResourceBundle.getBundle(
                BUNDLE,
                locale,
                Words.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.region = language == Language.ENGLISH ? Locale.UK : language.locale();
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(region)
                .withZone(ZoneOffset.UTC);
        this.moment = DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    }

    public static Words in(Language language) {
        return ALL.get(language);
    }

    public Language language() {
        return language;
    }

    /**
     * The text.
     *
     * @throws MissingResourceException if there is none of that key
     */
    public String say(String key) {
        return texts.getString(key);
    }

    /** The text with {@code {0}} and so on filled in. */
    public String say(String key, Object... facts) {
        return new MessageFormat(texts.getString(key), region).format(facts);
    }

    /**
     * The sentence about a reason: the brand's own in this language, or else the one of its code.
     *
     * @param code the reason's
     * @param given the sentence for a code that is not known here
     * @param own the brand's own sentences by language; empty if it wrote none
     */
    public String reason(String code, String given, Map<String, String> own) {
        String brands = own.get(language.code());
        return brands == null ? find("reason." + code, given) : brands;
    }

    /** What the author can do about a reason; empty for a code that is not known here. */
    public String advice(String code) {
        return find("reason." + code + ".do", "");
    }

    /** What an automatic check had found. What has no words of its own is not told in detail. */
    public String finding(String code) {
        return find("finding." + code, texts.getString("finding.other"));
    }

    /** What automatic checks had found, each once. */
    public List<String> findings(List<String> codes) {
        return codes.stream().map(this::finding).distinct().toList();
    }

    /** A day, such as “1 March 2026”. */
    public String day(Instant instant) {
        return day.format(instant);
    }

    /** A day and time, such as “1 March 2026, 12:00 UTC”. */
    public String moment(Instant instant) {
        return day.format(instant) + ", " + moment.format(instant);
    }

    private String find(String key, String otherwise) {
        return texts.containsKey(key) ? texts.getString(key) : otherwise;
    }
}
