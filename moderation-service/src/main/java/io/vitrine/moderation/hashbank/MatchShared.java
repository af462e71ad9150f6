package io.vitrine.moderation.hashbank;

import io.smallrye.mutiny.Uni;
import io.vitrine.moderation.caseload.Cases;
import io.vitrine.moderation.caseload.ClaimedCase;
import io.vitrine.moderation.caseload.DecidedCase;
import io.vitrine.moderation.caseload.ModerationCase;
import io.vitrine.moderation.caseload.OpenCase;
import io.vitrine.moderation.caseload.ScreenedCase;
import io.vitrine.moderation.caseload.Step;
import io.vitrine.moderation.caseload.UnscreenedCase;
import io.vitrine.moderation.decision.Decision;
import io.vitrine.moderation.decision.Outcome;
import io.vitrine.moderation.hashbank.MatchingQueue.Found;
import io.vitrine.moderation.hashbank.MatchingQueue.Hashed;
import io.vitrine.moderation.hashbank.MatchingQueue.Seen;
import io.vitrine.moderation.hashbank.MatchingQueue.Task;
import io.vitrine.moderation.hashbank.MatchingQueue.Untold;
import io.vitrine.moderation.screening.Finding;
import io.vitrine.moderation.screening.HashList;
import io.vitrine.moderation.screening.HashList.Near;
import io.vitrine.moderation.screening.KnownBadPicture;
import io.vitrine.moderation.screening.NearDuplicate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Compares new entries with the pictures that were shared before, and tells the cases of those that are the same: a
 * published one waits for review again, an open one says why to look twice. Only pictures that PDQ calls the same
 * count; what is merely similar is not taken from the gallery.
 *
 * <p>How far it came lies in the database, and telling a case twice changes nothing, so that a process that dies leaves
 * the rest to the next one. A picture that is registered later was screened after the entries came, and met them there.
 * Blocks.
 */
@ApplicationScoped
class MatchShared {

    /** Ahead of what screens find: the brand has decided about this picture, and it may have been on show. */
    static final int PRIORITY = 80;

    private static final String RULE = "hash-bank";
    private static final String REOPENED = "reopened";
    private static final UUID FIRST = new UUID(0, 0);

    private static final Duration LIMIT = Duration.ofSeconds(10);

    /** How long an attempt holds its addition without a sign of life. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    /** How long to wait for cases that are being screened. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final int ENTRIES = 5_000;
    private static final int MOST_PICTURES = 5_000;
    private static final int FEWEST_PICTURES = 50;

    /** Comparisons between two signs of life: well below a second. */
    private static final int COMPARISONS = 20_000_000;

    private static final int CASES = 50;

    private final MatchingQueue queue;
    private final Cases cases;
    private final Clock clock;

    MatchShared(MatchingQueue queue, Cases cases, Clock clock) {
        this.queue = queue;
        this.cases = cases;
        this.clock = clock;
    }

    /** Works on the next addition, if one is due. */
    boolean next() {
        Instant now = clock.instant();
        Optional<Task> task = await(queue.take(now, now.plus(LEASE)));
        task.ifPresent(taken -> {
            if (taken.searched() || search(taken)) {
                tell(taken);
            }
        });
        return task.isPresent();
    }

    /** @return whether the task is still in these hands */
    private boolean search(Task task) {
        HashList entries = entriesOf(task);
        int batch = Math.max(FEWEST_PICTURES, Math.min(MOST_PICTURES, COMPARISONS / Math.max(1, entries.size())));
        long through = task.through();
        List<Seen> seen = await(queue.pictures(task, through, batch));
        while (!seen.isEmpty()) {
            through = seen.get(seen.size() - 1).place();
            List<Found> found =
                    seen.stream().flatMap(picture -> find(picture, entries)).toList();
            if (!await(queue.record(task, found, through, clock.instant().plus(LEASE)))) {
                return false;
            }
            seen = await(queue.pictures(task, through, batch));
        }
        return await(queue.searched(task));
    }

    private HashList entriesOf(Task task) {
        HashList entries = new HashList();
        List<Hashed> read = await(queue.entries(task, 0, ENTRIES));
        while (!read.isEmpty()) {
            read.forEach(entry -> entries.add(entry.place(), entry.hash()));
            read = await(queue.entries(task, entries.newest(), ENTRIES));
        }
        return entries;
    }

    private static Stream<Found> find(Seen picture, HashList entries) {
        if (!picture.fingerprint().isReliable()) {
            return Stream.empty();
        }
        List<Near> near = entries.near(picture.fingerprint(), NearDuplicate.SAME_WITHIN, Long.MAX_VALUE, 1);
        return near.stream()
                .map(nearest -> new Found(picture.caseId(), nearest.ordinal(), nearest.distance(), nearest.mirrored()));
    }

    private void tell(Task task) {
        boolean waiting = false;
        UUID after = FIRST;
        List<Untold> untold = await(queue.untold(task, after, CASES));
        while (!untold.isEmpty()) {
            for (Untold one : untold) {
                after = one.caseId().value();
                Told told = tell(task, one);
                if (told.outcome().isPresent()) {
                    await(queue.told(task, one.caseId(), told.outcome().get()));
                } else {
                    waiting = true;
                }
            }
            await(queue.postpone(task, clock.instant().plus(LEASE)));
            untold = await(queue.untold(task, after, CASES));
        }
        await(waiting ? queue.postpone(task, clock.instant().plus(PAUSE)) : queue.close(task));
    }

    private Told tell(Task task, Untold one) {
        return await(cases.change(task.brandId(), one.caseId(), clock.instant(), found -> step(found, one)))
                .orElse(Told.GONE);
    }

    /** What becomes of a case; the same again changes nothing, whatever a reviewer decided meanwhile. */
    static Step<Told> step(ModerationCase found, Untold one) {
        if (found instanceof UnscreenedCase) {
            // it may have looked into the bank before the entry was there
            return Step.stay(Told.NOT_YET);
        }
        if (!(found instanceof ScreenedCase screened)) {
            return Step.stay(Told.GONE);
        }
        Optional<Finding> said = saidBefore(screened, one);
        if (said.isPresent()) {
            return Step.stay(said.get().details().containsKey(REOPENED) ? Told.REOPENED : Told.MARKED);
        }
        if (screened instanceof DecidedCase decided) {
            return isShown(decided.decision()) ? reopen(decided, one) : Step.stay(Told.LEFT);
        }
        if (screened.id().value().equals(one.sourceCase())) {
            return Step.stay(Told.SOURCE);
        }
        return mark(screened, one);
    }

    private static boolean isShown(Decision decision) {
        return decision.outcome() == Outcome.APPROVED;
    }

    private static Step<Told> reopen(DecidedCase decided, Untold one) {
        Finding finding = KnownBadPicture.finding(one.match(), true);
        Map<String, String> details = new HashMap<>(finding.details());
        details.put(REOPENED, "true");
        var examination = decided.examination().with(finding.with(details), RULE, PRIORITY);
        return Step.to(decided.reopen().examined(examination), Told.REOPENED);
    }

    private static Step<Told> mark(ScreenedCase screened, Untold one) {
        var examination = screened.examination().with(KnownBadPicture.finding(one.match(), true), RULE, PRIORITY);
        return Step.to(
                screened instanceof ClaimedCase claimed
                        ? claimed.examined(examination)
                        : ((OpenCase) screened).examined(examination),
                Told.MARKED);
    }

    private static Optional<Finding> saidBefore(ScreenedCase screened, Untold one) {
        String entry = one.match().entryId().toString();
        return screened.examination().findings().stream()
                .filter(finding -> entry.equals(finding.details().get(KnownBadPicture.ENTRY)))
                .findFirst();
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(LIMIT);
    }
}
