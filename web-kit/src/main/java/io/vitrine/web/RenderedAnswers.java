package io.vitrine.web;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** Sends a rendered problem where no resource is involved. */
final class RenderedAnswers {

    private RenderedAnswers() {}

    static void send(RoutingContext context, ProblemAnswer.Rendered rendered) {
        HttpServerResponse response = context.response().setStatusCode(rendered.status());
        rendered.headers().forEach(response::putHeader);
        response.end(rendered.body());
    }
}
