package io.vitrine.campaign.campaign;

import java.util.Objects;

/**
 * What an author consents to.
 *
 * @param version names this wording; {@code t1}, {@code t2} …
 * @param text plain text, without surrounding space
 */
public record Terms(String version, String text) {

    public static final int MAX_LENGTH = 20_000;

    /** The first wording of a campaign. */
    public static Terms first(String text) {
        return new Terms("t1", text.strip());
    }

    /**
     * These terms if {@code text} says the same, else the next version: consent that was given to one wording must
     * never pass for consent to another.
     */
    public Terms reworded(String text) {
        String wording = text.strip();
        return Objects.equals(wording, this.text) ? this : new Terms("t" + (number() + 1), wording);
    }

    private int number() {
        return Integer.parseInt(version.substring(1));
    }
}
