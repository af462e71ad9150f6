package io.vitrine.moderation.report;

import io.vitrine.moderation.screening.Severity;
import java.util.Arrays;
import java.util.List;

/**
 * Why somebody reports a look. Codes are those of the event. Of the figures, the priority is the place in the queue:
 * the law first, then people who did not agree to be shown.
 */
public enum Ground {
    ILLEGAL_CHILD_ABUSE("illegal-child-abuse", "Illegal: sexual abuse of a child", 100, true, "child"),
    ILLEGAL_INTIMATE("illegal-intimate", "Illegal: intimate picture without consent", 95, true, "nudity"),
    ILLEGAL_HATE("illegal-hate", "Illegal: hate or threats", 90, false, "hate-or-violence"),
    ILLEGAL_PRIVACY("illegal-privacy", "Illegal: personal rights or data", 90, false, "someone-else"),
    ILLEGAL_OTHER("illegal-other", "Illegal: something else", 85, false, "other"),
    CHILD("child", "Shows someone's child", 80, false, "child"),
    ME("me", "Shows the person who reports, who did not agree", 80, false, "someone-else"),
    NUDITY("nudity", "Nudity or sexual content", 65, true, "nudity"),
    HARASSMENT("harassment", "Harassment or bullying", 65, false, "hate-or-violence"),
    COPYRIGHT("copyright", "Someone else's picture", 50, false, "someone-else"),
    OTHER("other", "Something else", 40, false, "other"),
    SPAM("spam", "Spam or advertising", 30, false, "advertising");

    private final String code;
    private final String label;
    private final int priority;
    private final boolean blur;
    private final String reasonCode;

    Ground(String code, String label, int priority, boolean blur, String reasonCode) {
        this.code = code;
        this.label = label;
        this.priority = priority;
        this.blur = blur;
        this.reasonCode = reasonCode;
    }

    /** The ground of that code. One that is not known here is taken as the general one of its kind. */
    public static Ground ofCode(String code) {
        return Arrays.stream(values())
                .filter(ground -> ground.code.equals(code))
                .findFirst()
                .orElse(code.startsWith("illegal-") ? ILLEGAL_OTHER : OTHER);
    }

    /** The one that comes first in the queue. */
    public static Ground gravest(List<Ground> grounds) {
        return grounds.stream().reduce(SPAM, (one, other) -> one.priority >= other.priority ? one : other);
    }

    /** Stable, for machines. */
    public String code() {
        return code;
    }

    /** A few words for moderators. */
    public String label() {
        return label;
    }

    /** Place in the queue, 0 to 100: higher comes first. */
    public int priority() {
        return priority;
    }

    /** Whether it claims a breach of the law. */
    public boolean isLegal() {
        return code.startsWith("illegal-");
    }

    /** Whether it is somebody who did not agree to be shown, or whose child did not. */
    public boolean isOfThePersonShown() {
        return this == ME || this == CHILD;
    }

    /** Whether moderators see the picture only after they asked for it. */
    public boolean blurs() {
        return blur;
    }

    /** How much it speaks against showing the look, if it is true. */
    public Severity severity() {
        return isLegal() || isOfThePersonShown() ? Severity.SERIOUS : Severity.CONCERN;
    }

    /** The code of the reason that a removal would likely give. */
    public String reasonCode() {
        return reasonCode;
    }
}
