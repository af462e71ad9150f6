package io.vitrine.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Runs in a JVM of its own with the moderation service's packaged jars on the class path: judges selfies by a preset.
 * Goes by name, so that the build of the measurements needs no service. Prints a word and a number a line:
 * {@code judge} nanoseconds of the processor for one judgement, {@code floor} for the same comparisons written in Java,
 * {@code read} for reading the document.
 */
final class PolicyEvaluation {

    private static final String POLICY = "io.vitrine.moderation.policy.";
    private static final int SELFIES = 500;
    private static final List<String> SCORES = List.of(
            "nudity.explicit",
            "nudity.suggestive",
            "copy.same",
            "copy.similar",
            "words.brand",
            "words.blocked",
            "words.doubtful",
            "text.link",
            "text.contact",
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
        Class<?> values = Class.forName(POLICY + "FeatureValues");
        Class<?> policies = Class.forName(POLICY + "Policy");
        long began = PROCESSOR.getCurrentThreadCpuTime();
        Object policy = Class.forName(POLICY + "Presets")
                .getMethod("named", String.class)
                .invoke(null, preset);
        System.out.println("read " + (PROCESSOR.getCurrentThreadCpuTime() - began));
        Method judge = policies.getMethod("judge", values, List.class);
        List<SortedMap<String, Object>> selfies = new ArrayList<>();
        List<Object> features = new ArrayList<>();
        for (int i = 0; i < SELFIES; i++) {
            selfies.add(selfie(i));
            features.add(values.getConstructor(SortedMap.class).newInstance(selfies.get(i)));
        }
        // the first rounds warm up
        for (int round = -rounds; round < rounds; round++) {
            long judged = judge(judge, policy, features);
            long compared = compare(selfies);
            if (round >= 0) {
                System.out.println("judge " + judged / SELFIES);
                System.out.println("floor " + compared / SELFIES);
            }
        }
    }

    private static long judge(Method judge, Object policy, List<Object> features) throws ReflectiveOperationException {
        long began = PROCESSOR.getCurrentThreadCpuTime();
        for (Object one : features) {
            if (judge.invoke(policy, one, List.of()) == null) {
                throw new IllegalStateException("nothing was judged");
            }
        }
        return PROCESSOR.getCurrentThreadCpuTime() - began;
    }

    /** What no language of policies could beat. */
    private static long compare(List<SortedMap<String, Object>> selfies) {
        long began = PROCESSOR.getCurrentThreadCpuTime();
        int fired = 0;
        for (SortedMap<String, Object> one : selfies) {
            for (String score : SCORES) {
                fired += (double) one.get(score) > 0 ? 1 : 0;
            }
        }
        if (fired == 0) {
            throw new IllegalStateException("nothing was compared");
        }
        return PROCESSOR.getCurrentThreadCpuTime() - began;
    }

    /** Most are harmless, as in life. */
    private SortedMap<String, Object> selfie(int number) {
        SortedMap<String, Object> values = new TreeMap<>();
        SCORES.forEach(score -> values.put(score, random.nextInt(30) == 0 ? random.nextDouble() : 0.0));
        List.of("provenance.generated", "provenance.screenshot", "text.hashtag_missing")
                .forEach(flag -> values.put(flag, random.nextInt(30) == 0));
        values.put("picture.readable", true);
        values.put("picture.sensitive", false);
        values.put("screening.complete", true);
        values.put("screening.answered", List.of("faces", "nudity"));
        values.put("findings.codes", List.of("faces"));
        values.put("findings.concerns", List.of());
        values.put("findings.serious", List.of());
        values.put("faces.count", 1L);
        values.put("faces.largest", 0.2);
        values.put("caption", String.format(Locale.ROOT, "Selfie %d #ootd", number));
        return values;
    }
}
