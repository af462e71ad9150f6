package io.vitrine.moderation.hashbank;

import io.smallrye.mutiny.Uni;
import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.moderation.hashbank.Addition.Kind;
import io.vitrine.moderation.hashbank.Addition.LineError;
import io.vitrine.moderation.hashbank.HashFile.Line;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Brings a list of hashes into a brand's bank: good rows go in, bad ones are reported, and the same list again changes
 * nothing. Goes in batches, so memory does not grow with the file; a list that breaks off leaves whole batches, and
 * these are compared as well. Blocks.
 */
@ApplicationScoped
class ImportHashes {

    /** Rows of one file; a larger list comes in several. */
    static final int MOST_ROWS = 250_000;

    /** More than a person corrects in one go. */
    static final int MOST_ERRORS = 100;

    private static final int BATCH = 1_000;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** How long a file may pause before what came of it is taken for all. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Additions additions;
    private final MatchingWorker matching;
    private final Clock clock;

    ImportHashes(Additions additions, MatchingWorker matching, Clock clock) {
        this.additions = additions;
        this.matching = matching;
        this.clock = clock;
    }

    /**
     * Imports a list.
     *
     * @param name of the file, for the list of additions
     * @param usualLabel of rows that have none of their own
     * @return the addition's id; it says what came of the file
     * @throws IOException if the stream fails; what came until then is in the bank
     */
    UUID run(UUID brandId, Reviewer by, String name, InputStream bytes, String usualLabel) throws IOException {
        UUID id = await(additions.begin(
                brandId, Kind.FILE, name, by, clock.instant(), clock.instant().plus(PATIENCE)));
        Run run = new Run(brandId, by, id);
        try {
            run.all(new HashFile(bytes, usualLabel));
        } finally {
            await(additions.end(brandId, id, run.rejected, run.errors, clock.instant()));
            matching.ring();
        }
        return id;
    }

    private final class Run {

        private final UUID brandId;
        private final Reviewer by;
        private final UUID id;
        private final List<NewEntry> batch = new ArrayList<>(BATCH);
        private final List<LineError> errors = new ArrayList<>();
        private int rows;
        private int rejected;

        Run(UUID brandId, Reviewer by, UUID id) {
            this.brandId = brandId;
            this.by = by;
            this.id = id;
        }

        void all(HashFile file) throws IOException {
            Optional<Line> line = file.next();
            while (line.isPresent() && take(line.get(), file.number())) {
                line = file.next();
            }
            flush();
        }

        /** Whether more may follow. */
        private boolean take(Line line, long number) {
            if (rows++ == MOST_ROWS) {
                refuse(number, "A file may have " + MOST_ROWS + " rows. Put those from here on into another file.");
                return false;
            }
            if (line instanceof Line.Row row) {
                batch.add(row.entry());
                if (batch.size() == BATCH) {
                    flush();
                }
                return true;
            }
            if (line instanceof Line.Bad bad) {
                refuse(number, bad.message());
                return true;
            }
            refuse(number, ((Line.Broken) line).message());
            return false;
        }

        private void refuse(long number, String message) {
            rejected++;
            if (errors.size() < MOST_ERRORS) {
                errors.add(new LineError(number, message));
            }
        }

        private void flush() {
            if (!batch.isEmpty()) {
                await(additions.append(
                        brandId, id, batch, by, clock.instant(), clock.instant().plus(PATIENCE)));
                batch.clear();
            }
        }
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(LIMIT);
    }
}
