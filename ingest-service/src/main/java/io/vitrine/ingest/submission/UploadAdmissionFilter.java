package io.vitrine.ingest.submission;

import io.vertx.ext.web.RoutingContext;
import io.vitrine.ingest.rate.UploadGate;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Asks {@link UploadAdmission} before the body of an upload is read. */
@Singleton
class UploadAdmissionFilter {

    private final UploadAdmission admission;

    UploadAdmissionFilter(UploadAdmission admission) {
        this.admission = admission;
    }

    @ServerRequestFilter(preMatching = true, nonBlocking = true)
    void admit(ContainerRequestContext request, RoutingContext call) {
        if (!isUpload(request)) {
            return;
        }
        String connection = call.request().connection().remoteAddress().hostAddress();
        admission.refuses(length(request), forwardedFor(request), connection).ifPresent(refusal -> {
            throw Problems.of(refusal);
        });
        UploadGate.Place place = admission.enter().orElseThrow(() -> Problems.of(admission.busy()));
        // Comes for every request: answered, failed or broken off.
        call.addEndHandler(ended -> place.leave());
    }

    private static boolean isUpload(ContainerRequestContext request) {
        return HttpMethod.POST.equals(request.getMethod())
                && request.getUriInfo().getPath().equals(SubmissionResource.PATH);
    }

    private static @Nullable Long length(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.matches("\\d{1,18}") ? Long.valueOf(length) : null;
    }

    private static @Nullable String forwardedFor(ContainerRequestContext request) {
        List<String> values = request.getHeaders().get("X-Forwarded-For");
        return values == null ? null : String.join(",", values);
    }
}
