package io.vitrine.demo;

import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What people have against what was decided: an author who appeals, one who takes her picture back, a shopper who
 * reports, a picture not to see again.
 */
final class Objections {

    private static final String APPEALING = "Shay";
    private static final String REPORTED = "Theo";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration MOMENT = Duration.ofMillis(300);

    private final VitrineApi anybody;
    private final VitrineApi reviewer;
    private final PrintStream out;

    Objections(VitrineApi operator, VitrineApi reviewer, PrintStream out) {
        this.anybody = operator.asAnybody();
        this.reviewer = reviewer;
        this.out = out;
    }

    /** @param receipts the authors' private links, by the author's name */
    void raise(Map<String, URI> receipts, String campaign) {
        URI link = receipts.get(APPEALING);
        if (link != null) {
            appeal(link);
        }
        report(campaign);
        remember();
    }

    private void appeal(URI link) {
        awaitState(APPEALING, link, Set.of("refused"));
        anybody.postForm(
                link.getPath() + "/appeal",
                "explanation",
                "I only meant that I would give my old coat away. Nobody can win anything; please look again.");
        out.println("Appeal     " + APPEALING + " asks somebody else to look again");
    }

    /** Takes back what was shown; the private link is all that it needs. */
    void takeBack(Map<String, URI> receipts) {
        Selfies.takenBack().forEach(selfie -> {
            URI link = Objects.requireNonNull(receipts.get(selfie.author()));
            awaitState(selfie.author(), link, Set.of("published", "withdrawn"));
            anybody.delete(link.getPath());
            out.println("Withdrawn  " + selfie.author() + " takes her picture back, and it is gone");
        });
    }

    /** The author's page hears of a decision a moment after the desk. */
    private void awaitState(String author, URI link, Set<String> states) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!states.contains(anybody.get(link.getPath()).text("state"))) {
            if (Instant.now().isAfter(end)) {
                throw new DemoFailure(
                        author + "'s page did not hear of the decision within " + PATIENCE.toSeconds()
                                + " seconds. Look at ./vitrine logs ingest, and repeat this.",
                        null);
            }
            VitrineApi.pause(MOMENT);
        }
    }

    /** Not of a kind that hides the look while it waits. */
    private void report(String campaign) {
        boolean waits = !reviewer.get("/api/review/reports").list("looks").isEmpty();
        if (waits) {
            return;
        }
        ReviewDesk.pages(anybody, "/api/campaigns/" + campaign + "/looks?limit=48", "looks").stream()
                .filter(look -> look.text("author").equals(REPORTED))
                .findFirst()
                .ifPresent(look -> {
                    anybody.post(
                            "/api/looks/" + look.text("id") + "/reports",
                            Map.of("ground", "other", "explanation", "The shirt is last year's, it cannot be bought."));
                    anybody.post(
                            "/api/looks/" + look.text("id") + "/reports",
                            Map.of("ground", "spam", "explanation", "He posts this everywhere."));
                    out.println("Reports    two about " + REPORTED + "'s look wait for a moderator");
                });
    }

    private void remember() {
        if (!reviewer.get("/api/review/hash-bank").list("entries").isEmpty()) {
            return;
        }
        Selfie notAgain = Selfies.notAgain();
        List<Answer> decided = ReviewDesk.pages(reviewer, "/api/review/cases?state=decided&limit=100", "cases");
        decided.stream()
                .filter(found -> ReviewDesk.isOf(found, notAgain))
                .findFirst()
                .ifPresent(found -> {
                    reviewer.post(
                            "/api/review/hash-bank/entries",
                            Map.of("caseId", found.text("id"), "label", "Counterfeit offer", "note", "Seen twice"));
                    out.println("Hash bank  the picture of " + notAgain.author() + " is known from now on");
                });
    }
}
