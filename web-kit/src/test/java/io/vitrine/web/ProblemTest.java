package io.vitrine.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProblemTest {

    private static final Problem CLOSED =
            Problem.of(409, "campaign-closed", "The campaign is closed", "Choose an open campaign.");

    @Test
    void documentHoldsTheStandardMembersInTheirOrder() {
        assertThat(CLOSED.document("/api/submissions"))
                .containsExactly(
                        java.util.Map.entry("type", "urn:vitrine:problem:campaign-closed"),
                        java.util.Map.entry("title", "The campaign is closed"),
                        java.util.Map.entry("status", 409),
                        java.util.Map.entry("detail", "Choose an open campaign."),
                        java.util.Map.entry("instance", "/api/submissions"));
    }

    @Test
    void withAddsAMemberAndLeavesTheOriginalAsItWas() {
        Problem more = CLOSED.with("campaign", "ootd").with("closedAt", "2026-01-01");

        assertThat(more.document("/")).containsEntry("campaign", "ootd").containsEntry("closedAt", "2026-01-01");
        assertThat(CLOSED.document("/")).doesNotContainKey("campaign");
    }

    @Test
    void waitIsToldInWholeSecondsRoundedUp() {
        assertThat(CLOSED.retryAfterSeconds()).isEmpty();
        assertThat(CLOSED.retryAfter(Duration.ofMillis(1500)).retryAfterSeconds())
                .contains(2L);
        assertThat(CLOSED.retryAfter(Duration.ofSeconds(3)).retryAfterSeconds()).contains(3L);
        assertThat(CLOSED.retryAfter(Duration.ZERO).retryAfterSeconds()).contains(1L);
    }

    @Test
    void statusThatIsNoFailureIsRefused() {
        assertThatThrownBy(() -> Problem.of(302, "moved", "Moved", "Go there."))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("302");
    }

    @Test
    void standardProblemsTellWhatToDo() {
        for (int status : new int[] {400, 401, 403, 404, 405, 406, 413, 414, 415, 418, 429, 502, 503}) {
            Problem problem = StandardProblems.ofStatus(status);

            assertThat(problem.status()).isEqualTo(status);
            assertThat(problem.code()).matches("[a-z0-9-]+");
            assertThat(problem.detail()).endsWith(".");
        }
    }
}
