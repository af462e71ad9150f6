package io.vitrine.web.language;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The texts of a bundle in one language. Immutable. */
public final class Texts {

    private final ResourceBundle bundle;
    private final Locale region;
    private final DateTimeFormatter day;
    private final DateTimeFormatter moment;

    private Texts(Class<?> beside, String name, Language language) {
        // English is the root bundle; the machine's own language is nobody's.
        Locale locale = language == Language.ENGLISH ? Locale.ROOT : language.locale();
        this.bundle = ResourceBundle.getBundle(
                beside.getPackageName() + "." + name,
                locale,
                beside.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.region = language == Language.ENGLISH ? Locale.UK : language.locale();
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(region)
                .withZone(ZoneOffset.UTC);
        this.moment = DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    }

    /**
     * A bundle in every language: {@code name.properties} in English, {@code name_de.properties} and so on.
     *
     * @param beside a class in whose package the files lie
     * @param name of the bundle
     * @throws MissingResourceException if there are no such files
     */
    public static Map<Language, Texts> inEveryLanguage(Class<?> beside, String name) {
        return Arrays.stream(Language.values())
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), language -> new Texts(beside, name, language)));
    }

    /**
     * The text.
     *
     * @throws MissingResourceException if there is none of that key
     */
    public String say(String key) {
        return bundle.getString(key);
    }

    /** The text with {@code {0}} and so on filled in. */
    public String say(String key, Object... facts) {
        return new MessageFormat(bundle.getString(key), region).format(facts);
    }

    /** The text of a key that may have none. */
    public Optional<String> find(String key) {
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }

    /** A day, such as “1 March 2026”. */
    public String day(Instant instant) {
        return day.format(instant);
    }

    /** A day and time, such as “1 March 2026, 12:00 UTC”. */
    public String moment(Instant instant) {
        return day.format(instant) + ", " + moment.format(instant);
    }
}
