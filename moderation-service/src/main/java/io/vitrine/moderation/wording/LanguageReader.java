package io.vitrine.moderation.wording;

import static com.github.pemistahl.lingua.api.IsoCode639_1.AR;
import static com.github.pemistahl.lingua.api.IsoCode639_1.BG;
import static com.github.pemistahl.lingua.api.IsoCode639_1.CA;
import static com.github.pemistahl.lingua.api.IsoCode639_1.CS;
import static com.github.pemistahl.lingua.api.IsoCode639_1.DA;
import static com.github.pemistahl.lingua.api.IsoCode639_1.DE;
import static com.github.pemistahl.lingua.api.IsoCode639_1.EL;
import static com.github.pemistahl.lingua.api.IsoCode639_1.EN;
import static com.github.pemistahl.lingua.api.IsoCode639_1.ES;
import static com.github.pemistahl.lingua.api.IsoCode639_1.FA;
import static com.github.pemistahl.lingua.api.IsoCode639_1.FI;
import static com.github.pemistahl.lingua.api.IsoCode639_1.FR;
import static com.github.pemistahl.lingua.api.IsoCode639_1.HE;
import static com.github.pemistahl.lingua.api.IsoCode639_1.HI;
import static com.github.pemistahl.lingua.api.IsoCode639_1.HR;
import static com.github.pemistahl.lingua.api.IsoCode639_1.HU;
import static com.github.pemistahl.lingua.api.IsoCode639_1.ID;
import static com.github.pemistahl.lingua.api.IsoCode639_1.IT;
import static com.github.pemistahl.lingua.api.IsoCode639_1.JA;
import static com.github.pemistahl.lingua.api.IsoCode639_1.KO;
import static com.github.pemistahl.lingua.api.IsoCode639_1.NB;
import static com.github.pemistahl.lingua.api.IsoCode639_1.NL;
import static com.github.pemistahl.lingua.api.IsoCode639_1.PL;
import static com.github.pemistahl.lingua.api.IsoCode639_1.PT;
import static com.github.pemistahl.lingua.api.IsoCode639_1.RO;
import static com.github.pemistahl.lingua.api.IsoCode639_1.RU;
import static com.github.pemistahl.lingua.api.IsoCode639_1.SK;
import static com.github.pemistahl.lingua.api.IsoCode639_1.SV;
import static com.github.pemistahl.lingua.api.IsoCode639_1.TH;
import static com.github.pemistahl.lingua.api.IsoCode639_1.TR;
import static com.github.pemistahl.lingua.api.IsoCode639_1.UK;
import static com.github.pemistahl.lingua.api.IsoCode639_1.VI;
import static com.github.pemistahl.lingua.api.IsoCode639_1.ZH;

import com.github.pemistahl.lingua.api.IsoCode639_1;
import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import io.vitrine.moderation.model.Lazy;
import io.vitrine.moderation.model.ModelState;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Tells the language of a text with lingua's small models, among 33 languages: all 75 take 62 MB of heap and take short
 * English for Zulu, these take 27 MB and do not. Loads at its first use, in about a second; a caption then takes a
 * third of a millisecond. Safe for use by many threads.
 */
public final class LanguageReader {

    private static final IsoCode639_1[] LANGUAGES = {
        EN, DE, FR, ES, IT, PT, NL, PL, RU, UK, TR, SV, DA, NB, FI, CS, SK, HU, RO, BG, HR, EL, AR, HE, FA, HI, TH, JA,
        KO, ZH, VI, ID, CA
    };

    /** What the best language must be ahead of the second: lingua's minimum relative distance. */
    private static final double LEAD = 0.1;

    /** More says nothing new and takes longer. */
    private static final int MOST_CHARACTERS = 500;

    private final Lazy<LanguageDetector> detector = new Lazy<>(() -> {
        LanguageDetector loaded = LanguageDetectorBuilder.fromIsoCodes639_1(LANGUAGES)
                .withMinimumRelativeDistance(LEAD)
                .withLowAccuracyMode()
                .build();
        // the models themselves come with the first question that needs them
        loaded.detectLanguageOf("The first question, in words of more than three letters.");
        return loaded;
    });

    /** Whether it could answer now; does not wait. */
    public ModelState state() {
        return detector.state();
    }

    /**
     * Loads the models, unless they are loaded; blocks.
     *
     * @throws Exception if they cannot be loaded
     */
    public void load() throws Exception {
        detector.get();
    }

    /**
     * The language of a text; empty if the text is too short or too much like two languages to tell.
     *
     * @param words without links, hashtags and the like, which are English everywhere
     * @throws Exception if the models cannot be loaded
     */
    public Optional<Reading> read(String words) throws Exception {
        String part = words.length() <= MOST_CHARACTERS
                ? words
                : words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, MOST_CHARACTERS)));
        if (part.isBlank()) {
            return Optional.empty();
        }
        return mostLikely(detector.get().computeLanguageConfidenceValues(part));
    }

    /** The library gives the best language 1, and the others, in their order, what they are worth beside it. */
    private static Optional<Reading> mostLikely(Map<Language, Double> byLikelihood) {
        Iterator<Map.Entry<Language, Double>> languages =
                byLikelihood.entrySet().iterator();
        if (!languages.hasNext()) {
            return Optional.empty();
        }
        Language best = languages.next().getKey();
        double lead = languages.hasNext() ? 1 - languages.next().getValue() : 1;
        if (lead < LEAD) {
            return Optional.empty();
        }
        String code = best.getIsoCode639_1().toString().toLowerCase(Locale.ROOT);
        // Norwegian has two written forms; who writes a rule thinks of one
        return Optional.of(new Reading(code.equals("nb") ? "no" : code, Math.min(1, lead)));
    }

    /**
     * A language.
     *
     * @param code ISO 639-1, lower case
     * @param confidence how far it is ahead of the second likeliest, 0.1 to 1; 1 where the script leaves no other
     */
    public record Reading(String code, double confidence) {}
}
