package io.vitrine.bench;

/** One thing that is measured. */
interface Measurement {

    /** @return whether what was measured is as it must be; a mere figure always is */
    boolean measure(Workshop workshop, Report report);
}
