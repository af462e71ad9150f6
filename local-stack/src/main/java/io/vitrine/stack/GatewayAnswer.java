package io.vitrine.stack;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Map;
import java.util.TreeMap;

/** What the gateway says itself: a page for people, a problem document (RFC 9457) for programs. */
record GatewayAnswer(int status, Map<String, String> headers, String body) {

    private static final int NOT_FOUND = 404;
    private static final int BAD_GATEWAY = 502;
    private static final String RETRY_SECONDS = "2";

    /** The page needs no file of a service, since the service is what is away. */
    private static final String PAGE =
            """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            %s<title>%s · Vitrine</title>
            <style>
            :root { font: 1.0625rem/1.6 system-ui, sans-serif }
            body { display: grid; min-height: 90vh; place-content: center; margin: 0; padding: 1.5rem }
            main { max-width: 30rem }
            h1 { margin: 0 0 .5rem; font-size: 1.75rem; line-height: 1.2; letter-spacing: -.01em; text-wrap: balance }
            p { margin: 0; opacity: .8 }
            </style>
            </head>
            <body><main><h1>%s</h1><p>%s</p></main></body>
            </html>
            """;

    static GatewayAnswer serviceAway(HttpServerRequest request, String service) {
        boolean mayRepeat = request.method().name().matches("GET|HEAD");
        String next =
                mayRepeat ? "This page tries again by itself." : "Nothing was lost here: go back and send it again.";
        return wantsPage(request)
                ? page(
                        BAD_GATEWAY,
                        mayRepeat ? "<meta http-equiv=\"refresh\" content=\"" + RETRY_SECONDS + "\">\n" : "",
                        "One moment, please",
                        "This part of Vitrine is just starting or was away for a moment. " + next)
                : problem(
                        BAD_GATEWAY,
                        "service-away",
                        "This part of Vitrine is away",
                        "The " + service + " service is starting or away. Try again in a few seconds.",
                        request.path());
    }

    static GatewayAnswer notFound(HttpServerRequest request) {
        String detail = "There is nothing at this address. Check it, or start from the first page.";
        return wantsPage(request)
                ? page(NOT_FOUND, "", "Nothing here", detail)
                : problem(NOT_FOUND, "not-found", "Nothing here", detail, request.path());
    }

    private static boolean wantsPage(HttpServerRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains("text/html");
    }

    private static GatewayAnswer page(int status, String head, String title, String text) {
        return answer(status, "text/html; charset=utf-8", PAGE.formatted(head, title, title, text));
    }

    private static GatewayAnswer problem(int status, String code, String title, String detail, String path) {
        JsonObject problem = new JsonObject()
                .put("type", "urn:vitrine:problem:" + code)
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("instance", path);
        return answer(status, "application/problem+json", problem.encode());
    }

    private static GatewayAnswer answer(int status, String type, String body) {
        Map<String, String> headers = new TreeMap<>(Map.of(
                "Content-Type", type,
                "Cache-Control", "no-store",
                "X-Content-Type-Options", "nosniff",
                "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"));
        if (status == BAD_GATEWAY) {
            headers.put("Retry-After", RETRY_SECONDS);
        }
        return new GatewayAnswer(status, headers, body);
    }

    void sendTo(HttpServerRequest request) {
        HttpServerResponse response = request.response().setStatusCode(status);
        headers.forEach(response::putHeader);
        response.end(body);
    }

    /** In place of the response that the service did not give; what the client still sends is read and dropped. */
    ProxyResponse writeTo(ProxyRequest request) {
        ProxyResponse response = request.release().response().setStatusCode(status);
        headers.forEach(response::putHeader);
        return response.setBody(Body.body(Buffer.buffer(body)));
    }
}
