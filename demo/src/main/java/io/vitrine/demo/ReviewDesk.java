package io.vitrine.demo;

import io.vitrine.demo.Selfie.Fate;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the demo's reviewer sees and decides. */
final class ReviewDesk {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(700);

    private final VitrineApi reviewer;

    ReviewDesk(VitrineApi reviewer) {
        this.reviewer = reviewer;
    }

    /** The selfies that reached the desk in this run or an earlier one. */
    Set<Selfie> known(Collection<Selfie> selfies) {
        List<Answer> cases = cases();
        return selfies.stream()
                .filter(selfie -> cases.stream().anyMatch(found -> isOf(found, selfie)))
                .collect(Collectors.toSet());
    }

    /** How many cases stand where. */
    Map<String, Long> states() {
        return cases().stream().collect(Collectors.groupingBy(found -> found.text("state"), Collectors.counting()));
    }

    /** Waits until every one of them was screened. */
    void await(List<Selfie> sent, PrintStream out) {
        Instant end = Instant.now().plus(PATIENCE);
        int before = -1;
        while (true) {
            int seen = known(sent).size();
            if (seen != before) {
                out.printf("Screening  %d of %d%n", seen, sent.size());
                before = seen;
            }
            if (seen == sent.size()) {
                return;
            }
            waitUntil(end, (sent.size() - seen) + " selfies were not screened");
        }
    }

    /** Waits until what was approved is in the campaign's gallery. */
    void awaitGallery(VitrineApi api, String campaign, List<Selfie> sent) {
        Instant end = Instant.now().plus(PATIENCE);
        List<Selfie> expected = sent.stream()
                .filter(selfie -> selfie.campaign().equals(campaign))
                .toList();
        Set<String> approved = cases().stream()
                .filter(found -> found.text("state").equals("approved"))
                .filter(found -> expected.stream().anyMatch(selfie -> isOf(found, selfie)))
                .map(found -> found.text("author"))
                .collect(Collectors.toSet());
        while (!pages(api, "/api/campaigns/" + campaign + "/looks?limit=48", "looks").stream()
                .map(look -> look.text("author"))
                .collect(Collectors.toSet())
                .containsAll(approved)) {
            waitUntil(end, "Not all that was approved reached the gallery");
        }
    }

    /**
     * Decides what the story wants decided and the policy left open. Pictures of the team stay with those who mark the
     * faces, should no model have looked for them.
     *
     * @return how many were approved and refused
     */
    int[] rule(List<Selfie> selfies) {
        int[] ruled = new int[2];
        for (Answer found : pages(reviewer, "/api/review/cases?state=open&limit=100", "cases")) {
            for (Selfie selfie : selfies) {
                if (isOf(found, selfie) && isDecided(selfie)) {
                    reviewer.post("/api/review/cases/" + found.text("id") + "/decision", decision(selfie));
                    ruled[selfie.fate() == Fate.PUBLISHED ? 0 : 1]++;
                }
            }
        }
        return ruled;
    }

    private static boolean isDecided(Selfie selfie) {
        return selfie.fate() != Fate.WAITING && !selfie.campaign().equals(DemoCampaign.TEAM.slug());
    }

    private static Map<String, String> decision(Selfie selfie) {
        return selfie.fate() == Fate.PUBLISHED
                ? Map.of("outcome", "approve")
                : Map.of("outcome", "reject", "reasonCode", String.valueOf(selfie.reason()));
    }

    private List<Answer> cases() {
        List<Answer> cases = new ArrayList<>(pages(reviewer, "/api/review/cases?state=open&limit=100", "cases"));
        cases.addAll(pages(reviewer, "/api/review/cases?state=decided&limit=100", "cases"));
        return cases;
    }

    static boolean isOf(Answer thing, Selfie selfie) {
        return thing.text("author").equals(selfie.author())
                && thing.text("caption").equals(selfie.caption());
    }

    /** All pages of a list. */
    static List<Answer> pages(VitrineApi api, String path, String name) {
        List<Answer> all = new ArrayList<>();
        @Nullable String next = null;
        do {
            Answer page = api.get(next == null ? path : path + "&after=" + VitrineApi.encoded(next));
            all.addAll(page.list(name));
            next = page.textOrNull("next");
        } while (next != null);
        return all;
    }

    private static void waitUntil(Instant end, String otherwise) {
        if (Instant.now().isAfter(end)) {
            throw new DemoFailure(
                    otherwise + " within " + PATIENCE.toMinutes() + " minutes. Look at ./vitrine logs moderation.",
                    null);
        }
        VitrineApi.pause(BETWEEN_LOOKS);
    }
}
