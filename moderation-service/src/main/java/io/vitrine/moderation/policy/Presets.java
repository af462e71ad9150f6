package io.vitrine.moderation.policy;

import static io.vitrine.moderation.policy.Rule.anything;
import static io.vitrine.moderation.policy.Rule.approve;
import static io.vitrine.moderation.policy.Rule.atLeast;
import static io.vitrine.moderation.policy.Rule.code;
import static io.vitrine.moderation.policy.Rule.reject;
import static io.vitrine.moderation.policy.Rule.review;

import io.vitrine.moderation.screening.BlockedWords;
import io.vitrine.moderation.screening.Faces;
import io.vitrine.moderation.screening.Finding;
import io.vitrine.moderation.screening.LinksAndContact;
import io.vitrine.moderation.screening.MissingHashtag;
import io.vitrine.moderation.screening.NearDuplicate;
import io.vitrine.moderation.screening.Nudity;
import io.vitrine.moderation.screening.Provenance;
import io.vitrine.moderation.screening.RepeatedPosting;
import io.vitrine.moderation.screening.Severity;
import io.vitrine.moderation.screening.UnreadablePicture;
import java.util.List;

/**
 * The policies that a campaign can choose. Of each list the first rule that speaks about a finding counts. A change to
 * a list is a new version of its preset: decisions name the version that they were taken under.
 */
final class Presets {

    private static final Rule NOT_SCREENED = review("not-screened", 60, code(Finding.NOT_SCREENED));
    private static final Rule UNREADABLE =
            review("unreadable-picture", 40, Reason.UNREADABLE_PICTURE, code(UnreadablePicture.UNREADABLE));
    private static final Rule NO_BRAND_WORDS =
            reject("brand-words", Reason.BLOCKED_WORDS, code(BlockedWords.BRAND_BLOCKED));
    private static final Rule NO_DUPLICATES =
            reject("near-duplicate", Reason.NEAR_DUPLICATE, code(NearDuplicate.DUPLICATE));

    private static final Rule NUDITY_SEEN =
            review("nudity", 70, Reason.NUDITY, code(Nudity.EXPLICIT).and(atLeast(Severity.CONCERN)));
    private static final Rule GENERATED_SAID =
            review("generated-claim", 25, Reason.GENERATED, code(Provenance.GENERATED));

    /** For brands that show nothing without being sure: whatever a screen finds is rejected or reviewed. */
    private static final Policy STRICT = new Policy(
            "strict",
            2,
            List.of(
                    NOT_SCREENED,
                    UNREADABLE,
                    reject("clear-nudity", Reason.NUDITY, code(Nudity.EXPLICIT).and(atLeast(0.9))),
                    review("nudity", 70, Reason.NUDITY, code(Nudity.EXPLICIT, Nudity.SUGGESTIVE)),
                    approve("a-face", code(Faces.FACES)),
                    GENERATED_SAID,
                    approve("content-credentials", code(Provenance.CREDENTIALS)),
                    NO_BRAND_WORDS,
                    NO_DUPLICATES,
                    reject("blocked-words", Reason.BLOCKED_WORDS, code(BlockedWords.BLOCKED)),
                    reject(
                            "links-and-contact",
                            Reason.LINK_OR_CONTACT,
                            code(LinksAndContact.LINK, LinksAndContact.CONTACT).and(atLeast(0.8))),
                    review("missing-hashtag", 10, Reason.MISSING_HASHTAG, code(MissingHashtag.MISSING)),
                    review("repeated-posting", 20, Reason.REPEATED_POSTING, code(RepeatedPosting.REPEATED)),
                    review("doubtful-words", 30, Reason.BLOCKED_WORDS, code(BlockedWords.DOUBTFUL)),
                    review("serious", 50, atLeast(Severity.SERIOUS)),
                    review("anything", 30, anything())));

    /** For most: what is clear is decided, what is doubtful goes to a person. */
    private static final Policy BALANCED = new Policy(
            "balanced",
            2,
            List.of(
                    NOT_SCREENED,
                    UNREADABLE,
                    NUDITY_SEEN,
                    GENERATED_SAID,
                    NO_BRAND_WORDS,
                    NO_DUPLICATES,
                    reject(
                            "blocked-words",
                            Reason.BLOCKED_WORDS,
                            code(BlockedWords.BLOCKED).and(atLeast(0.5))),
                    review(
                            "doubtful-words",
                            30,
                            Reason.BLOCKED_WORDS,
                            code(BlockedWords.BLOCKED, BlockedWords.DOUBTFUL)),
                    review("similar-picture", 20, Reason.NEAR_DUPLICATE, code(NearDuplicate.SIMILAR)),
                    review(
                            "links-and-contact",
                            30,
                            Reason.LINK_OR_CONTACT,
                            code(LinksAndContact.LINK, LinksAndContact.CONTACT)),
                    review("missing-hashtag", 10, Reason.MISSING_HASHTAG, code(MissingHashtag.MISSING)),
                    review("repeated-posting", 20, Reason.REPEATED_POSTING, code(RepeatedPosting.REPEATED)),
                    review("serious", 50, atLeast(Severity.SERIOUS)),
                    review("concern", 30, atLeast(Severity.CONCERN))));

    /** For brands that know their people: shown unless something serious speaks against it. */
    private static final Policy TRUSTING = new Policy(
            "trusting",
            2,
            List.of(
                    NOT_SCREENED,
                    UNREADABLE,
                    NUDITY_SEEN,
                    GENERATED_SAID,
                    NO_BRAND_WORDS,
                    review("near-duplicate", 20, Reason.NEAR_DUPLICATE, code(NearDuplicate.DUPLICATE)),
                    review("blocked-words", 30, Reason.BLOCKED_WORDS, code(BlockedWords.BLOCKED)),
                    approve(
                            "small-matters",
                            code(BlockedWords.DOUBTFUL, NearDuplicate.SIMILAR, MissingHashtag.MISSING)),
                    review("serious", 50, atLeast(Severity.SERIOUS)),
                    review("concern", 30, atLeast(Severity.CONCERN))));

    static final List<Policy> ALL = List.of(STRICT, BALANCED, TRUSTING);

    /** Of the rules of a campaign whose preset is not known here, as when a newer version of the system named it. */
    static final List<Rule> REVIEW_EVERYTHING = List.of(NOT_SCREENED, UNREADABLE, review("anything", 30, anything()));

    private Presets() {}
}
