package io.vitrine.moderation.screening;

/**
 * A word or phrase that is looked for.
 *
 * @param text in plain spelling, the parts of a phrase with one space between
 * @param language BCP 47; {@code und} for a brand's own words
 * @param score how often it is meant badly, 0 to 1
 * @param certain whether it is meant badly wherever it stands, or a person should look
 */
record Word(String text, String language, double score, boolean certain) {

    static final String BRAND = "und";

    boolean isBrands() {
        return language.equals(BRAND);
    }
}
