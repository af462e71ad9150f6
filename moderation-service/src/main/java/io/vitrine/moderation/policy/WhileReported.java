package io.vitrine.moderation.policy;

import java.util.Locale;

/** What becomes of a look that somebody reported, until a person has looked. */
public enum WhileReported {
    /** It is hidden, whatever the ground. */
    HIDE,
    /** It is hidden for what may break the law and for what the person shown reports. */
    HIDE_IF_GRAVE,
    /** It stays. */
    SHOW;

    /** As it stands in documents. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
