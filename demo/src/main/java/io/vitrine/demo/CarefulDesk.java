package io.vitrine.demo;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the demo's reviewer does where care is asked: says the first opinion of two, and looks at a blurred picture. */
final class CarefulDesk {

    private static final String SETTINGS = "/api/review/settings";
    private static final List<String> QUEUES =
            List.of("general", "words", "technical", "faces", "children", "sensitive");
    private static final int BREAK = 50;

    private final VitrineApi reviewer;
    private final PrintStream out;

    CarefulDesk(VitrineApi reviewer, PrintStream out) {
        this.reviewer = reviewer;
        this.out = out;
    }

    /** Nobody gets cases of the sensitive queue without asking for them. What was chosen before stays. */
    void chooseQueues() {
        if (reviewer.get(SETTINGS).textOrNull("queues") == null) {
            reviewer.put(SETTINGS, Map.of("queues", QUEUES, "veil", "sensitive", "grey", true, "breakMinutes", BREAK));
            out.println("Desk       Jonas Lind works in all queues, the sensitive one too");
        }
    }

    /** The second opinion is left to somebody else. */
    void sayFirstOpinions() {
        open().filter(CarefulDesk::waitsForFirstOpinion).forEach(found -> {
            reviewer.post(address(found) + "/decision", Map.of("outcome", "approve"));
            out.println("Opinions   one of two about the picture of " + found.text("author"));
        });
    }

    /** The audit log keeps that it was looked at. */
    void reveal(Selfie blurred) {
        open().filter(found -> ReviewDesk.isOf(found, blurred)).forEach(found -> {
            reviewer.post(address(found) + "/reveal", Map.of());
            out.println("Reveal     the blurred picture of " + found.text("author") + ", by Jonas Lind");
        });
    }

    private Stream<Answer> open() {
        return ReviewDesk.pages(reviewer, "/api/review/cases?state=open&limit=100", "cases").stream();
    }

    private static boolean waitsForFirstOpinion(Answer found) {
        Answer panel = found.part("panel");
        return panel.text("reviewers").equals("2")
                && panel.text("step").equals("first")
                && panel.text("mine").equals("false");
    }

    private static String address(Answer found) {
        return "/api/review/cases/" + found.text("id");
    }
}
