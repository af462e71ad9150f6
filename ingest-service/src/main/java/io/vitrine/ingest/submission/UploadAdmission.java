package io.vitrine.ingest.submission;

import io.vitrine.ingest.photo.PhotoConfig;
import io.vitrine.ingest.rate.ClientAddress;
import io.vitrine.ingest.rate.RateConfig;
import io.vitrine.ingest.rate.RateLimits;
import io.vitrine.ingest.rate.UploadGate;
import io.vitrine.ingest.submission.Refusal.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides about an upload before its body is read: too large, too many from one address, too many at once. */
@ApplicationScoped
public class UploadAdmission {

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final long MEGABYTE = 1024L * 1024;

    /** What the form may weigh besides its photo, bytes. */
    private static final long FORM = 64 * 1024;

    private final RateLimits limits;
    private final UploadGate gate;
    private final RateConfig rates;
    private final PhotoConfig photos;

    public UploadAdmission(RateLimits limits, UploadGate gate, RateConfig rates, PhotoConfig photos) {
        this.limits = limits;
        this.gate = gate;
        this.rates = rates;
        this.photos = photos;
    }

    /**
     * What keeps an upload out.
     *
     * @param length the body's announced size, bytes; null if it was not announced
     * @param forwardedFor the header {@code X-Forwarded-For}
     * @param connection the address of the connection's other end
     */
    Optional<Refusal> refuses(@Nullable Long length, @Nullable String forwardedFor, String connection) {
        if (length != null && length > photos.maxBytes() + FORM) {
            return Optional.of(Refusal.of(Kind.PHOTO_TOO_LARGE, Map.of("maxMegabytes", photos.maxBytes() / MEGABYTE)));
        }
        return limits.attemptFrom(ClientAddress.of(forwardedFor, connection, rates.gateways()))
                .map(wait -> Refusal.waiting(Kind.TOO_MANY_ATTEMPTS, wait));
    }

    /** A place among the uploads that run. */
    Optional<UploadGate.Place> enter() {
        return gate.enter();
    }

    /** What is said when there is no place. */
    Refusal busy() {
        return Refusal.waiting(Kind.UPLOADS_BUSY, SOON);
    }
}
