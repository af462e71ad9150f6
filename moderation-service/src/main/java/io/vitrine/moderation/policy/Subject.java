package io.vitrine.moderation.policy;

import io.vitrine.moderation.screening.Finding;
import io.vitrine.moderation.screening.ScreeningReport.ScreenRun;
import io.vitrine.moderation.screening.UnreadablePicture;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a policy may know about a selfie.
 *
 * @param screens which screens looked at it, and whether they could tell
 * @param findings what they found
 * @param caption what the author wrote; may be empty
 * @param hashtags the caption's, normalised, without {@code #}
 * @param author what this brand knows of the author
 * @param reach how many follow the author's account, as the brand's own system stated; null if it did not
 * @param channel the way it came, lower case, such as {@code web}
 * @param campaignSlug the campaign's name in addresses
 */
public record Subject(
        List<ScreenRun> screens,
        List<Finding> findings,
        String caption,
        List<String> hashtags,
        AuthorRecord author,
        @Nullable Integer reach,
        String channel,
        String campaignSlug) {

    /** These look at pixels: without a picture they have nothing to say, which is not the same as finding nothing. */
    private static final Set<String> NEED_A_PICTURE =
            Set.of("nudity", "faces", "near-duplicate", "shared-elsewhere", "known-bad-picture");

    public Subject {
        screens = List.copyOf(screens);
        findings = List.copyOf(findings);
        hashtags = List.copyOf(hashtags);
    }

    /** A selfie of whose author's reach nobody said anything. */
    public Subject(
            List<ScreenRun> screens,
            List<Finding> findings,
            String caption,
            List<String> hashtags,
            AuthorRecord author,
            String channel,
            String campaignSlug) {
        this(screens, findings, caption, hashtags, author, null, channel, campaignSlug);
    }

    boolean pictureReadable() {
        return findings.stream().noneMatch(finding -> finding.code().equals(UnreadablePicture.UNREADABLE));
    }

    /** Whether the screen looked and could tell. */
    boolean answered(String screen) {
        return screens.stream().anyMatch(run -> run.screen().equals(screen) && run.completed())
                && (pictureReadable() || !NEED_A_PICTURE.contains(screen));
    }

    boolean complete() {
        return screens.stream().allMatch(ScreenRun::completed)
                && findings.stream().noneMatch(finding -> finding.code().equals(Finding.NOT_SCREENED));
    }

    List<String> screensThatAnswered() {
        return screens.stream()
                .map(ScreenRun::screen)
                .filter(this::answered)
                .distinct()
                .sorted()
                .toList();
    }

    List<String> screensWithoutAnswer() {
        return findings.stream()
                .filter(finding -> finding.code().equals(Finding.NOT_SCREENED))
                .map(Finding::screen)
                .distinct()
                .sorted()
                .toList();
    }
}
