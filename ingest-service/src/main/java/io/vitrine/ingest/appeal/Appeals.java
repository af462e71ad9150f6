package io.vitrine.ingest.appeal;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The appeals of authors, kept. Every operation fails if the database is away. */
public interface Appeals {

    /**
     * Keeps an appeal and tells Kafka, both or neither. The same words for the same decision again change nothing and
     * are no refusal, so that a repeated attempt is safe.
     *
     * @param linkHash what is kept of the author's private link
     * @param seen the version of the decision that the author looked at; null takes the one that holds
     * @return why not, if so
     */
    Uni<Optional<AppealRefusal>> lodge(String linkHash, @Nullable Long seen, String explanation, Instant now);
}
