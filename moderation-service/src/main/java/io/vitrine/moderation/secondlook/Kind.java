package io.vitrine.moderation.secondlook;

import java.util.Locale;

/** Why a case is looked at once more. */
public enum Kind {
    /** A policy approved it. Who refuses it takes it down. */
    CHECK,
    /** One person decided it. Another one's answer is compared, and changes nothing by itself. */
    BLIND;

    /** As it is stored. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Kind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
