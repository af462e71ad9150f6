package io.vitrine.bench.driver;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Kills every part in turn while selfies are shared, and counts what came of it. The invariant: acknowledged uploads =
 * decisions, taken or waiting for a person = at most one look each; nothing lost, nothing twice, nothing shown without
 * approval.
 */
public final class KillRun {

    /** The parts that are killed, in turn. */
    public static final List<String> VICTIMS = List.of("ingest", "moderation", "campaign", "kafka", "postgres");

    private static final Duration CALM = Duration.ofMinutes(5);

    private final PackagedVitrine vitrine;
    private final Brand brand;

    public KillRun(PackagedVitrine vitrine) {
        this.vitrine = vitrine;
        this.brand = Brand.in(vitrine);
    }

    /**
     * What came of it.
     *
     * @param kills times that a part was killed
     * @param acknowledged uploads that were answered with 202
     * @param decided of these, decided or waiting for a person
     * @param published looks that the public sees
     * @param duplicates looks or answers that there are more than once
     * @param lost acknowledged uploads without a case, and approvals without a look
     * @param unapproved looks without approval
     */
    public record Count(
            int kills, int acknowledged, int decided, int published, long duplicates, int lost, int unapproved) {

        /** Whether the invariant holds. */
        public boolean holds() {
            return acknowledged > 0 && acknowledged == decided && duplicates == 0 && lost == 0 && unapproved == 0;
        }

        public String table() {
            return """
                    killed with kill -9    %6d times
                    acknowledged           %6d
                    decided or in review   %6d
                    published              %6d
                    duplicates             %6d
                    lost                   %6d
                    shown without approval %6d
                    """
                    .formatted(kills, acknowledged, decided, published, duplicates, lost, unapproved);
        }
    }

    /**
     * Kills each part {@code cycles} times and waits until all is calm.
     *
     * @param progress hears how many kills are done
     */
    public Count run(int cycles, IntConsumer progress) {
        KillUploads uploads = new KillUploads(brand);
        ExecutorService sender = Executors.newSingleThreadExecutor();
        int kills = 0;
        try {
            sender.execute(uploads);
            for (int cycle = 0; cycle < cycles; cycle++) {
                for (String victim : VICTIMS) {
                    vitrine.kill(victim);
                    progress.accept(++kills);
                }
            }
            uploads.stop();
            sender.shutdown();
            if (!sender.awaitTermination(CALM.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("The last upload was not acknowledged within " + CALM);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } finally {
            sender.shutdownNow();
        }
        vitrine.awaitReady();
        return count(kills, uploads);
    }

    private Count count(int kills, KillUploads uploads) {
        Set<String> acknowledged = uploads.acknowledged();
        settle(() -> cases().containsAll(acknowledged) && Set.copyOf(looks()).containsAll(approvedAuthors()));
        Set<String> cases = cases();
        Set<String> approved = approvedAuthors();
        List<String> looks = looks();
        Set<String> lost = new HashSet<>(acknowledged);
        lost.removeAll(cases);
        approved.stream().filter(author -> !looks.contains(author)).forEach(lost::add);
        Set<String> unapproved = new HashSet<>(looks);
        unapproved.removeAll(approved);
        long duplicates = looks.size() - looks.stream().distinct().count() + uploads.answeredTwice();
        return new Count(
                kills, acknowledged.size(), cases.size(), looks.size(), duplicates, lost.size(), unapproved.size());
    }

    /** Waits until it is true, or as long as is reasonable: what is missing then is lost, and counted. */
    private static void settle(Supplier<Boolean> calm) {
        long end = System.nanoTime() + CALM.toNanos();
        while (System.nanoTime() < end && !calm.get()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
        }
    }

    /** Submissions that were screened. */
    private Set<String> cases() {
        return Stream.concat(brand.openCases().stream(), brand.decidedCases().stream())
                .map(found -> found.path("id").asText())
                .collect(Collectors.toSet());
    }

    /** A look does not say which submission it was; each upload's author is somebody else, so the author does. */
    private Set<String> approvedAuthors() {
        return brand.decidedCases().stream()
                .filter(found -> found.path("state").asText().equals("approved"))
                .map(KillRun::author)
                .collect(Collectors.toSet());
    }

    private List<String> looks() {
        return brand.looks().stream().map(KillRun::author).toList();
    }

    private static String author(JsonNode thing) {
        return thing.path("author").asText();
    }
}
