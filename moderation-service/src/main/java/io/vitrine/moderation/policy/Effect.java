package io.vitrine.moderation.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a policy decides about a selfie. */
public enum Effect {
    APPROVE,
    REVIEW,
    REJECT;

    /** As it stands in documents, events and rows. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Effect> ofCode(String code) {
        return Arrays.stream(values())
                .filter(effect -> effect.code().equals(code))
                .findFirst();
    }
}
