package io.vitrine.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The invariant: acknowledged uploads = decisions, taken or waiting for a person = at most one look each, whatever is
 * killed meanwhile. Nothing is lost, nothing happens twice, nothing shows without approval.
 */
@ExtendWith(RunningSystem.Extension.class)
@Order(Integer.MAX_VALUE)
class KillIT {

    private static final int ROUNDS = Integer.getInteger("vitrine.kill.rounds", 4);
    private static final List<String> VICTIMS = List.of("ingest", "moderation", "campaign", "kafka", "postgres");
    private static final Duration CALM = Duration.ofMinutes(4);

    private final RunningSystem system;

    KillIT(RunningSystem system) {
        this.system = system;
    }

    @Test
    void nothingIsLostAndNothingHappensTwiceWhileEveryPartIsKilled() throws InterruptedException {
        Brand brand = Brand.in(system);
        KillUploads uploads = new KillUploads(brand);
        ExecutorService sender = Executors.newSingleThreadExecutor();
        sender.execute(uploads);
        int kills = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (String victim : VICTIMS) {
                system.kill(victim);
                kills++;
            }
        }
        uploads.stop();
        sender.shutdown();
        assertThat(sender.awaitTermination(CALM.toSeconds(), TimeUnit.SECONDS)).isTrue();
        system.awaitReady();

        Set<String> acknowledged = uploads.acknowledged();
        await("every upload decided or waiting for a person")
                .atMost(CALM)
                .ignoreExceptions()
                .until(() -> cases(brand).keySet().containsAll(acknowledged));
        await("every approval in the gallery").atMost(CALM).ignoreExceptions().until(() -> looks(brand)
                .containsAll(approved(brand)));

        Map<String, String> cases = cases(brand);
        List<String> looks =
                brand.looks().stream().map(look -> look.path("id").asText()).toList();
        Set<String> lost = new HashSet<>(acknowledged);
        lost.removeAll(cases.keySet());
        long duplicates = looks.size() - looks.stream().distinct().count() + uploads.answeredTwice();
        Set<String> unapproved = new HashSet<>(looks);
        unapproved.removeAll(approved(brand));
        report(kills, acknowledged.size(), cases.size(), looks.size(), duplicates, lost.size(), unapproved.size());

        assertThat(kills).isGreaterThanOrEqualTo(20);
        assertThat(acknowledged).isNotEmpty();
        assertThat(lost).as("lost").isEmpty();
        assertThat(duplicates).as("duplicates").isZero();
        assertThat(unapproved).as("visible without approval").isEmpty();
        assertThat(cases.keySet()).as("cases nobody was told of").isSubsetOf(uploads.attempted());
    }

    /** Every case of the brand by submission, with its state. */
    private static Map<String, String> cases(Brand brand) {
        return java.util.stream.Stream.concat(brand.openCases().stream(), brand.decidedCases().stream())
                .collect(Collectors.toMap(
                        found -> found.path("id").asText(),
                        found -> found.path("state").asText(),
                        (one, same) -> same));
    }

    private static Set<String> approved(Brand brand) {
        return brand.decidedCases().stream()
                .filter(found -> found.path("state").asText().equals("approved"))
                .map(found -> found.path("id").asText())
                .collect(Collectors.toSet());
    }

    private static Set<String> looks(Brand brand) {
        return brand.looks().stream().map(look -> look.path("id").asText()).collect(Collectors.toSet());
    }

    private static void report(
            int kills, int acknowledged, int decided, int published, long duplicates, int lost, int unapproved) {
        System.out.printf(
                """

                Killed with kill -9   %6d times
                acknowledged          %6d
                decided or in review  %6d
                published             %6d
                duplicates            %6d
                lost                  %6d
                shown unapproved      %6d
                %n""",
                kills, acknowledged, decided, published, duplicates, lost, unapproved);
    }
}
