package io.vitrine.campaign.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Why a look should not be shown, in the order in which it is offered. Codes are stable; words may be improved. */
public enum Ground {
    ME("me", "This is me, and I did not agree", "You are in the picture and do not want to be shown."),
    CHILD("child", "It shows my child", "Or a child whom you are responsible for."),
    NUDITY("nudity", "Nudity or sexual content", ""),
    HARASSMENT("harassment", "Harassment or bullying", "Somebody is mocked, humiliated or attacked."),
    COPYRIGHT("copyright", "It is my picture", "Somebody else shared a photo that you took or own."),
    SPAM("spam", "Spam or advertising", ""),
    OTHER("other", "Something else", "It breaks the rules of this gallery in another way."),
    ILLEGAL_CHILD_ABUSE("illegal-child-abuse", "Sexual abuse of a child", ""),
    ILLEGAL_INTIMATE("illegal-intimate", "An intimate picture shared without consent", ""),
    ILLEGAL_HATE("illegal-hate", "Hate, threats or forbidden symbols", ""),
    ILLEGAL_PRIVACY("illegal-privacy", "A breach of privacy or of personal rights", ""),
    ILLEGAL_OTHER("illegal-other", "Something else that is against the law", "");

    private final String code;
    private final String label;
    private final String hint;

    Ground(String code, String label, String hint) {
        this.code = code;
        this.label = label;
        this.hint = hint;
    }

    /** The ground with that code, if there is one. */
    public static Optional<Ground> ofCode(String code) {
        return Arrays.stream(values())
                .filter(ground -> ground.code.equals(code))
                .findFirst();
    }

    /** Those against the rules of the gallery. */
    public static List<Ground> ofTheRules() {
        return Arrays.stream(values()).filter(ground -> !ground.isLegal()).toList();
    }

    /** Those against the law. */
    public static List<Ground> ofTheLaw() {
        return Arrays.stream(values()).filter(Ground::isLegal).toList();
    }

    /** Stable, for machines. */
    public String code() {
        return code;
    }

    /** A few words for the person who reports. */
    public String label() {
        return label;
    }

    /** One more sentence; may be empty. */
    public String hint() {
        return hint;
    }

    /** Whether it claims a breach of the law, for which more must be said. */
    public boolean isLegal() {
        return code.startsWith("illegal-");
    }
}
