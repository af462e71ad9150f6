package io.vitrine.campaign.campaign;

import io.vitrine.contract.Hashtag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as a member writes it in JSON, not yet checked.
 *
 * @param name as people read it, 1 to 80 characters
 * @param slug its name in addresses; left out when created, the name gives it
 * @param hashtags 1 to 10, with or without {@code #}
 * @param opensAt when it begins to take selfies; left out when created, now
 * @param closesAt when it stops; left out for open end
 * @param state {@code open} or {@code closed}; left out when created, open
 * @param terms what authors consent to
 * @param policy how selfies are moderated; left out when created, balanced
 * @param version the version that was seen; only when changed
 */
public record CampaignWish(
        @Nullable String name,
        @Nullable String slug,
        @Nullable List<@Nullable String> hashtags,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable String state,
        @Nullable TermsWish terms,
        @Nullable PolicyWish policy,
        @Nullable Long version) {

    /** The wording; its version follows from it. */
    public record TermsWish(@Nullable String text) {}

    /**
     * The preset {@code strict}, {@code balanced}, {@code trusting} or {@code team-selfies}, the brand's own words, and
     * whether bystanders' faces are blurred; no, where that is left out.
     */
    public record PolicyWish(
            @Nullable String preset,
            @Nullable List<@Nullable String> blockedWords,
            @Nullable List<@Nullable String> allowedWords,
            @Nullable Boolean blurBystanders) {}

    /**
     * The definition of a new campaign; what is left out has a default. Throws a problem that names every bad field.
     */
    CampaignDefinition toCreate() {
        return new Check().definition(false);
    }

    /** The whole definition of a campaign that is there; nothing may be left out but the slug and the window. */
    CampaignDefinition toRedefine() {
        return new Check().definition(true);
    }

    /** Collects what is wrong, so that a person hears of it once. */
    private final class Check {

        private final List<Map<String, String>> errors = new ArrayList<>();

        CampaignDefinition definition(boolean whole) {
            String checkedName = text("name", name, CampaignDefinition.MAX_NAME, "write a name that people will read");
            Slug checkedSlug = slug();
            List<Hashtag> checkedTags = tags();
            Campaign.State checkedState = state(whole);
            String checkedTerms = text(
                    "terms.text",
                    terms == null ? null : terms.text(),
                    Terms.MAX_LENGTH,
                    "write what people agree to when they share a selfie");
            Policy checkedPolicy = policy(whole);
            if (whole && version == null) {
                errors.add(CampaignProblems.error("version", "send the version that you saw"));
            }
            if (!errors.isEmpty()) {
                throw CampaignProblems.invalid(errors);
            }
            return new CampaignDefinition(
                    checkedName,
                    checkedSlug,
                    checkedTags,
                    opensAt,
                    closesAt,
                    checkedState,
                    checkedTerms,
                    checkedPolicy);
        }

        private String text(String field, @Nullable String value, int most, String whenMissing) {
            if (value == null || value.isBlank()) {
                errors.add(CampaignProblems.error(field, whenMissing));
                return "";
            }
            String stripped = value.strip();
            if (stripped.length() > most) {
                errors.add(CampaignProblems.error(field, "use at most " + most + " characters"));
            }
            return stripped;
        }

        private @Nullable Slug slug() {
            if (slug == null || slug.isBlank()) {
                return null;
            }
            try {
                return new Slug(slug.strip());
            } catch (IllegalArgumentException malformed) {
                errors.add(CampaignProblems.error("slug", Objects.toString(malformed.getMessage())));
                return null;
            }
        }

        private List<Hashtag> tags() {
            List<Hashtag> tags = new ArrayList<>();
            for (String tag : present(hashtags)) {
                try {
                    tags.add(new Hashtag(tag));
                } catch (IllegalArgumentException malformed) {
                    errors.add(CampaignProblems.error("hashtags", "“" + tag + "” is " + malformed.getMessage()));
                }
            }
            if (present(hashtags).isEmpty()) {
                errors.add(CampaignProblems.error("hashtags", "name at least one hashtag"));
            } else if (tags.size() > CampaignDefinition.MAX_HASHTAGS) {
                errors.add(CampaignProblems.error(
                        "hashtags", "name at most " + CampaignDefinition.MAX_HASHTAGS + " hashtags"));
            }
            return tags;
        }

        private Campaign.State state(boolean whole) {
            if (state == null && !whole) {
                return Campaign.State.OPEN;
            }
            if ("open".equals(state) || "closed".equals(state)) {
                return Campaign.State.ofCode(state);
            }
            errors.add(CampaignProblems.error("state", "use open or closed"));
            return Campaign.State.OPEN;
        }

        private Policy policy(boolean whole) {
            if (policy == null) {
                if (whole) {
                    errors.add(CampaignProblems.error("policy", "send the whole policy"));
                }
                return new Policy(Policy.Preset.BALANCED, List.of(), List.of(), false);
            }
            String code = Objects.requireNonNullElse(policy.preset(), Policy.Preset.BALANCED.code());
            Optional<Policy.Preset> preset = Policy.Preset.ofCode(code);
            if (preset.isEmpty()) {
                errors.add(CampaignProblems.error("policy.preset", "use strict, balanced, trusting or team-selfies"));
            }
            return new Policy(
                    preset.orElse(Policy.Preset.BALANCED),
                    words("policy.blockedWords", policy.blockedWords()),
                    words("policy.allowedWords", policy.allowedWords()),
                    Boolean.TRUE.equals(policy.blurBystanders()));
        }

        private List<String> words(String field, @Nullable List<@Nullable String> given) {
            List<String> words = present(given);
            if (words.size() > Policy.MAX_WORDS) {
                errors.add(CampaignProblems.error(field, "name at most " + Policy.MAX_WORDS + " words"));
            } else if (words.stream().anyMatch(word -> word.length() > Policy.MAX_WORD_LENGTH)) {
                errors.add(
                        CampaignProblems.error(field, "a word has at most " + Policy.MAX_WORD_LENGTH + " characters"));
            }
            return words;
        }
    }

    private static List<String> present(@Nullable List<@Nullable String> values) {
        List<String> present = new ArrayList<>();
        if (values != null) {
            for (String value : values) {
                if (value != null && !value.isBlank()) {
                    present.add(value.strip());
                }
            }
        }
        return present;
    }
}
