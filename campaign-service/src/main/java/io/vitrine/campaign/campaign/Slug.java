package io.vitrine.campaign.campaign;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A campaign's name in addresses: lower-case letters, digits and single hyphens, 2 to {@value #MAX_LENGTH} characters.
 *
 * @param value the name
 */
public record Slug(String value) {

    public static final int MAX_LENGTH = 60;

    /** Words that stand in this place of an address already. */
    private static final Set<String> RESERVED = Set.of("mine", "new");

    private static final Pattern VALID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

    /** @throws IllegalArgumentException if {@code value} is no such name */
    public Slug {
        if (value.length() < 2
                || value.length() > MAX_LENGTH
                || !VALID.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "use 2 to " + MAX_LENGTH + " characters: a-z, 0-9 and single hyphens between them");
        }
        if (RESERVED.contains(value)) {
            throw new IllegalArgumentException("“" + value + "” means something else here; choose another name");
        }
    }

    /**
     * The slug that a person would choose for {@code name}; {@code campaign} where no Latin letter or digit is in it.
     */
    public static Slug from(String name) {
        String spelled = name.toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ø", "o")
                .replace("ł", "l");
        String latin = MARKS.matcher(Normalizer.normalize(spelled, Normalizer.Form.NFKD))
                .replaceAll("");
        String joined = trimHyphens(OTHERS.matcher(latin).replaceAll("-"));
        String cut = trimHyphens(joined.substring(0, Math.min(MAX_LENGTH - 4, joined.length())));
        boolean usable = cut.length() >= 2 && !RESERVED.contains(cut);
        return new Slug(usable ? cut : trimHyphens("campaign-" + cut));
    }

    /** The {@code n}-th choice when the name itself is taken: {@code ootd-2}. */
    public Slug numbered(int n) {
        String suffix = "-" + n;
        String stem = value.substring(0, Math.min(value.length(), MAX_LENGTH - suffix.length()));
        return new Slug(trimHyphens(stem) + suffix);
    }

    private static String trimHyphens(String text) {
        return text.replaceAll("^-+|-+$", "");
    }

    @Override
    public String toString() {
        return value;
    }
}
