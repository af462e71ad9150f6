package io.vitrine.ingest.statement;

import io.vitrine.web.language.Language;
import io.vitrine.web.language.Texts;
import java.util.List;
import java.util.Map;

/** All that is said to authors, in one language. The texts are in {@code author.properties} and its translations. */
public final class Words {

    private static final Map<Language, Texts> ALL = Texts.inEveryLanguage(Words.class, "author");

    private final Texts texts;

    private Words(Texts texts) {
        this.texts = texts;
    }

    public static Words in(Language language) {
        return new Words(ALL.get(language));
    }

    /** Whatever the pages say. */
    public Texts texts() {
        return texts;
    }

    /** The sentence about a reason; {@code given} for a code that is not known here. */
    public String reason(String code, String given) {
        return texts.find("reason." + code).orElse(given);
    }

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
