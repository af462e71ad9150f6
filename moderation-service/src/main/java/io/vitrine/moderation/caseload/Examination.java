package io.vitrine.moderation.caseload;

import io.vitrine.moderation.decision.StatedReason;
import io.vitrine.moderation.picture.Colour;
import io.vitrine.moderation.policy.Verdict.FiredRule;
import io.vitrine.moderation.screening.Finding;
import io.vitrine.moderation.screening.Likeness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What screening found about a selfie, what the policy made of that, and what became of the picture.
 *
 * @param findings of all screens
 * @param policyVersion the policy that judged, as {@code name@hash}
 * @param rules which of its rules fired, and why
 * @param suggested the reasons that a rejection would likely give; may be empty
 * @param queue of the desk that it goes to
 * @param priority place in that queue, 0 to 100: higher comes first
 * @param reviewers how many people have to agree, 1 or 2
 * @param labels that the policy put on it
 * @param blurred whether reviewers see the picture only after they asked for it
 * @param renditions the pictures as the public may see them, smallest first; empty when the original could not be read,
 *     or nobody has looked yet for faces that are to be blurred
 * @param palette the main colours, largest share first
 * @param faces which faces the public does not get to see
 * @param likeness what other looks can be compared by, as far as models looked
 */
public record Examination(
        List<Finding> findings,
        String policyVersion,
        List<FiredRule> rules,
        List<StatedReason> suggested,
        String queue,
        int priority,
        int reviewers,
        List<String> labels,
        boolean blurred,
        List<StoredRendition> renditions,
        List<Colour> palette,
        FaceBlur faces,
        Likeness likeness) {

    public Examination {
        findings = List.copyOf(findings);
        rules = List.copyOf(rules);
        suggested = List.copyOf(suggested);
        labels = List.copyOf(labels);
        renditions = List.copyOf(renditions);
        palette = List.copyOf(palette);
    }

    /** One that no model looked at and in which nobody asks for anything to be blurred. */
    public Examination(
            List<Finding> findings,
            String policyVersion,
            List<FiredRule> rules,
            List<StatedReason> suggested,
            String queue,
            int priority,
            int reviewers,
            List<String> labels,
            boolean blurred,
            List<StoredRendition> renditions,
            List<Colour> palette) {
        this(
                findings,
                policyVersion,
                rules,
                suggested,
                queue,
                priority,
                reviewers,
                labels,
                blurred,
                renditions,
                palette,
                FaceBlur.NONE,
                Likeness.NONE);
    }

    /**
     * A stored picture, ready to be shown.
     *
     * @param objectKey in the bucket of renditions: {@code <32 hex digits>.jpg}, or {@code unblurred-<32 hex
     *     digits>.jpg} for one that is never shown to the public
     * @param width px
     * @param height px
     * @param bytes its size
     */
    public record StoredRendition(String objectKey, int width, int height, long bytes) {

        /** For addresses under which browsers keep it: another one whenever the picture looks otherwise. */
        public String version() {
            return Integer.toHexString(objectKey.hashCode());
        }
    }

    /**
     * The same, with something that was found after the screening, in place of what the same screen said under the same
     * code before.
     *
     * @param urgent the least priority that the case has in the desk's queue from now on, 0 to 100
     */
    public Examination with(Finding finding, int urgent) {
        List<Finding> all = new ArrayList<>(findings);
        all.removeIf(
                known -> known.screen().equals(finding.screen()) && known.code().equals(finding.code()));
        all.add(finding);
        return new Examination(
                all,
                policyVersion,
                rules,
                suggested,
                queue,
                Math.max(priority, urgent),
                reviewers,
                labels,
                blurred || finding.blur(),
                renditions,
                palette,
                faces,
                likeness);
    }

    /**
     * The same with a finding that came after screening.
     *
     * @param rule what put it there, in place of a policy's rule
     * @param atLeast the least priority in the desk's queue from now on
     */
    public Examination with(Finding later, String rule, int atLeast) {
        return new Examination(
                Stream.concat(findings.stream(), Stream.of(later)).toList(),
                policyVersion,
                Stream.concat(rules.stream(), Stream.of(new FiredRule(rule, "review", later.sentence())))
                        .toList(),
                suggested,
                queue,
                Math.max(priority, atLeast),
                reviewers,
                labels,
                blurred || later.blur(),
                renditions,
                palette,
                faces,
                likeness);
    }

    /** Whether there is a picture that may be shown. Without one a selfie is not approved. */
    public boolean hasPicture() {
        return !renditions.isEmpty();
    }

    /**
     * The smallest picture that is at least {@code width} px wide, else the largest, as the public sees it; before
     * there is such a one, as it was sent. Empty if there is none at all.
     */
    public Optional<StoredRendition> rendition(int width) {
        return atLeast(hasPicture() ? renditions : faces.unblurred(), width);
    }

    /** The same with nothing blurred, for reviewers only. */
    public Optional<StoredRendition> unblurred(int width) {
        return atLeast(sharp(), width);
    }

    /** The pictures with nothing blurred, smallest first. */
    List<StoredRendition> sharp() {
        return faces.unblurred().isEmpty() ? renditions : faces.unblurred();
    }

    /** The names of all its pictures, those for reviewers included. */
    List<String> objectKeys() {
        return Stream.concat(renditions.stream(), faces.unblurred().stream())
                .map(StoredRendition::objectKey)
                .toList();
    }

    /** The same with other pictures. */
    Examination with(List<StoredRendition> shown, FaceBlur blur) {
        return new Examination(
                findings,
                policyVersion,
                rules,
                suggested,
                queue,
                priority,
                reviewers,
                labels,
                blurred,
                shown,
                palette,
                blur,
                likeness);
    }

    private static Optional<StoredRendition> atLeast(List<StoredRendition> sizes, int width) {
        return sizes.stream()
                .filter(rendition -> rendition.width() >= width)
                .findFirst()
                .or(() -> sizes.isEmpty() ? Optional.empty() : Optional.of(sizes.get(sizes.size() - 1)));
    }
}
