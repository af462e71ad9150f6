package io.vitrine.moderation.caseload;

import jakarta.enterprise.context.ApplicationScoped;

/** The bells between what commits work and the workers that do it. */
@ApplicationScoped
class WorkSignals {

    /** A screener waits for the object store and the database most of its time; more would only hold more photos. */
    private static final int SCREENERS_PER_PROCESSOR = 2;

    private final WorkSignal screening;
    private final WorkSignal sweeping = new WorkSignal(1);

    WorkSignals(CaseloadConfig config) {
        this.screening = new WorkSignal(screeners(config));
    }

    /** Selfies that are screened at the same time. */
    static int screeners(CaseloadConfig config) {
        return config.screeners() > 0
                ? config.screeners()
                : SCREENERS_PER_PROCESSOR * Runtime.getRuntime().availableProcessors();
    }

    /** Rings when a case may wait for its screening. */
    WorkSignal screening() {
        return screening;
    }

    /** Rings when a picture may have to go. */
    WorkSignal sweeping() {
        return sweeping;
    }
}
