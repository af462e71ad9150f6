package io.vitrine.moderation.policy;

import java.util.Arrays;
import java.util.Optional;

/** Why a selfie is not shown: the one catalogue, for policies and for reviewers. Codes and texts go to authors. */
public enum Reason {
    NEAR_DUPLICATE("near-duplicate", "Already shared", "This picture was already shared in this campaign."),
    OTHER("other", "Something else", "This selfie does not fit the campaign.");

    private final String code;
    private final String label;
    private final String forAuthor;

    Reason(String code, String label, String forAuthor) {
        this.code = code;
        this.label = label;
        this.forAuthor = forAuthor;
    }

    /** Stable, for machines. */
    public String code() {
        return code;
    }

    /** A few words for a reviewer who chooses it. */
    public String label() {
        return label;
    }

    /** A sentence for the author that says what is wrong and, where it helps, what to do. */
    public String forAuthor() {
        return forAuthor;
    }

    /** The reason with that code, if there is one. */
    public static Optional<Reason> ofCode(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code.equals(code))
                .findFirst();
    }
}
