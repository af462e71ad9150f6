package io.vitrine.ingest.submission;

import io.vertx.ext.web.RoutingContext;
import io.vitrine.ingest.photo.PhotoConfig;
import io.vitrine.ingest.rate.ClientAddress;
import io.vitrine.ingest.rate.RateConfig;
import io.vitrine.ingest.rate.RateLimits;
import io.vitrine.ingest.rate.UploadGate;
import io.vitrine.ingest.submission.Refusal.Kind;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Decides about an upload before its body is read: too large, too many from one address, too many at once. */
@Singleton
class UploadAdmissionFilter {

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final long MEGABYTE = 1024L * 1024;

    /** What the form may weigh besides its photo, bytes. */
    private static final long FORM = 64 * 1024;

    private final RateLimits limits;
    private final UploadGate gate;
    private final RateConfig rates;
    private final PhotoConfig photos;

    UploadAdmissionFilter(RateLimits limits, UploadGate gate, RateConfig rates, PhotoConfig photos) {
        this.limits = limits;
        this.gate = gate;
        this.rates = rates;
        this.photos = photos;
    }

    @ServerRequestFilter(preMatching = true, nonBlocking = true)
    void admit(ContainerRequestContext request, RoutingContext call) {
        if (!isUpload(request)) {
            return;
        }
        refuseTooLarge(request);
        limits.attemptFrom(caller(request, call)).ifPresent(wait -> {
            throw Problems.of(Refusal.waiting(Kind.TOO_MANY_ATTEMPTS, wait));
        });
        UploadGate.Place place = gate.enter().orElseThrow(() -> Problems.of(Refusal.waiting(Kind.UPLOADS_BUSY, SOON)));
        // Comes for every request: answered, failed or broken off.
        call.addEndHandler(ended -> place.leave());
    }

    private static boolean isUpload(ContainerRequestContext request) {
        return HttpMethod.POST.equals(request.getMethod())
                && request.getUriInfo().getPath().equals(SubmissionResource.PATH);
    }

    private void refuseTooLarge(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (length != null && length.matches("\\d{1,18}") && Long.parseLong(length) > photos.maxBytes() + FORM) {
            throw Problems.of(Refusal.of(Kind.PHOTO_TOO_LARGE, Map.of("maxMegabytes", photos.maxBytes() / MEGABYTE)));
        }
    }

    private ClientAddress caller(ContainerRequestContext request, RoutingContext call) {
        String forwardedFor = Optional.ofNullable(request.getHeaders().get("X-Forwarded-For"))
                .map(values -> String.join(",", values))
                .orElse(null);
        return ClientAddress.of(
                forwardedFor, call.request().connection().remoteAddress().hostAddress(), rates.gateways());
    }
}
