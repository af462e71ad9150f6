package io.vitrine.moderation.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.moderation.policy.PolicyReading.Accepted;
import io.vitrine.moderation.screening.Finding;
import io.vitrine.moderation.screening.ScreeningReport.ScreenRun;
import io.vitrine.moderation.screening.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {

    @ParameterizedTest(name = "{0} of {1}, {2} {3}: strict {4}, balanced {5}, trusting {6}")
    @CsvSource({
        "not-screened,               nudity,            SERIOUS, 1.0, REVIEW,  REVIEW,  REVIEW",
        "unreadable-picture,         unreadable-picture, SERIOUS, 1.0, REVIEW,  REVIEW,  REVIEW",
        "explicit,                   nudity,            SERIOUS, 0.9, REJECT,  REVIEW,  REVIEW",
        "explicit,                   nudity,            CONCERN, 0.5, REVIEW,  REVIEW,  REVIEW",
        "explicit,                   nudity,            NOTE,    0.3, REVIEW,  APPROVE, APPROVE",
        "suggestive,                 nudity,            NOTE,    0.6, REVIEW,  APPROVE, APPROVE",
        "faces,                      faces,             NOTE,    0.9, APPROVE, APPROVE, APPROVE",
        "no-face,                    faces,             NOTE,    1.0, REVIEW,  APPROVE, APPROVE",
        "only-small-faces,           faces,             NOTE,    0.7, REVIEW,  APPROVE, APPROVE",
        "generated-claim,            provenance,        CONCERN, 1.0, REVIEW,  REVIEW,  REVIEW",
        "edited-claim,               provenance,        NOTE,    1.0, REVIEW,  APPROVE, APPROVE",
        "screenshot-claim,           provenance,        CONCERN, 1.0, REVIEW,  REVIEW,  REVIEW",
        "content-credentials,        provenance,        NOTE,    1.0, APPROVE, APPROVE, APPROVE",
        "near-duplicate,             near-duplicate,    SERIOUS, 0.9, REJECT,  REJECT,  REVIEW",
        "similar-picture,            near-duplicate,    CONCERN, 0.8, REVIEW,  REVIEW,  APPROVE",
        "shared-in-another-campaign, shared-elsewhere,  NOTE,    0.9, REVIEW,  APPROVE, APPROVE",
        "known-bad-picture,          known-bad-picture, SERIOUS, 1.0, REVIEW,  REVIEW,  REVIEW",
        "resembles-bad-picture,      known-bad-picture, CONCERN, 0.7, REVIEW,  REVIEW,  REVIEW",
        "spam,                       spam,              CONCERN, 0.6, REVIEW,  REVIEW,  REVIEW",
        "brand-blocked-words,        blocked-words,     SERIOUS, 1.0, REJECT,  REJECT,  REJECT",
        "blocked-words,              blocked-words,     SERIOUS, 0.9, REJECT,  REJECT,  REVIEW",
        "blocked-words,              blocked-words,     SERIOUS, 0.4, REJECT,  REVIEW,  REVIEW",
        "doubtful-words,             blocked-words,     CONCERN, 0.9, REVIEW,  REVIEW,  APPROVE",
        "link,                       links-and-contact, CONCERN, 0.9, REJECT,  REVIEW,  REVIEW",
        "contact,                    links-and-contact, CONCERN, 0.7, REVIEW,  REVIEW,  REVIEW",
        "missing-hashtag,            missing-hashtag,   CONCERN, 1.0, REVIEW,  REVIEW,  APPROVE",
        "repeated-posting,           repeated-posting,  CONCERN, 0.6, REVIEW,  REVIEW,  REVIEW",
        "of-a-screen-yet-to-come,    yet-to-come,       SERIOUS, 0.6, REVIEW,  REVIEW,  REVIEW",
        "of-a-screen-yet-to-come,    yet-to-come,       CONCERN, 0.6, REVIEW,  REVIEW,  REVIEW",
        "of-a-screen-yet-to-come,    yet-to-come,       NOTE,    0.6, REVIEW,  APPROVE, APPROVE",
    })
    void judges(
            String code,
            String screen,
            Severity severity,
            double score,
            Effect strict,
            Effect balanced,
            Effect trusting) {
        Subject subject = selfie(new Finding(screen, "1", code, score, severity, "About it.", false, Map.of()));

        assertThat(judge("strict", subject).effect()).isEqualTo(strict);
        assertThat(judge("balanced", subject).effect()).isEqualTo(balanced);
        assertThat(judge("trusting", subject).effect()).isEqualTo(trusting);
    }

    static Stream<String> presets() {
        return Presets.NAMES.stream();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void approvesWhatNothingSpeaksAgainst(String preset) {
        Verdict verdict = judge(preset, selfie(face(0.2)));

        assertThat(verdict.effect()).isEqualTo(Effect.APPROVE);
        assertThat(verdict.rules()).isEmpty();
        assertThat(verdict.policy()).matches(preset + "@[0-9a-f]{12}");
    }

    @Test
    void aTeamSelfieShowsAFaceOfSomeSize() {
        assertThat(judge("team-selfies", selfie(face(0.04))).rules())
                .extracting(Verdict.FiredRule::rule)
                .containsExactly("no-face");
        assertThat(judge("team-selfies", selfie(face(0.06))).effect()).isEqualTo(Effect.APPROVE);
    }

    @Test
    void aTeamSelfieWhoseFacesNobodyLookedForGoesToAPerson() {
        Subject withoutModels = new Subject(
                List.of(new ScreenRun("blocked-words", "1", true, 1)),
                List.of(),
                "",
                List.of(),
                AuthorRecord.NONE,
                "web",
                "team");

        assertThat(judge("team-selfies", withoutModels).rules())
                .extracting(Verdict.FiredRule::rule)
                .containsExactly("no-face-check");
    }

    @ParameterizedTest
    @MethodSource("presets")
    void neverApprovesWhatWasNotScreenedWhateverElseWasFound(String preset) {
        for (Severity severity : Severity.values()) {
            Subject subject = selfie(finding("nudity", Finding.NOT_SCREENED, severity, 0), face(0.2));

            assertThat(judge(preset, subject).effect()).isEqualTo(Effect.REVIEW);
        }
    }

    @Test
    void neverApprovesWhatWasNotScreenedEvenIfItsRulesSaySo() {
        Policy careless = read(
                """
                policy: careless
                rules:
                  - name: all
                    when: "true"
                    then: approve
                otherwise: approve
                """);
        Subject notWhole = selfie(finding("nudity", Finding.NOT_SCREENED, Severity.NOTE, 1));
        Subject timeout = new Subject(
                List.of(new ScreenRun("nudity", "1", false, 1)),
                List.of(),
                "",
                List.of(),
                AuthorRecord.NONE,
                "web",
                "c");

        assertThat(careless.judge(Features.of(notWhole), List.of()).effect()).isEqualTo(Effect.REVIEW);
        assertThat(careless.judge(Features.of(timeout), List.of()).queue()).isEqualTo("not-screened");
        assertThat(careless.judge(new FeatureValues(new java.util.TreeMap<>()), List.of())
                        .effect())
                .isEqualTo(Effect.REVIEW);
    }

    @Test
    void rejectsWithAllReasonsForTheAuthorAndRulesForTheReviewer() {
        Verdict verdict = judge(
                "balanced",
                selfie(
                        finding("missing-hashtag", "missing-hashtag", Severity.CONCERN, 1),
                        finding("near-duplicate", "near-duplicate", Severity.SERIOUS, 0.95),
                        finding("blocked-words", "brand-blocked-words", Severity.SERIOUS, 1)));

        assertThat(verdict.effect()).isEqualTo(Effect.REJECT);
        assertThat(verdict.reasons()).containsExactly(Reason.BLOCKED_WORDS, Reason.NEAR_DUPLICATE);
        assertThat(verdict.decisiveRule()).isEqualTo("brand-words");
        assertThat(verdict.rules())
                .contains(
                        new Verdict.FiredRule("missing-hashtag", "review", "About missing-hashtag."),
                        new Verdict.FiredRule("near-duplicate", "reject", "About near-duplicate."));
    }

    @Test
    void theFirstRuleThatDecidesIsTheVerdictAndAllAddToIt() {
        Policy policy = read(
                """
                policy: of-order
                rules:
                  - {name: seen-before, when: author.approved > 5, labels: [regular]}
                  - {name: to-a-person, when: size(caption) > 3, then: review, queue: words, priority: 20}
                  - {name: never, when: size(caption) > 3, then: reject, reason: other}
                  - {name: twice, when: size(caption) > 4, reviewers: 2, blur: picture, labels: [long, regular]}
                  - {name: urgent, when: size(caption) > 4, then: review, queue: other, priority: 90}
                otherwise: approve
                """);
        Subject subject =
                new Subject(List.of(), List.of(), "a caption", List.of(), new AuthorRecord(6, 0, 0), "api", "summer");

        Verdict verdict = policy.judge(Features.of(subject), List.of());

        assertThat(verdict.toJson())
                .isEqualTo("{\"policy\":\"" + policy.id() + "\",\"effect\":\"review\",\"rules\":[\"seen-before\","
                        + "\"to-a-person\",\"never\",\"twice\",\"urgent\"],\"reasons\":[],\"queue\":\"words\","
                        + "\"priority\":90,\"reviewers\":2,\"blurPicture\":true,\"labels\":[\"regular\",\"long\"]}");
    }

    @Test
    void aVerdictSpeaksOfBystandersOnlyWhereTheyAreToBeBlurred() {
        Policy policy = read(
                """
                policy: of-bystanders
                rules:
                  - {name: crowd, when: faces.count > 3, blur: bystanders}
                  - {name: loud, when: size(caption) > 4, blur: [picture, bystanders]}
                otherwise: approve
                """);

        Verdict quiet = policy.judge(Features.of(selfie(face(0.2))), List.of());
        Verdict loud = policy.judge(
                Features.of(
                        new Subject(List.of(), List.of(), "a caption", List.of(), AuthorRecord.NONE, "web", "summer")),
                List.of());

        assertThat(quiet.blurBystanders()).isFalse();
        assertThat(quiet.toJson()).endsWith("\"blurPicture\":false,\"labels\":[]}");
        assertThat(loud.blurBystanders()).isTrue();
        assertThat(loud.blurPicture()).isTrue();
        assertThat(loud.toJson()).endsWith("\"blurPicture\":true,\"labels\":[],\"blurBystanders\":true}");
    }

    @Test
    void aConditionThatNamesAMissingFeatureDoesNotMatch() {
        Policy policy = read(
                """
                policy: of-missing-things
                define:
                  bare: nudity.explicit > 0.5
                rules:
                  - {name: plain, when: nudity.explicit < 2.0, then: review}
                  - {name: negated, when: "!(nudity.explicit > 0.5)", then: review}
                  - {name: absorbed, when: "true || nudity.explicit > 0.5", then: review}
                  - {name: defined, when: "!bare", then: review}
                otherwise: approve
                """);
        Subject withoutModels = new Subject(List.of(), List.of(), "", List.of(), AuthorRecord.NONE, "web", "c");

        assertThat(Features.of(withoutModels).has("nudity.explicit")).isFalse();
        assertThat(policy.judge(Features.of(withoutModels), List.of()).rules()).isEmpty();
        assertThat(policy.judge(Features.of(selfie()), List.of()).rules()).hasSize(4);
    }

    @Test
    void aReachThatNobodyStatedMatchesNoCondition() {
        Policy policy = read(
                """
                policy: of-reach
                rules:
                  - {name: large, when: author.reach >= 1000, then: review}
                  - {name: small, when: author.reach < 1000, labels: [small]}
                  - {name: negated, when: "!(author.reach >= 1000)", labels: [negated]}
                otherwise: approve
                """);

        assertThat(policy.judge(Features.of(reaching(1_000)), List.of()).effect())
                .isEqualTo(Effect.REVIEW);
        assertThat(policy.judge(Features.of(reaching(999)), List.of()).labels()).containsExactly("small", "negated");
        assertThat(policy.judge(Features.of(selfie()), List.of()).rules()).isEmpty();
    }

    @Test
    void presetsThatDoubtHaveAPersonLookAtWhatVeryManyWillSee() {
        assertThat(judge("balanced", reaching(1_000_000, face(0.2))).effect()).isEqualTo(Effect.REVIEW);
        assertThat(judge("balanced", reaching(999_999, face(0.2))).effect()).isEqualTo(Effect.APPROVE);
        assertThat(judge("strict", reaching(100_000, face(0.2))).effect()).isEqualTo(Effect.REVIEW);
        assertThat(judge("strict", reaching(100_000, face(0.2))).reviewers()).isEqualTo(1);
        assertThat(judge("strict", reaching(1_000_000, face(0.2))).reviewers()).isEqualTo(2);
        assertThat(judge("strict", reaching(99_999, face(0.2))).effect()).isEqualTo(Effect.APPROVE);
        assertThat(judge("trusting", reaching(25_000_000, face(0.2))).effect()).isEqualTo(Effect.APPROVE);
    }

    @Test
    void pixelsOfAnUnreadablePictureSayNothing() {
        FeatureValues values =
                Features.of(selfie(finding("unreadable-picture", "unreadable-picture", Severity.SERIOUS, 1)));

        assertThat(values.has("nudity.explicit")).isFalse();
        assertThat(values.has("copy.same")).isFalse();
        assertThat(values.has("words.blocked")).isTrue();
        assertThat(values.isTrue("picture.readable")).isFalse();
    }

    @Test
    void featuresComeBackFromTheirJsonAsTheyWere() {
        FeatureValues values = Features.of(new Subject(
                selfie().screens(),
                List.of(face(0.25), finding("nudity", "explicit", Severity.CONCERN, 1.0 / 3)),
                "Ünï 😀 \"quoted\"",
                List.of("ootd"),
                new AuthorRecord(3_000_000_000L, 0, 1),
                "web",
                "c"));

        assertThat(FeatureValues.ofJson(values.toJson())).isEqualTo(values);
        assertThat(FeatureValues.ofJson(values.toJson()).toJson()).isEqualTo(values.toJson());
    }

    @Test
    void everyFeatureHasAValueOfItsType() {
        FeatureValues values = Features.of(reaching(5_000, face(0.2), english()));

        assertThat(Features.all()).extracting(Feature::name).doesNotHaveDuplicates();
        assertThat(Features.all()).allSatisfy(feature -> {
            Class<?> type =
                    switch (feature.type()) {
                        case NUMBER -> Double.class;
                        case WHOLE -> Long.class;
                        case FLAG -> Boolean.class;
                        case TEXT -> String.class;
                        case TEXTS -> List.class;
                    };
            assertThat(values.values().get(feature.name())).as(feature.name()).isInstanceOf(type);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "STRICT", "next-year"})
    void reviewsEverythingUnderAPresetThatItDoesNotKnow(String preset) {
        assertThat(judge(preset, selfie(face(0.2))).effect()).isEqualTo(Effect.REVIEW);
        assertThat(judge(preset, selfie(finding("near-duplicate", "near-duplicate", Severity.SERIOUS, 1)))
                        .effect())
                .isEqualTo(Effect.REVIEW);
    }

    @Test
    void everyReasonHasAStableCodeAndWords() {
        assertThat(Reason.values()).allSatisfy(reason -> {
            assertThat(reason.code()).matches("[a-z-]+");
            assertThat(reason.forAuthor()).endsWith(".");
            assertThat(reason.label()).isNotBlank();
            assertThat(Reason.ofCode(reason.code())).contains(reason);
        });
        assertThat(Arrays.stream(Reason.values()).map(Reason::code)).doesNotHaveDuplicates();
        assertThat(Reason.NEAR_DUPLICATE.forAuthor()).isEqualTo("This picture was already shared in this campaign.");
        assertThat(Reason.ofCode("nonsense")).isEmpty();
    }

    private static Policy read(String document) {
        PolicyReading reading = PolicyReader.read(document);
        assertThat(reading).isInstanceOf(Accepted.class);
        return ((Accepted) reading).policy();
    }

    private static Verdict judge(String preset, Subject subject) {
        return Presets.named(preset).judge(Features.of(subject), subject.findings());
    }

    /** One that all screens looked at; a screen with the finding that it was not screened is one that failed. */
    private static Subject selfie(Finding... findings) {
        List<ScreenRun> runs = Stream.of(
                        "unreadable-picture",
                        "nudity",
                        "faces",
                        "provenance",
                        "near-duplicate",
                        "shared-elsewhere",
                        "known-bad-picture",
                        "language",
                        "spam",
                        "blocked-words",
                        "links-and-contact",
                        "missing-hashtag",
                        "repeated-posting")
                .map(name -> new ScreenRun(
                        name,
                        "1",
                        Arrays.stream(findings)
                                .noneMatch(finding -> finding.screen().equals(name)
                                        && finding.code().equals(Finding.NOT_SCREENED)),
                        1))
                .toList();
        return new Subject(runs, List.of(findings), "", List.of(), AuthorRecord.NONE, "web", "summer");
    }

    private static Subject reaching(int followers, Finding... findings) {
        Subject subject = selfie(findings);
        return new Subject(
                subject.screens(),
                subject.findings(),
                subject.caption(),
                subject.hashtags(),
                subject.author(),
                followers,
                subject.channel(),
                subject.campaignSlug());
    }

    private static Finding english() {
        return new Finding(
                "language",
                "1",
                "language",
                0.9,
                Severity.NOTE,
                "The caption is in English.",
                false,
                Map.of("language", "en"));
    }

    private static Finding face(double share) {
        return new Finding(
                "faces",
                "1",
                "faces",
                0.9,
                Severity.NOTE,
                "A face.",
                false,
                Map.of("count", "1", "largestShare", "" + share));
    }

    private static Finding finding(String screen, String code, Severity severity, double score) {
        return new Finding(screen, "1", code, score, severity, "About " + code + ".", false, Map.of());
    }
}
