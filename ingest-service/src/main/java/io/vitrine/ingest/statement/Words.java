package io.vitrine.ingest.statement;

import io.vitrine.web.language.Language;
import io.vitrine.web.language.Texts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that is said to authors, in one language. The texts are in {@code author.properties} and its translations. */
public final class Words {

    private static final Map<Language, Texts> ALL = Texts.inEveryLanguage(Words.class, "author");

    private final Language language;
    private final Texts texts;

    private Words(Language language, Texts texts) {
        this.language = language;
        this.texts = texts;
    }

    public static Words in(Language language) {
        return new Words(language, ALL.get(language));
    }

    /** Whatever the pages say. */
    public Texts texts() {
        return texts;
    }

    /**
     * The sentence about a reason. What a brand wrote itself stands as it is: in this language if there is one, else as
     * it was given. Otherwise it is the sentence that is known here for the code.
     *
     * @param code of the reason
     * @param given the sentence as moderation sent it, which stands where nothing better is known
     * @param own the brand's own sentence by language, such as {@code de}; null if it wrote none
     */
    public Sentence reason(String code, String given, @Nullable Map<String, String> own) {
        if (own == null) {
            return texts.find("reason." + code)
                    .map(known -> new Sentence(known, language.code()))
                    .orElseGet(() -> new Sentence(given, null));
        }
        String here = own.get(language.code());
        return here != null ? new Sentence(here, language.code()) : new Sentence(given, languageOf(given, own));
    }

    private static @Nullable String languageOf(String sentence, Map<String, String> own) {
        return own.entrySet().stream()
                .filter(it -> it.getValue().equals(sentence))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /**
     * A sentence for the author.
     *
     * @param text the sentence
     * @param lang the code of its language; null if that is not known
     */
    public record Sentence(String text, @Nullable String lang) {}

    /** What the author can do about a reason; empty for a code that is not known here. */
    public String advice(String code) {
        return texts.find("reason." + code + ".do").orElse("");
    }

    /** What automatic checks had found, each once. What has no words of its own is not told in detail. */
    public List<String> findings(List<String> codes) {
        return codes.stream()
                .map(code -> texts.find("finding." + code).orElseGet(() -> texts.say("finding.other")))
                .distinct()
                .toList();
    }
}
