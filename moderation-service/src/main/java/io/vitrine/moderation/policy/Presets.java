package io.vitrine.moderation.policy;

import io.vitrine.moderation.policy.PolicyReading.Accepted;
import io.vitrine.moderation.policy.PolicyReading.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The policies that come with Vitrine, as documents beside this class. Read when first asked for. */
public final class Presets {

    /** The names of all, strictest first. */
    public static final List<String> NAMES = List.of("strict", "balanced", "trusting", "team-selfies");

    /** For a campaign whose preset is not known here, as when a newer version of the system named it. */
    private static final String REVIEW_EVERYTHING = "review-everything";

    private static final Map<String, Policy> READ = new ConcurrentHashMap<>();

    private Presets() {}

    /** The preset of that name; any name that is not known reviews everything. */
    public static Policy named(String name) {
        return READ.computeIfAbsent(NAMES.contains(name) ? name : REVIEW_EVERYTHING, Presets::read);
    }

    /** People decide; for what no other policy can judge. */
    static Policy reviewEverything() {
        return named(REVIEW_EVERYTHING);
    }

    private static Policy read(String name) {
        PolicyReading reading = PolicyReader.read(document(name));
        if (reading instanceof Refused refused) {
            throw new IllegalStateException("the preset " + name + " is no policy: " + refused.problems());
        }
        return ((Accepted) reading).policy();
    }

    private static String document(String name) {
        try (InputStream file = Presets.class.getResourceAsStream(name + ".yaml")) {
            if (file == null) {
                throw new IllegalStateException("the preset " + name + " is not in this build");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
