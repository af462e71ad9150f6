package io.vitrine.moderation.policy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why a selfie is not shown: the one catalogue, for policies and for reviewers. Codes are stable and texts go to
 * authors, so that a text may be improved and a code never changes its meaning.
 */
public enum Reason {
    OFF_TOPIC("off-topic", "Does not fit the campaign", "This picture does not fit the campaign."),
    POOR_QUALITY(
            "poor-quality",
            "Too dark, blurred or small",
            "The picture is too dark, blurred or small to be shown. You are welcome to share a better one."),
    NUDITY("nudity", "Nudity or sexual content", "We do not show nudity or sexual content."),
    HATE_OR_VIOLENCE("hate-or-violence", "Hate or violence", "We do not show hate or violence."),
    SOMEONE_ELSE(
            "someone-else",
            "Someone else's picture, or a person who may not agree",
            "The picture seems to belong to someone else, or shows a person who may not want to be shown."),
    CHILD("child", "Shows a child", "We do not show pictures of children."),
    ADVERTISING("advertising", "Advertising", "The picture or its caption advertises something else."),
    GENERATED(
            "generated-picture",
            "Made or changed by a program",
            "The picture's file says that a program made it, or a part of it. Please share a photo that was taken of you."),
    NEAR_DUPLICATE("near-duplicate", "Already shared", "This picture was already shared in this campaign."),
    BLOCKED_WORDS(
            "blocked-words",
            "Unwanted words",
            "The caption or name contains words that this brand does not show. Please share the picture again with other"
                    + " words."),
    LINK_OR_CONTACT(
            "link-or-contact",
            "Links or contact details",
            "The caption or name contains a link, an address or a phone number. Please share the picture again without"
                    + " it."),
    MISSING_HASHTAG(
            "missing-hashtag",
            "No campaign hashtag",
            "The caption has none of the campaign's hashtags. Please share the picture again with one."),
    REPEATED_POSTING(
            "repeated-posting",
            "Too many by one author",
            "You shared many pictures within a short time. Please choose your best ones and try again later."),
    UNREADABLE_PICTURE(
            "unreadable-picture",
            "File cannot be read",
            "The picture's file cannot be read. Please save it as JPEG or PNG and share it again."),
    OTHER("other", "Something else", "The people who look after this campaign chose not to show this picture.");

    private final String code;
    private final String label;
    private final String forAuthor;
    private final @Nullable String law;

    Reason(String code, String label, String forAuthor) {
        this(code, label, forAuthor, null);
    }

    Reason(String code, String label, String forAuthor, @Nullable String law) {
        this.code = code;
        this.label = label;
        this.forAuthor = forAuthor;
        this.law = law;
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

    /**
     * The ground: the provision that such a picture breaks; empty where the campaign's terms speak against it, which is
     * the rule.
     */
    public Optional<String> law() {
        return Optional.ofNullable(law);
    }

    /** The reason with that code, if there is one. */
    public static Optional<Reason> ofCode(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code.equals(code))
                .findFirst();
    }

    /**
     * Those that say that the author did wrong, and not that a picture was unlucky. They count against further selfies
     * for a while.
     */
    static Set<Reason> strikes() {
        return EnumSet.of(
                NUDITY, HATE_OR_VIOLENCE, SOMEONE_ELSE, CHILD, ADVERTISING, GENERATED, BLOCKED_WORDS, LINK_OR_CONTACT);
    }

    /** What a reviewer may choose from, in the order in which it is offered. */
    public static List<Reason> forReviewers() {
        return List.of(values());
    }
}
