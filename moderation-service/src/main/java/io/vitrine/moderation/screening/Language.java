package io.vitrine.moderation.screening;

import io.vitrine.moderation.model.ModelState;
import io.vitrine.moderation.wording.LanguageReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Tells the language of a caption, for policies that let people look at what the brand's reviewers can read. Says
 * nothing about a caption that is too short, or too much like two languages.
 */
public final class Language implements Screen {

    /** The score is how far the language is ahead of the second likeliest; a caption without one cannot be told. */
    public static final String LANGUAGE = "language";

    /** Of the finding's details: ISO 639-1, lower case. */
    public static final String CODE = "language";

    /** Of the finding's details: 0.10 to 1.00, how far ahead of the second likeliest. */
    public static final String CONFIDENCE = "confidence";

    /** Fewer letters are as often another language's. */
    private static final int LEAST_LETTERS = 10;

    /** A sign of these scripts says as much as several letters, and tells its language by itself. */
    private static final int LEAST_SIGNS = 4;

    private final LanguageReader reader;

    public Language(LanguageReader reader) {
        this.reader = reader;
    }

    @Override
    public String name() {
        return "language";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public List<Finding> screen(ScreeningInput input) throws Exception {
        String words = Wording.of(input.caption());
        if (isTooShort(words)) {
            return List.of();
        }
        return reader.read(words).map(this::finding).stream().toList();
    }

    @Override
    public ModelState model() {
        return reader.state();
    }

    @Override
    public void load() throws Exception {
        reader.load();
    }

    private Finding finding(LanguageReader.Reading reading) {
        String name = Locale.forLanguageTag(reading.code()).getDisplayLanguage(Locale.ENGLISH);
        return Finding.of(this, LANGUAGE, reading.confidence(), Severity.NOTE, "The caption is in " + name + ".")
                .with(Map.of(
                        CODE, reading.code(), CONFIDENCE, String.format(Locale.ROOT, "%.2f", reading.confidence())));
    }

    private static boolean isTooShort(String words) {
        long letters = words.codePoints().filter(Character::isLetter).count();
        long signs = words.codePoints().filter(Language::isSign).count();
        return letters < LEAST_LETTERS && signs < LEAST_SIGNS;
    }

    private static boolean isSign(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, THAI -> true;
            default -> false;
        };
    }
}
