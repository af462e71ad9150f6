package io.vitrine.moderation.screening;

import io.vitrine.moderation.screening.WordSearch.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds words that brands do not want beside their name, in the caption and in the author's name: from lists in about
 * fifty languages, in plain spelling and in disguise (1337 spelling, stars, spaces, look-alike letters, stretched
 * letters), and the brand's own words. Whole words only: Scunthorpe is a town.
 */
public final class BlockedWords implements Screen {

    /** A word that the brand itself blocks. */
    public static final String BRAND_BLOCKED = "brand-blocked-words";

    /** A word of the lists in plain spelling that is hardly ever meant well. */
    public static final String BLOCKED = "blocked-words";

    /** A word that may be harmless, or seems to be disguised. */
    public static final String DOUBTFUL = "doubtful-words";

    private static final double DISGUISED = 0.7;

    private final WordSearch builtIn;

    /** Loads the lists, about half a second in a fresh process. */
    public BlockedWords() {
        this.builtIn = new WordSearch(BuiltInWords.load(), BuiltInWords.names());
    }

    @Override
    public String name() {
        return "blocked-words";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public List<Finding> screen(ScreeningInput input) {
        String text = input.caption() + "\n" + input.authorName();
        List<Finding> findings = new ArrayList<>();
        List<Hit> brands = hitsOfBrand(text, input.words());
        List<Hit> others = new ArrayList<>(builtIn.in(withoutAllowed(text, input.words())));
        others.removeIf(hit -> brands.stream()
                .anyMatch(known -> known.word().text().equals(hit.word().text())));
        add(findings, BRAND_BLOCKED, Severity.SERIOUS, brands, "words that the brand blocks");
        Predicate<Hit> clear = hit -> hit.word().certain() && !hit.disguised();
        add(findings, BLOCKED, Severity.SERIOUS, others.stream().filter(clear).toList(), "blocked words");
        add(
                findings,
                DOUBTFUL,
                Severity.CONCERN,
                others.stream().filter(clear.negate()).toList(),
                "what may be bad words");
        return findings;
    }

    private static List<Hit> hitsOfBrand(String text, BrandWords brand) {
        List<Word> words = brand.blocked().stream()
                .map(Tokens::joined)
                .filter(word -> !word.isEmpty())
                .map(word -> new Word(word, Word.BRAND, 1, true))
                .toList();
        return words.isEmpty()
                ? List.of()
                : List.copyOf(new WordSearch(new WordList(words, Set.of()), Set.of()).in(text));
    }

    /** Takes allowed words and phrases out of the text, so that no part of them is found. */
    private static String withoutAllowed(String text, BrandWords brand) {
        String rest = text;
        for (String allowed : brand.allowed()) {
            String spaced = Stream.of(Tokens.joined(allowed).split(" "))
                    .map(Pattern::quote)
                    .collect(Collectors.joining("[^\\p{L}\\p{N}]+"));
            if (!spaced.isEmpty()) {
                rest = Pattern.compile(
                                "(?<![\\p{L}\\p{M}\\p{N}])" + spaced + "(?![\\p{L}\\p{M}\\p{N}])",
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(rest)
                        .replaceAll(" ");
            }
        }
        return rest;
    }

    private void add(List<Finding> findings, String code, Severity severity, List<Hit> hits, String what) {
        if (hits.isEmpty()) {
            return;
        }
        double score = hits.stream().mapToDouble(BlockedWords::score).max().orElse(0);
        String listed = hits.stream().limit(5).map(BlockedWords::told).collect(Collectors.joining(", "));
        findings.add(Finding.of(this, code, score, severity, "The text contains " + what + ": " + listed + ".")
                .with(Map.of(
                        "words",
                        hits.stream().map(hit -> hit.word().text()).collect(Collectors.joining(", ")),
                        Passages.WRITTEN,
                        Passages.written(hits.stream().map(Hit::written).toList()))));
    }

    private static double score(Hit hit) {
        return hit.word().score() * (hit.disguised() ? DISGUISED : 1);
    }

    private static String told(Hit hit) {
        String language = hit.word().isBrands()
                ? ""
                : " (" + Locale.forLanguageTag(hit.word().language()).getDisplayLanguage(Locale.ENGLISH) + ")";
        String word = "“" + hit.word().text() + "”" + language;
        return hit.disguised() ? word + ", written “" + hit.written() + "”" : word;
    }
}
