package io.vitrine.campaign.report;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * What the page of a report says, in one language. The texts are in {@code reporter.properties} and its translations;
 * the reason of an answer is not among them, it stays as it was written.
 */
final class Words {

    private static final String BUNDLE = "io.vitrine.campaign.report.reporter";
    private static final Map<Language, Words> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Words(language));
        }
    }

    private final ResourceBundle texts;
    private final Locale region;
    private final DateTimeFormatter day;
    private final DateTimeFormatter moment;

    private Words(Language language) {
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

    static Words in(Language language) {
        return ALL.get(language);
    }

    /**
     * The text.
     *
     * @throws MissingResourceException if there is none of that key
     */
    String say(String key) {
        return texts.getString(key);
    }

    /** The text with {@code {0}} filled in. */
    String say(String key, String fact) {
        return new MessageFormat(texts.getString(key), region).format(new Object[] {fact});
    }

    /** A day and time, such as “1 March 2026, 12:00 UTC”. */
    String moment(Instant instant) {
        return day.format(instant) + ", " + moment.format(instant);
    }
}
