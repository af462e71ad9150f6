package io.vitrine.moderation.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.moderation.policy.PolicyReading.Accepted;
import io.vitrine.moderation.policy.PolicyReading.Refused;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyReaderTest {

    @ParameterizedTest(name = "{0} at {2}:{3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "nudty.explicit > 0.5          | There is no feature or definition “nudty.explicit”.  | 4 | 11 | nudity.explicit",
                "size(captoin) > 3             | There is no feature or definition “captoin”.         | 4 | 16 | caption",
                "captoin.contains('x')         | There is no feature or definition “captoin”.         | 4 | 11 | caption",
                "text.langage.size () == 2     | There is no feature or definition “text.langage”.    | 4 | 11 | text.language",
                "faces.count > 'two'           | “>” cannot be applied to (int, string).               | 4 | 23 |",
                "caption                       | A condition has to be true or false, and this is string. | 4 | 11 |",
                "(faces.count                  | Not an expression                                     | 4 | |",
                "caption.reverse2() == ''      | There is no feature or definition                     | 4 | |",
            })
    void saysWhereAConditionIsWrongAndWhatMayBeMeant(
            String condition, String message, int line, Integer column, String suggestion) {
        List<PolicyProblem> problems = refused(
                """
                policy: tried
                rules:
                  - name: one
                    when: %s
                    then: review
                otherwise: review
                """
                        .formatted(condition));

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).line()).isEqualTo(line);
        if (column != null) {
            assertThat(problems.get(0).column()).isEqualTo(column);
            assertThat(problems.get(0).message()).isEqualTo(message);
        }
        if (suggestion != null) {
            assertThat(problems.get(0).suggestion()).isEqualTo("Did you mean " + suggestion + "?");
        }
    }

    @Test
    void countsTheLinesOfABlock() {
        assertThat(
                        refused(
                                """
                        policy: tried
                        rules:
                          - name: one
                            when: |
                              faces.count > 1
                              && facs.count < 9
                            then: review
                        otherwise: review
                        """))
                .extracting(PolicyProblem::line)
                .containsExactly(6);
    }

    @Test
    void tellsEverythingThatIsWrongAtOnceInTheOrderOfTheDocument() {
        assertThat(
                        refused(
                                """
                        policy: Has Spaces
                        ruels: []
                        rules:
                          - name: one
                            when: "true"
                            then: rejct
                          - name: one
                            when: "true"
                            then: reject
                          - name: two
                            when: "true"
                            priority: 101
                          - name: not-screened
                            when: "true"
                            then: reject
                            reason: nuditty
                        """))
                .extracting(PolicyProblem::line, PolicyProblem::suggestion)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "Add a line “otherwise: …”."),
                        org.assertj.core.groups.Tuple.tuple(
                                1, "Use lower case letters, digits and dashes, at most 60 of them."),
                        org.assertj.core.groups.Tuple.tuple(2, "Did you mean rules?"),
                        org.assertj.core.groups.Tuple.tuple(6, "Did you mean reject?"),
                        org.assertj.core.groups.Tuple.tuple(7, "Choose another."),
                        org.assertj.core.groups.Tuple.tuple(
                                9, "Add “reason: off-topic”, or another of the list of reasons."),
                        org.assertj.core.groups.Tuple.tuple(
                                10,
                                "Add “then: approve”, “then: review” or “then: reject”, or blur, labels or reviewers."),
                        org.assertj.core.groups.Tuple.tuple(12, null),
                        org.assertj.core.groups.Tuple.tuple(12, null),
                        org.assertj.core.groups.Tuple.tuple(13, "Choose another."),
                        org.assertj.core.groups.Tuple.tuple(16, "Did you mean nudity?"));
    }

    @Test
    void readsOneThingToBlurOrAListOfThem() {
        assertThat(PolicyReader.read(blurring("bystanders"))).isInstanceOf(PolicyReading.Accepted.class);
        assertThat(PolicyReader.read(blurring("[bystanders, picture]"))).isInstanceOf(PolicyReading.Accepted.class);
        assertThat(refused(blurring("[]")))
                .extracting(PolicyProblem::suggestion)
                .containsExactly("Name picture, bystanders or both.");
        assertThat(refused(blurring("[picture, bystander]")))
                .extracting(PolicyProblem::suggestion)
                .containsExactly("Did you mean bystanders?");
        assertThat(refused(blurring("{a: b}"))).hasSize(1);
    }

    private static String blurring(String what) {
        return "policy: blurs\nrules:\n  - {name: all, when: \"true\", blur: " + what + "}\notherwise: review\n";
    }

    @Test
    void refusesDefinitionsThatGoRoundInACircle() {
        assertThat(
                        refused(
                                """
                        policy: round
                        define:
                          a: b && true
                          b: c
                          c: a || faces.count > 1
                          itself: "!itself"
                        rules: []
                        otherwise: review
                        """))
                .extracting(PolicyProblem::message)
                .contains("The definitions go round in a circle: a → b → c → a.")
                .contains("The definitions go round in a circle: itself → itself.");
    }

    @Test
    void definitionsMayStandInAnyOrder() {
        PolicyReading reading = PolicyReader.read(
                """
                policy: in-any-order
                define:
                  both: many && sure
                  many: faces.count > least
                  least: "2"
                  sure: faces.largest > 0.1
                rules:
                  - {name: a-crowd, when: both, then: review}
                otherwise: approve
                """);

        assertThat(reading).isInstanceOfSatisfying(Accepted.class, accepted -> assertThat(
                        accepted.policy().featuresNamed())
                .containsExactly("faces.count", "faces.largest"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "- a list",
                "just text",
                "policy: [",
                "policy: x\nrules: &a [*a]\notherwise: review",
                "policy: x\npolicy: y\nrules: []\notherwise: review",
                "!!javax.script.ScriptEngineManager [!!java.net.URL ['http://127.0.0.1/']]",
                "policy: x\nrules: {}\notherwise: reject",
                "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]",
                "policy: x\n---\npolicy: y",
                "\u0000",
            })
    void refusesWhatIsNoPolicy(String document) {
        assertThat(refused(document)).isNotEmpty();
    }

    @Test
    void limitsSizeDepthAndNumber() {
        String rules = IntStream.rangeClosed(0, PolicyReader.MOST_RULES)
                .mapToObj(n -> "  - {name: r" + n + ", when: \"true\", then: review}")
                .collect(Collectors.joining("\n"));

        assertThat(refused("policy: x\nrules:\n" + rules + "\notherwise: review"))
                .extracting(PolicyProblem::message)
                .containsExactly("There are 201 rules; at most 200 are read.");
        assertThat(refused("policy: " + "x".repeat(PolicyReader.MOST_CHARACTERS)))
                .hasSize(1);
        assertThat(refused("[".repeat(1_000))).hasSize(1);
        assertThat(refused("policy: x\nrules:\n  - {name: a, when: \"" + "(".repeat(1_500) + "\", then: review}\n"
                        + "otherwise: review"))
                .isNotEmpty();
        assertThat(refused("policy: x\nrules:\n  - {name: a, when: \"true" + " || true".repeat(400)
                        + "\", then: review}\notherwise: review"))
                .isNotEmpty();
    }

    @Test
    void theHashIsThatOfTheBytes() {
        String document = "policy: plain\nrules: []\notherwise: review\n";

        assertThat(PolicyReader.read(document)).isInstanceOfSatisfying(Accepted.class, accepted -> assertThat(
                        accepted.policy().hash())
                .isEqualTo("c433218f9fce9861c459ecbee7a7e92d0655d9f1a6bde59062bc617f2c75b5a0"));
    }

    private static List<PolicyProblem> refused(String document) {
        PolicyReading reading = PolicyReader.read(document);
        assertThat(reading).isInstanceOf(Refused.class);
        return ((Refused) reading).problems();
    }
}
