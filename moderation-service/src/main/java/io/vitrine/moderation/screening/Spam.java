package io.vitrine.moderation.screening;

import io.vitrine.contract.Hashtag;
import io.vitrine.moderation.screening.KnownCaptions.Candidate;
import io.vitrine.moderation.screening.KnownCaptions.KnownCaption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Tells captions that are written for attention instead of for people: floods of one sign, of emoji or of one word,
 * heaps of hashtags, and the same words again and again. One finding names all signs; its score is the strongest sign's
 * and its severity a concern from 0.6 on.
 *
 * <table>
 * <caption>What counts, and from where on; guesses until figures of real campaigns are known</caption>
 * <tr><th>sign</th><th>0.5</th><th>0.6</th><th>0.7</th><th>0.8</th><th>0.9</th></tr>
 * <tr><td>one letter, digit or emoji in a row</td><td>15</td><td></td><td>30</td><td></td><td>60</td></tr>
 * <tr><td>emoji, where they are more than the letters</td><td>15</td><td></td><td>30</td><td></td><td>60</td></tr>
 * <tr><td>one word in a row</td><td></td><td>6</td><td></td><td>12</td><td></td></tr>
 * <tr><td>different hashtags</td><td>16</td><td></td><td>24</td><td></td><td>31</td></tr>
 * <tr><td>nearly the same words by the author within a day, earlier</td><td></td><td>2</td><td></td><td>4</td><td></td></tr>
 * <tr><td>the same by other authors, of so many</td><td></td><td>2</td><td></td><td>5</td><td>10</td></tr>
 * </table>
 */
public final class Spam implements Screen {

    public static final String SPAM = "spam";

    private static final Duration LOOKED_BACK = Duration.ofDays(1);

    private static final double CONCERN = 0.6;

    private static final Steps RUN = new Steps(Map.of(15, 0.5, 30, 0.7, 60, 0.9));
    private static final Steps WORDS = new Steps(Map.of(6, 0.6, 12, 0.8));
    private static final Steps HASHTAGS = new Steps(Map.of(16, 0.5, 24, 0.7, 31, 0.9));
    private static final Steps BY_AUTHOR = new Steps(Map.of(2, 0.6, 4, 0.8));
    private static final Steps BY_OTHERS = new Steps(Map.of(2, 0.6, 5, 0.8, 10, 0.9));

    private final KnownCaptions known;

    public Spam(KnownCaptions known) {
        this.known = known;
    }

    @Override
    public String name() {
        return "spam";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public List<Finding> screen(ScreeningInput input) {
        List<Sign> signs = new ArrayList<>();
        String visible = Letters.visible(input.caption());
        signInARow(visible).ifPresent(signs::add);
        emoji(visible).ifPresent(signs::add);
        wordInARow(visible).ifPresent(signs::add);
        hashtags(input.hashtags()).ifPresent(signs::add);
        signs.addAll(copies(input));
        return signs.stream()
                .max(Comparator.comparingDouble(Sign::score))
                .map(strongest -> List.of(finding(signs, strongest.score)))
                .orElse(List.of());
    }

    private Finding finding(List<Sign> signs, double score) {
        String sentence =
                signs.stream().map(Sign::words).collect(Collectors.joining("; ", "This looks like spam: ", "."));
        Map<String, String> details = new HashMap<>();
        details.put("signs", signs.stream().map(Sign::name).collect(Collectors.joining(" ")));
        String written = signs.stream()
                .map(Sign::written)
                .filter(passage -> !passage.isEmpty())
                .collect(Collectors.joining("\n"));
        if (!written.isEmpty()) {
            details.put(Passages.WRITTEN, written);
        }
        return Finding.of(this, SPAM, score, score >= CONCERN ? Severity.CONCERN : Severity.NOTE, sentence)
                .with(details);
    }

    /** Signs that stand for laughter or joy count when there are many; lines of dots are how people part a text. */
    private static Optional<Sign> signInARow(String text) {
        int[] points = text.codePoints().filter(c -> !isSkinTone(c)).toArray();
        int longest = 0;
        int end = 0;
        int run = 0;
        for (int i = 0; i < points.length; i++) {
            boolean goesOn = i > 0 && points[i] == points[i - 1];
            run = !counts(points[i]) ? 0 : goesOn ? run + 1 : 1;
            if (run > longest) {
                longest = run;
                end = i + 1;
            }
        }
        String written = new String(points, end - longest, longest);
        int times = longest;
        return RUN.of(longest)
                .map(score -> new Sign(
                        "one-sign",
                        score,
                        "“" + written.substring(0, written.offsetByCodePoints(0, 1)) + "” " + times + " times in a row",
                        written));
    }

    private static boolean counts(int c) {
        return Character.isLetterOrDigit(c) || isEmoji(c) || c == '!' || c == '?';
    }

    private static Optional<Sign> emoji(String text) {
        int emoji = (int) text.codePoints().filter(Spam::isEmoji).count();
        long letters = text.codePoints().filter(Character::isLetter).count();
        return emoji <= letters
                ? Optional.empty()
                : RUN.of(emoji).map(score -> new Sign("emoji", score, emoji + " emoji and fewer letters", ""));
    }

    private static Optional<Sign> wordInARow(String text) {
        List<Tokens.Token> tokens = Tokens.of(text);
        int longest = 0;
        int end = 0;
        int run = 0;
        for (int i = 0; i < tokens.size(); i++) {
            boolean goesOn =
                    i > 0 && tokens.get(i).plain().equals(tokens.get(i - 1).plain());
            run = goesOn ? run + 1 : 1;
            if (run > longest) {
                longest = run;
                end = i + 1;
            }
        }
        int times = longest;
        String written = tokens.subList(end - longest, end).stream()
                .map(Tokens.Token::written)
                .collect(Collectors.joining(" "));
        String word = tokens.isEmpty() ? "" : tokens.get(end - 1).written();
        return WORDS.of(longest)
                .map(score -> new Sign("one-word", score, "“" + word + "” " + times + " times in a row", written));
    }

    private static Optional<Sign> hashtags(List<Hashtag> tags) {
        int different = (int) tags.stream().distinct().count();
        return HASHTAGS.of(different).map(score -> new Sign("hashtags", score, different + " hashtags", ""));
    }

    /** Counted up to this selfie's own moment, so that a later look at the same selfie gives the same answer. */
    private List<Sign> copies(ScreeningInput input) {
        CaptionWords words = CaptionWords.of(input.caption());
        if (!words.areMany()) {
            return List.of();
        }
        var caption = new KnownCaption(
                input.submissionId(),
                input.brandId(),
                input.authorKey(),
                input.receivedAt(),
                words.keys(input.brandId()));
        List<Candidate> same = known.admit(caption, input.receivedAt().minus(LOOKED_BACK)).stream()
                .filter(candidate -> words.alike(CaptionWords.of(candidate.caption())) >= CaptionWords.SAME)
                .toList();
        int byAuthor = (int) same.stream()
                .filter(copy -> copy.authorKey().equals(input.authorKey()))
                .count();
        int others = (int) same.stream()
                .map(Candidate::authorKey)
                .filter(author -> !author.equals(input.authorKey()))
                .distinct()
                .count();
        List<Sign> signs = new ArrayList<>();
        BY_AUTHOR
                .of(byAuthor)
                .map(score -> new Sign(
                        "same-author", score, "the author wrote nearly the same " + byAuthor + " times before", ""))
                .ifPresent(signs::add);
        BY_OTHERS
                .of(others)
                .map(score -> new Sign("other-authors", score, others + " others wrote nearly the same", ""))
                .ifPresent(signs::add);
        return signs;
    }

    private static boolean isEmoji(int c) {
        return Character.getType(c) == Character.OTHER_SYMBOL && c > 0x2000 && !isSkinTone(c)
                || c >= 0x1f000 && c <= 0x1faff && !isSkinTone(c);
    }

    private static boolean isSkinTone(int c) {
        return c >= 0x1f3fb && c <= 0x1f3ff;
    }

    /**
     * One thing that looks like spam.
     *
     * @param name stable, for machines
     * @param words for reviewers, without a full stop
     * @param written the passage that it is about; empty for none in particular
     */
    private record Sign(String name, double score, String words, String written) {}

    /** From how many on something is worth which score. */
    private static final class Steps {
        private final TreeMap<Integer, Double> scores;

        Steps(Map<Integer, Double> scores) {
            this.scores = new TreeMap<>(scores);
        }

        Optional<Double> of(int count) {
            return Optional.ofNullable(scores.floorEntry(count)).map(Map.Entry::getValue);
        }
    }
}
