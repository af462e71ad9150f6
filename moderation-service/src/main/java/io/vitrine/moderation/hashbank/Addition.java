package io.vitrine.moderation.hashbank;

import io.vitrine.moderation.decision.Reviewer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What came into a bank at once, and what came of it.
 *
 * @param id of the addition
 * @param kind one picture or a file
 * @param name the file's name; empty for a picture
 * @param by who added it
 * @param at when
 * @param done whether all pictures that were shared before have been compared and their cases told
 * @param added entries that are new
 * @param known rows whose hash the bank had already
 * @param rejected rows that could not be read
 * @param errors the first of those
 * @param tally what became of the cases whose pictures look like its entries
 */
record Addition(
        UUID id,
        Kind kind,
        String name,
        Reviewer by,
        Instant at,
        boolean done,
        int added,
        int known,
        int rejected,
        List<LineError> errors,
        Tally tally) {

    Addition {
        errors = List.copyOf(errors);
    }

    /** How it came. */
    enum Kind {
        CASE,
        FILE
    }

    /**
     * A row that was left out.
     *
     * @param line in the file, the first is 1
     * @param message a sentence that says what to do
     */
    record LineError(long line, String message) {}

    /**
     * Cases by what became of them.
     *
     * @param reopened were published, and wait for review again
     * @param marked were at the desk, and say now why to look twice
     * @param leftRejected were rejected anyway
     */
    record Tally(int reopened, int marked, int leftRejected) {}
}
