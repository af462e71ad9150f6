package io.vitrine.demo;

import io.vitrine.demo.Selfie.Fate;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A second moderator at the demo's desk, who is given what was drawn to be looked at once more and cannot tell it from
 * the rest. Leaves what the story wants to wait, and sees one published selfie otherwise than the first moderator did.
 */
final class SecondOpinions {

    /** What was decided a moment ago may come only now. */
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private static final Duration MOMENT = Duration.ofMillis(500);
    private static final int MOST = 150;

    private final VitrineApi reviewer;
    private final PrintStream out;

    SecondOpinions(VitrineApi reviewer, PrintStream out) {
        this.reviewer = reviewer;
        this.out = out;
    }

    void give() {
        List<String> left = new ArrayList<>();
        int given = 0;
        boolean differs =
                !reviewer.get("/api/review/quality").list("differences").isEmpty();
        Instant end = Instant.now().plus(PATIENCE);
        while (given < MOST) {
            Answer next = reviewer.post("/api/review/next", Map.of("besides", left));
            if (next.body().isEmpty()) {
                if (Instant.now().isAfter(end)) {
                    break;
                }
                VitrineApi.pause(MOMENT);
                continue;
            }
            Optional<Selfie> selfie = Selfies.all().stream()
                    .filter(one -> ReviewDesk.isOf(next, one) && isDecided(one))
                    .filter(one -> next.part("panel").text("step").equals("only"))
                    .findFirst();
            if (selfie.isEmpty()) {
                left.add(next.text("id"));
                reviewer.post("/api/review/cases/" + next.text("id") + "/release", Map.of());
                continue;
            }
            boolean otherwise = !differs && wasDecidedByAPerson(next);
            reviewer.post("/api/review/cases/" + next.text("id") + "/decision", opinion(selfie.get(), otherwise));
            differs |= otherwise;
            given++;
        }
        if (given > 0) {
            out.printf("Quality    %d decisions looked at once more by Lina Vogt; see /review/quality%n", given);
        }
    }

    /** What is for two people, or for those who mark faces, waits for the demo's visitor. */
    private static boolean isDecided(Selfie selfie) {
        return (selfie.fate() == Fate.PUBLISHED || selfie.fate() == Fate.REFUSED)
                && !selfie.campaign().equals(DemoCampaign.TEAM.slug());
    }

    /** Only of such a case does another answer leave the gallery as it is: the policy asked for a person. */
    private static boolean wasDecidedByAPerson(Answer found) {
        return found.part("policy").list("rules").stream()
                .anyMatch(rule -> rule.text("effect").equals("review"));
    }

    private static Map<String, String> opinion(Selfie selfie, boolean otherwise) {
        boolean approves = (selfie.fate() == Fate.PUBLISHED) != otherwise;
        String reason = selfie.reason();
        return approves
                ? Map.of("outcome", "approve")
                : Map.of("outcome", "reject", "reasonCode", reason == null ? "other" : reason);
    }
}
