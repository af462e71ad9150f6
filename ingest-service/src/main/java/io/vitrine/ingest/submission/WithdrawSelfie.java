package io.vitrine.ingest.submission;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;

/** An author takes a selfie back: the row says so at once, the original goes, and everybody else hears of it. */
@Singleton
public class WithdrawSelfie {

    private static final Logger LOG = Logger.getLogger(WithdrawSelfie.class);

    private final Submissions submissions;
    private final PhotoRemoval removal;
    private final Clock clock;

    public WithdrawSelfie(Submissions submissions, PhotoRemoval removal, Clock clock) {
        this.submissions = submissions;
        this.removal = removal;
        this.clock = clock;
    }

    /** How the selfie stands then; empty if the link leads nowhere. Repeating it changes nothing. */
    public Uni<Optional<SubmissionStatus>> withdraw(PrivateLink link) {
        return submissions.withdraw(link, clock.instant()).call(() -> removal.removeDue()
                // What must go is written down; the schedule tries again.
                .onFailure()
                .invoke(failure -> LOG.warnf("an original goes later: %s", failure.getMessage()))
                .onFailure()
                .recoverWithItem(0));
    }
}
