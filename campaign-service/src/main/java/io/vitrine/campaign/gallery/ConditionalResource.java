package io.vitrine.campaign.gallery;

import io.vitrine.campaign.gallery.RenderedPages.Rendered;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Answers with remembered bytes: 304 where the caller has them already, compressed where the caller can read it. */
final class ConditionalResource {

    /**
     * A browser asks each time whether its copy holds, so that a withdrawn look is gone at the next view; a shared
     * cache in front may answer for one second, which is what a rush needs and nobody notices.
     */
    static final String FRESH = "public, max-age=0, s-maxage=1, must-revalidate";

    private ConditionalResource() {}

    static Response answer(Rendered page, MediaType type, HttpHeaders asked) {
        // Weak, because the same content has two encodings.
        String tag = "W/\"" + page.tag() + "\"";
        if (holds(asked, tag)) {
            return Response.notModified()
                    .header(HttpHeaders.ETAG, tag)
                    .header(HttpHeaders.CACHE_CONTROL, FRESH)
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                    .build();
        }
        boolean gzip = readsGzip(asked);
        var answer = Response.ok(gzip ? page.gzip() : page.plain(), type.withCharset("UTF-8"))
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, FRESH)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return gzip ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").build() : answer.build();
    }

    /** Whether {@code If-None-Match} names {@code tag}, by the weak comparison of RFC 9110. */
    static boolean holds(HttpHeaders asked, String tag) {
        String opaque = tag.startsWith("W/") ? tag.substring(2) : tag;
        return values(asked, HttpHeaders.IF_NONE_MATCH)
                .anyMatch(value -> value.equals("*") || value.equals(opaque) || value.equals("W/" + opaque));
    }

    private static boolean readsGzip(HttpHeaders asked) {
        return values(asked, HttpHeaders.ACCEPT_ENCODING)
                .map(value -> value.toLowerCase(Locale.ROOT).replace(" ", ""))
                .anyMatch(value -> (value.equals("gzip") || value.startsWith("gzip;") || value.startsWith("*"))
                        && !value.matches(".*;q=0(\\.0*)?"));
    }

    private static Stream<String> values(HttpHeaders asked, String name) {
        List<String> lines = asked.getRequestHeader(name);
        return lines == null
                ? Stream.empty()
                : lines.stream().flatMap(line -> Stream.of(line.split(","))).map(String::strip);
    }
}
