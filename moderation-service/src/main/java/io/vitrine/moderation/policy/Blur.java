package io.vitrine.moderation.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a policy can ask to be blurred. */
public enum Blur {
    /** The whole picture, for reviewers, until they ask to see it. */
    PICTURE,
    /** Every face but the main ones, in all that is shown to the public, for good. */
    BYSTANDERS;

    /** As it stands in documents and rows. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Blur> ofCode(String code) {
        return Arrays.stream(values()).filter(blur -> blur.code().equals(code)).findFirst();
    }
}
