package io.vitrine.bench;

import static io.vitrine.bench.ServiceTypes.callStatic;
import static io.vitrine.bench.ServiceTypes.constant;
import static io.vitrine.bench.ServiceTypes.get;
import static io.vitrine.bench.ServiceTypes.made;
import static io.vitrine.bench.ServiceTypes.type;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Runs in a JVM of its own with the moderation service's packaged jars on the class path: judges selfies by a preset,
 * as the service does, from what screens found to the verdict. Prints a word and a number a line: {@code judge}
 * nanoseconds of the processor for one judgement, {@code floor} for comparing the same features in Java, {@code read}
 * for reading the document.
 */
final class PolicyEvaluation {

    private static final int SELFIES = 500;

    /** One of so many selfies has a certain finding: most are harmless, as in life. */
    private static final int ONE_OF = 30;

    private static final List<String> SCREENS = List.of(
            "unreadable-picture",
            "nudity",
            "faces",
            "provenance",
            "near-duplicate",
            "shared-elsewhere",
            "known-bad-picture",
            "blocked-words",
            "links-and-contact",
            "spam",
            "missing-hashtag",
            "language",
            "repeated-posting",
            "caption-meaning");

    /** The screen, the finding's code and its severity. */
    private static final List<List<String>> NOW_AND_THEN = List.of(
            List.of("nudity", "explicit", "CONCERN"),
            List.of("nudity", "suggestive", "NOTE"),
            List.of("provenance", "generated-claim", "CONCERN"),
            List.of("provenance", "screenshot-claim", "CONCERN"),
            List.of("near-duplicate", "near-duplicate", "SERIOUS"),
            List.of("near-duplicate", "similar-picture", "CONCERN"),
            List.of("known-bad-picture", "resembles-bad-picture", "CONCERN"),
            List.of("blocked-words", "blocked-words", "SERIOUS"),
            List.of("blocked-words", "doubtful-words", "CONCERN"),
            List.of("links-and-contact", "link", "CONCERN"),
            List.of("spam", "spam", "CONCERN"),
            List.of("missing-hashtag", "missing-hashtag", "CONCERN"),
            List.of("repeated-posting", "repeated-posting", "CONCERN"));

    /** What the presets compare; each of them has to be there. */
    private static final List<String> SCORES = List.of(
            "nudity.explicit",
            "nudity.suggestive",
            "copy.same",
            "copy.similar",
            "bank.match",
            "bank.similar",
            "words.brand",
            "words.blocked",
            "words.doubtful",
            "text.link",
            "text.contact",
            "text.spam",
            "author.repeated",
            "author.strikes");

    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

    private final Random random = new Random(42);

    private PolicyEvaluation() {}

    /** @param args the preset's name, how many rounds */
    public static void main(String[] args) throws ReflectiveOperationException {
        new PolicyEvaluation().run(args[0], Integer.parseInt(args[1]));
    }

    private void run(String preset, int rounds) throws ReflectiveOperationException {
        long began = PROCESSOR.getCurrentThreadCpuTime();
        Object policy = callStatic("policy.Presets", "named", preset);
        System.out.println("read " + (PROCESSOR.getCurrentThreadCpuTime() - began));
        Method judge = type("policy.Evaluation").getMethod("of", type("policy.Policy"), type("policy.Subject"));
        List<Object> selfies = new ArrayList<>();
        List<Map<?, ?>> features = new ArrayList<>();
        for (int i = 0; i < SELFIES; i++) {
            Object selfie = selfie(i);
            selfies.add(selfie);
            features.add((Map<?, ?>) get(get(judge.invoke(null, policy, selfie), "features"), "values"));
        }
        // the first rounds warm up
        for (int round = -rounds; round < rounds; round++) {
            long judged = judge(judge, policy, selfies);
            long compared = compare(features);
            if (round >= 0) {
                System.out.println("judge " + judged / SELFIES);
                System.out.println("floor " + compared / SELFIES);
            }
        }
    }

    private static long judge(Method judge, Object policy, List<Object> selfies) throws ReflectiveOperationException {
        long began = PROCESSOR.getCurrentThreadCpuTime();
        for (Object selfie : selfies) {
            if (judge.invoke(null, policy, selfie) == null) {
                throw new IllegalStateException("nothing was judged");
            }
        }
        return PROCESSOR.getCurrentThreadCpuTime() - began;
    }

    /** What no language of policies could beat. */
    private static long compare(List<Map<?, ?>> features) {
        long began = PROCESSOR.getCurrentThreadCpuTime();
        int above = 0;
        for (Map<?, ?> one : features) {
            for (String score : SCORES) {
                above += (double) one.get(score) > 0 ? 1 : 0;
            }
        }
        if (above == 0) {
            throw new IllegalStateException("nothing was compared");
        }
        return PROCESSOR.getCurrentThreadCpuTime() - began;
    }

    private Object selfie(int number) throws ReflectiveOperationException {
        List<Object> runs = new ArrayList<>();
        for (String screen : SCREENS) {
            runs.add(made("screening.ScreeningReport$ScreenRun", screen, "1", true, 1_000L));
        }
        List<Object> findings = new ArrayList<>();
        findings.add(finding("faces", "faces", "NOTE", Map.of("count", "1", "largestShare", "0.200")));
        for (List<String> one : NOW_AND_THEN) {
            if (random.nextInt(ONE_OF) == 0) {
                findings.add(finding(one.get(0), one.get(1), one.get(2), Map.of()));
            }
        }
        return made(
                "policy.Subject",
                runs,
                findings,
                String.format(Locale.ROOT, "Selfie %d #ootd", number),
                List.of("ootd"),
                constant("policy.AuthorRecord", "NONE"),
                "web",
                "ootd");
    }

    private Object finding(String screen, String code, String severity, Map<String, String> details)
            throws ReflectiveOperationException {
        return made(
                "screening.Finding",
                screen,
                "1",
                code,
                random.nextDouble(),
                constant("screening.Severity", severity),
                "A sentence for reviewers.",
                false,
                details);
    }
}
