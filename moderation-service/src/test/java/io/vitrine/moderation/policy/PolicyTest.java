package io.vitrine.moderation.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.moderation.policy.Rule.Effect;
import io.vitrine.moderation.policy.Verdict.Approve;
import io.vitrine.moderation.policy.Verdict.Reject;
import io.vitrine.moderation.policy.Verdict.Review;
import io.vitrine.moderation.screening.Finding;
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

    @ParameterizedTest(name = "{0} {1} {2}: strict {3}, balanced {4}, trusting {5}")
    @CsvSource({
        "not-screened,               SERIOUS, 1.0, REVIEW,  REVIEW,  REVIEW",
        "unreadable-picture,         SERIOUS, 1.0, REVIEW,  REVIEW,  REVIEW",
        "explicit,                   SERIOUS, 0.9, REJECT,  REVIEW,  REVIEW",
        "explicit,                   CONCERN, 0.5, REVIEW,  REVIEW,  REVIEW",
        "explicit,                   NOTE,    0.3, REVIEW,  APPROVE, APPROVE",
        "suggestive,                 NOTE,    0.6, REVIEW,  APPROVE, APPROVE",
        "faces,                      NOTE,    0.9, APPROVE, APPROVE, APPROVE",
        "no-face,                    NOTE,    1.0, REVIEW,  APPROVE, APPROVE",
        "only-small-faces,           NOTE,    0.7, REVIEW,  APPROVE, APPROVE",
        "generated-claim,            CONCERN, 1.0, REVIEW,  REVIEW,  REVIEW",
        "edited-claim,               NOTE,    1.0, REVIEW,  APPROVE, APPROVE",
        "screenshot-claim,           CONCERN, 1.0, REVIEW,  REVIEW,  REVIEW",
        "content-credentials,        NOTE,    1.0, APPROVE, APPROVE, APPROVE",
        "near-duplicate,             SERIOUS, 0.9, REJECT,  REJECT,  REVIEW",
        "similar-picture,            CONCERN, 0.8, REVIEW,  REVIEW,  APPROVE",
        "shared-in-another-campaign, NOTE,    0.9, REVIEW,  APPROVE, APPROVE",
        "brand-blocked-words,        SERIOUS, 1.0, REJECT,  REJECT,  REJECT",
        "blocked-words,              SERIOUS, 0.9, REJECT,  REJECT,  REVIEW",
        "blocked-words,              SERIOUS, 0.4, REJECT,  REVIEW,  REVIEW",
        "doubtful-words,             CONCERN, 0.9, REVIEW,  REVIEW,  APPROVE",
        "link,                       CONCERN, 0.9, REJECT,  REVIEW,  REVIEW",
        "contact,                    CONCERN, 0.7, REVIEW,  REVIEW,  REVIEW",
        "missing-hashtag,            CONCERN, 1.0, REVIEW,  REVIEW,  APPROVE",
        "repeated-posting,           CONCERN, 0.6, REVIEW,  REVIEW,  REVIEW",
        "of-a-screen-yet-to-come,    SERIOUS, 0.6, REVIEW,  REVIEW,  REVIEW",
        "of-a-screen-yet-to-come,    CONCERN, 0.6, REVIEW,  REVIEW,  REVIEW",
        "of-a-screen-yet-to-come,    NOTE,    0.6, REVIEW,  APPROVE, APPROVE",
    })
    void judges(String code, Severity severity, double score, Effect strict, Effect balanced, Effect trusting) {
        List<Finding> findings = List.of(finding(code, severity, score, false));

        assertThat(effect(Policy.named("strict").judge(findings))).isEqualTo(strict);
        assertThat(effect(Policy.named("balanced").judge(findings))).isEqualTo(balanced);
        assertThat(effect(Policy.named("trusting").judge(findings))).isEqualTo(trusting);
    }

    static Stream<String> presets() {
        return Policy.presets().stream();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void approvesWhatNothingSpeaksAgainst(String preset) {
        assertThat(Policy.named(preset).judge(List.of())).isEqualTo(new Approve(preset + "@2", List.of()));
    }

    @ParameterizedTest
    @MethodSource("presets")
    void neverApprovesWhatWasNotScreenedWhateverElseWasFound(String preset) {
        for (Severity severity : Severity.values()) {
            Finding notScreened = finding(Finding.NOT_SCREENED, severity, 0.0, false);

            assertThat(Policy.named(preset).judge(List.of(notScreened))).isInstanceOf(Review.class);
            assertThat(Policy.named(preset)
                            .judge(List.of(finding("some-note", Severity.NOTE, 0.1, false), notScreened)))
                    .isNotInstanceOf(Approve.class);
        }
    }

    @Test
    void neverApprovesWhatWasNotScreenedEvenIfItsRulesForgetIt() {
        Policy careless = new Policy("careless", 1, List.of(Rule.approve("all", Rule.anything())));

        assertThat(careless.judge(List.of(finding(Finding.NOT_SCREENED, Severity.NOTE, 1, false))))
                .isInstanceOf(Review.class);
    }

    @Test
    void rejectsWithReasonsForTheAuthorAndRulesForTheReviewer() {
        Verdict verdict = Policy.named("balanced")
                .judge(List.of(
                        finding("missing-hashtag", Severity.CONCERN, 1, false),
                        finding("near-duplicate", Severity.SERIOUS, 0.95, false),
                        finding("brand-blocked-words", Severity.SERIOUS, 1, false),
                        finding("blocked-words", Severity.SERIOUS, 0.9, false)));

        assertThat(verdict).isInstanceOfSatisfying(Reject.class, reject -> {
            assertThat(reject.policyVersion()).isEqualTo("balanced@2");
            assertThat(reject.reasons()).containsExactly(Reason.NEAR_DUPLICATE, Reason.BLOCKED_WORDS);
            assertThat(reject.rules())
                    .extracting(Verdict.FiredRule::rule, Verdict.FiredRule::effect, Verdict.FiredRule::because)
                    .contains(
                            org.assertj.core.groups.Tuple.tuple("missing-hashtag", "review", "About missing-hashtag."),
                            org.assertj.core.groups.Tuple.tuple("near-duplicate", "reject", "About near-duplicate."));
        });
    }

    @Test
    void reviewsTheMostUrgentFirstAndBlursIfAnyFindingAsksForIt() {
        Verdict verdict = Policy.named("balanced")
                .judge(List.of(
                        finding("missing-hashtag", Severity.CONCERN, 1, true),
                        finding(Finding.NOT_SCREENED, Severity.SERIOUS, 1, false)));

        assertThat(verdict).isInstanceOfSatisfying(Review.class, review -> {
            assertThat(review.priority()).isEqualTo(60);
            assertThat(review.blur()).isTrue();
            assertThat(review.suggested()).containsExactly(Reason.MISSING_HASHTAG);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "STRICT", "next-year"})
    void reviewsEverythingUnderAPresetThatItDoesNotKnow(String preset) {
        Policy policy = Policy.named(preset);

        assertThat(policy.id()).isEqualTo(preset + "@0");
        assertThat(policy.judge(List.of())).isInstanceOf(Review.class);
        assertThat(policy.judge(List.of(finding("near-duplicate", Severity.SERIOUS, 1, false))))
                .isInstanceOf(Review.class);
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

    private static Finding finding(String code, Severity severity, double score, boolean blur) {
        return new Finding("a-screen", "1", code, score, severity, "About " + code + ".", blur, Map.of());
    }

    private static Effect effect(Verdict verdict) {
        if (verdict instanceof Reject) {
            return Effect.REJECT;
        }
        return verdict instanceof Review ? Effect.REVIEW : Effect.APPROVE;
    }
}
