package io.vitrine.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * How the demo's brand came to its policy: a first version of its own that judges, and a second one that was tried on
 * history and is tried in the shadow.
 */
final class PolicyHistory {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration MOMENT = Duration.ofMillis(300);

    private static final String FIRST_RULE = "rules:\n";

    /** Children are looked at by two people, and regulars are marked for the reviewers. */
    private static final String REGULARS =
            """
            rules:
              - name: regulars
                when: author.approved >= 3
                labels: [regular]
                notes: Shared three selfies or more that are in the gallery.

              - name: children
                when: caption.matches("(?i)\\\\b(daughter|son|children|kids?|school)\\\\b")
                then: review
                queue: children
                priority: 60
                reviewers: 2
                notes: Two people look before a child is shown.

            """;

    /** Shouting goes to a person, the first time of an author too. */
    private static final String CALMER =
            """
            rules:
              - name: shouting
                when: caption.matches("[A-Z !]{12,}") || caption.matches("!{3,}")
                then: review
                queue: words
                priority: 15
                notes: Capitals and exclamation marks.

              - name: long-captions
                when: size(caption) > 60
                then: review
                queue: words
                priority: 5
                notes: The wall shows two lines.

            """;

    private final VitrineApi owner;
    private final String policies;
    private final PrintStream out;

    PolicyHistory(VitrineApi owner, String campaignId, PrintStream out) {
        this.owner = owner;
        this.policies = "/api/review/policies/" + campaignId;
        this.out = out;
    }

    /** Before anything is shared: the first version judges from the beginning. */
    void begin() {
        if (!isNew()) {
            return;
        }
        String own = preset().replace("policy: balanced", "policy: ootd")
                .replaceFirst(FIRST_RULE, Matcher.quoteReplacement(REGULARS));
        save(own, "Balanced; children are looked at by two, and regulars are marked");
        promote(1, "Two people should look before a child is shown");
        out.println("Policy     version 1 judges: balanced, children are looked at by two people");
    }

    /** The news of the campaign takes a moment to reach where policies are kept. */
    private boolean isNew() {
        Instant end = Instant.now().plus(PATIENCE);
        Answer known = owner.ask(policies);
        while (known.status() == 404 && Instant.now().isBefore(end)) {
            VitrineApi.pause(MOMENT);
            known = owner.ask(policies);
        }
        if (!known.isGood()) {
            throw new DemoFailure("The campaign's policy cannot be read: " + known.body(), null);
        }
        return known.list("versions").isEmpty();
    }

    /** After everything was shared and decided: a second version is tried. */
    void goOn() {
        if (owner.get(policies).list("versions").size() > 1) {
            return;
        }
        String judging = owner.get(policies).text("document");
        String calmer = judging.replaceFirst(FIRST_RULE, Matcher.quoteReplacement(CALMER));
        save(calmer, "Long captions and shouting go to a person");
        Answer trial =
                tried(owner.post(policies + "/backtests", Map.of("document", calmer, "days", 30, "cases", 1_000)));
        owner.post(policies + "/shadow", Map.of("number", 2));
        out.printf("Policy     version 2 tried on %s selfies, and in the shadow from now on%n", trial.text("done"));
    }

    private Answer tried(Answer started) {
        Instant end = Instant.now().plus(PATIENCE);
        Answer trial = started;
        while (trial.text("state").equals("running")) {
            if (Instant.now().isAfter(end)) {
                throw new DemoFailure(
                        "Trying the policy took longer than " + PATIENCE.toMinutes()
                                + " minutes. Look at ./vitrine logs moderation.",
                        null);
            }
            VitrineApi.pause(MOMENT);
            trial = owner.get(policies + "/backtests/" + started.text("id"));
        }
        return trial;
    }

    private String preset() {
        return owner.get("/api/review/policies/presets/balanced").text("document");
    }

    private void save(String document, String note) {
        owner.post(policies + "/versions", Map.of("document", document, "note", note));
    }

    private void promote(int number, String why) {
        owner.post(policies + "/promotion", Map.of("number", number, "why", why));
    }
}
