package io.vitrine.campaign.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a person wrote about a look, not yet checked: by the form or as JSON. What a notice of illegal content needs is
 * what article 16 of the Digital Services Act asks for; a name or an address is nobody forced to give.
 *
 * @param ground a code of {@link Ground}
 * @param explanation in their own words, at most {@value #MOST_WORDS} characters; needed for a legal ground
 * @param contact an e-mail address, if they want to be asked back
 * @param goodFaith that they believe it to be accurate and complete; needed for a legal ground
 */
public record ReportWish(
        @Nullable String ground, @Nullable String explanation, @Nullable String contact, @Nullable Boolean goodFaith) {

    /** Characters of an explanation. */
    public static final int MOST_WORDS = 2_000;

    private static final int LONGEST_ADDRESS = 254;

    /** Enough to tell an address from a slip; whether it is theirs nobody can see. */
    private static final Pattern ADDRESS =
            Pattern.compile("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+\\.[^@\\s\\p{Cntrl}.]+");

    public ReportWish {
        ground = stripped(ground);
        explanation = stripped(explanation);
        contact = stripped(contact);
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** What has to change, by field, each in a sentence; empty if nothing has to. */
    public Map<String, String> errors() {
        Map<String, String> errors = new LinkedHashMap<>();
        boolean legal = chosen().map(Ground::isLegal).orElse(false);
        if (chosen().isEmpty()) {
            errors.put("ground", "Choose what is wrong with this look.");
        }
        if (explanation != null && explanation.length() > MOST_WORDS) {
            errors.put("explanation", "Use at most 2,000 characters.");
        } else if (legal && explanation == null) {
            errors.put("explanation", "Say in a few words why it is against the law.");
        }
        if (contact != null
                && (contact.length() > LONGEST_ADDRESS
                        || !ADDRESS.matcher(contact).matches())) {
            errors.put("contact", "Write an e-mail address like name@example.com, or leave it empty.");
        }
        if (legal && !Boolean.TRUE.equals(goodFaith)) {
            errors.put("goodFaith", "Confirm this for something that is against the law.");
        }
        return errors;
    }

    /**
     * The checked complaint.
     *
     * @throws IllegalStateException if there are {@link #errors}
     */
    public Complaint complaint() {
        if (!errors().isEmpty()) {
            throw new IllegalStateException("not checked: " + errors().keySet());
        }
        return new Complaint(
                chosen().orElseThrow(),
                Objects.requireNonNullElse(explanation, ""),
                contact,
                Boolean.TRUE.equals(goodFaith));
    }

    private Optional<Ground> chosen() {
        return Optional.ofNullable(ground).flatMap(Ground::ofCode);
    }
}
