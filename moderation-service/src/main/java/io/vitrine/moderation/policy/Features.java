package io.vitrine.moderation.policy;

import io.vitrine.moderation.policy.Feature.Type;
import io.vitrine.moderation.screening.BlockedWords;
import io.vitrine.moderation.screening.Finding;
import io.vitrine.moderation.screening.KnownBadPicture;
import io.vitrine.moderation.screening.Language;
import io.vitrine.moderation.screening.LinksAndContact;
import io.vitrine.moderation.screening.MissingHashtag;
import io.vitrine.moderation.screening.NearDuplicate;
import io.vitrine.moderation.screening.Nudity;
import io.vitrine.moderation.screening.Provenance;
import io.vitrine.moderation.screening.RepeatedPosting;
import io.vitrine.moderation.screening.Severity;
import io.vitrine.moderation.screening.Spam;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The catalogue of all features. A new one is one line here; names are never given another meaning. */
public final class Features {

    private static final List<Feature> ALL = Stream.of(
                    Stream.of(
                            score("nudity.explicit", "nudity", "how explicit the picture is, 0 to 1", Nudity.EXPLICIT),
                            score(
                                    "nudity.suggestive",
                                    "nudity",
                                    "how suggestive the picture is, 0 to 1",
                                    Nudity.SUGGESTIVE),
                            detail(
                                    "faces.count",
                                    "faces",
                                    Type.WHOLE,
                                    "how many faces can be seen",
                                    "count",
                                    Long::valueOf),
                            detail(
                                    "faces.largest",
                                    "faces",
                                    Type.NUMBER,
                                    "share of the picture that its largest face takes, 0 to 1",
                                    "largestShare",
                                    Double::valueOf),
                            claim(
                                    "provenance.generated",
                                    "the file says that a program made the picture",
                                    Provenance.GENERATED),
                            claim("provenance.edited", "the file says that it was edited", Provenance.EDITED),
                            claim(
                                    "provenance.screenshot",
                                    "the file says that it is a screenshot",
                                    Provenance.SCREENSHOT),
                            claim(
                                    "provenance.credentials",
                                    "the file carries content credentials",
                                    Provenance.CREDENTIALS),
                            score(
                                    "copy.same",
                                    "near-duplicate",
                                    "how surely the picture was shared in this campaign before, 0 to 1",
                                    NearDuplicate.DUPLICATE),
                            score(
                                    "copy.similar",
                                    "near-duplicate",
                                    "how much it resembles one of this campaign, 0 to 1",
                                    NearDuplicate.SIMILAR),
                            score(
                                    "copy.elsewhere",
                                    "shared-elsewhere",
                                    "how surely it was shared in another campaign of the brand, 0 to 1",
                                    NearDuplicate.SHARED_ELSEWHERE),
                            score(
                                    "bank.match",
                                    "known-bad-picture",
                                    "how surely it is a picture of the brand's hash bank, 0 to 1",
                                    KnownBadPicture.KNOWN_BAD),
                            score(
                                    "bank.similar",
                                    "known-bad-picture",
                                    "how much it resembles a picture of the hash bank, 0 to 1",
                                    KnownBadPicture.RESEMBLES_BAD)),
                    Stream.of(
                            score(
                                    "words.brand",
                                    "blocked-words",
                                    "how surely the text has words that the brand blocks, 0 to 1",
                                    BlockedWords.BRAND_BLOCKED),
                            score(
                                    "words.blocked",
                                    "blocked-words",
                                    "how surely it has words of the built-in lists, 0 to 1",
                                    BlockedWords.BLOCKED),
                            score(
                                    "words.doubtful",
                                    "blocked-words",
                                    "how likely it has words that are unwanted in some senses, 0 to 1",
                                    BlockedWords.DOUBTFUL),
                            score(
                                    "text.link",
                                    "links-and-contact",
                                    "how surely the text has a link, 0 to 1",
                                    LinksAndContact.LINK),
                            score(
                                    "text.contact",
                                    "links-and-contact",
                                    "how surely it has an address or a phone number, 0 to 1",
                                    LinksAndContact.CONTACT),
                            detail(
                                    "text.language",
                                    "language",
                                    Type.TEXT,
                                    "the caption's language, ISO 639-1, as en; missing where it is too short to tell",
                                    Language.CODE,
                                    String::valueOf),
                            score("text.spam", "spam", "how much the caption looks like spam, 0 to 1", Spam.SPAM),
                            flag(
                                    "text.hashtag_missing",
                                    "missing-hashtag",
                                    "the caption has none of the campaign's hashtags",
                                    MissingHashtag.MISSING)),
                    Stream.of(
                            given("caption", Type.TEXT, "what the author wrote", Subject::caption),
                            given(
                                    "hashtags",
                                    Type.TEXTS,
                                    "the caption's hashtags, lower case, without #",
                                    Subject::hashtags),
                            given("channel", Type.TEXT, "the way the selfie came: web or api", Subject::channel),
                            given(
                                    "campaign.slug",
                                    Type.TEXT,
                                    "the campaign's name in addresses",
                                    Subject::campaignSlug),
                            given("picture.readable", Type.FLAG, "the picture could be read", Subject::pictureReadable),
                            given(
                                    "picture.sensitive",
                                    Type.FLAG,
                                    "a screen asks to hide the picture from reviewers at first",
                                    subject -> subject.findings().stream().anyMatch(Finding::blur))),
                    Stream.of(
                            score(
                                    "author.repeated",
                                    "repeated-posting",
                                    "how unusually much the author shares, 0 to 1",
                                    RepeatedPosting.REPEATED),
                            given(
                                    "author.approved",
                                    Type.WHOLE,
                                    "selfies of the author that this brand shows",
                                    subject -> subject.author().approved()),
                            given(
                                    "author.rejected",
                                    Type.WHOLE,
                                    "selfies of the author that this brand rejected",
                                    subject -> subject.author().rejected()),
                            given(
                                    "author.strikes",
                                    Type.NUMBER,
                                    "rejections for what the author did wrong, each fading by half every 60 days",
                                    subject -> subject.author().strikes()),
                            new Feature(
                                    "author.reach",
                                    Type.WHOLE,
                                    "followers of the author's account, as the brand's own system states with its key;"
                                            + " missing where it does not",
                                    subject ->
                                            Optional.ofNullable(subject.reach()).map(Long::valueOf),
                                    finding -> false)),
                    Stream.of(
                            given("screening.complete", Type.FLAG, "every screen gave an answer", Subject::complete),
                            given(
                                    "screening.answered",
                                    Type.TEXTS,
                                    "the screens that looked and could tell, as in \"faces\" in screening.answered",
                                    Subject::screensThatAnswered),
                            new Feature(
                                    "screening.missing",
                                    Type.TEXTS,
                                    "the screens that gave no answer",
                                    subject -> Optional.of(subject.screensWithoutAnswer()),
                                    finding -> finding.code().equals(Finding.NOT_SCREENED)),
                            codes("findings.codes", "codes of all findings", Severity.NOTE),
                            codes(
                                    "findings.concerns",
                                    "codes of findings that are concerns or serious",
                                    Severity.CONCERN),
                            codes("findings.serious", "codes of serious findings", Severity.SERIOUS)))
            .flatMap(Function.identity())
            .toList();

    private static final Map<String, Feature> BY_NAME = ALL.stream().collect(Collectors.toMap(Feature::name, f -> f));

    private Features() {}

    /** All features, by subject matter. */
    public static List<Feature> all() {
        return ALL;
    }

    static Optional<Feature> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The values of all features for one selfie; missing ones are left out. */
    public static FeatureValues of(Subject subject) {
        TreeMap<String, Object> values = new TreeMap<>();
        for (Feature feature : ALL) {
            feature.source().apply(subject).ifPresent(value -> values.put(feature.name(), value));
        }
        return new FeatureValues(values);
    }

    /** 0 where the screen looked and found nothing; the highest score where it found it more than once. */
    private static Feature score(String name, String screen, String meaning, String code) {
        return found(name, Type.NUMBER, screen, meaning, code, findings -> findings.stream()
                .mapToDouble(Finding::score)
                .max()
                .orElse(0));
    }

    private static Feature flag(String name, String screen, String meaning, String code) {
        return found(name, Type.FLAG, screen, meaning, code, findings -> !findings.isEmpty());
    }

    private static Feature claim(String name, String meaning, String code) {
        return flag(name, "provenance", meaning, code);
    }

    private static Feature found(
            String name, Type type, String screen, String meaning, String code, Function<List<Finding>, Object> value) {
        Predicate<Finding> because = finding -> finding.code().equals(code);
        return new Feature(
                name,
                type,
                meaning,
                subject -> subject.answered(screen)
                        ? Optional.of(value.apply(
                                subject.findings().stream().filter(because).toList()))
                        : Optional.empty(),
                because);
    }

    private static Feature detail(
            String name, String screen, Type type, String meaning, String detail, Function<String, Object> reading) {
        Predicate<Finding> because = finding -> finding.screen().equals(screen);
        return new Feature(
                name,
                type,
                meaning,
                subject -> subject.answered(screen)
                        ? subject.findings().stream()
                                .filter(because)
                                .findFirst()
                                .map(finding -> finding.details().getOrDefault(detail, "0"))
                                .map(reading)
                        : Optional.empty(),
                because);
    }

    private static Feature given(String name, Type type, String meaning, Function<Subject, Object> value) {
        return new Feature(name, type, meaning, subject -> Optional.of(value.apply(subject)), finding -> false);
    }

    private static Feature codes(String name, String meaning, Severity least) {
        Predicate<Finding> because = finding -> finding.severity().compareTo(least) >= 0;
        return new Feature(
                name,
                Type.TEXTS,
                meaning,
                subject -> Optional.of(subject.findings().stream()
                        .filter(because)
                        .map(Finding::code)
                        .distinct()
                        .sorted(Comparator.naturalOrder())
                        .toList()),
                because);
    }
}
