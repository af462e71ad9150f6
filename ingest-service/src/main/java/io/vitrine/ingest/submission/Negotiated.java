package io.vitrine.ingest.submission;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** Whether a person's browser or a program waits for an answer. */
final class Negotiated {

    private Negotiated() {}

    /** Whether HTML is what the caller wants most; a program that takes anything gets JSON. */
    static boolean wantsPage(HttpHeaders headers) {
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            if (accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return false;
            }
            if (accepted.isCompatible(MediaType.TEXT_HTML_TYPE)) {
                return true;
            }
        }
        return false;
    }
}
