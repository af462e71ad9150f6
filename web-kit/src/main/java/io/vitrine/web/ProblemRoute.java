package io.vitrine.web;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Answers with a problem where no resource is involved: in route filters, before a body is read. */
@ApplicationScoped
public class ProblemRoute {

    private final ProblemAnswer answer;

    ProblemRoute(ProblemAnswer answer) {
        this.answer = answer;
    }

    /** Ends the exchange with the problem, as a document or as a page for a visitor, whichever the caller accepts. */
    public void send(RoutingContext context, Problem problem) {
        answer.render(problem, context.normalizedPath(), context.request().getHeader("Accept"), null)
                .subscribe()
                .with(rendered -> end(context.response(), rendered), context::fail);
    }

    /**
     * The same for a request whose body nobody will read: the connection closes, so that the rest of it stops coming.
     */
    public void sendAndClose(RoutingContext context, Problem problem) {
        context.response().putHeader("Connection", "close");
        send(context, problem);
    }

    private static void end(HttpServerResponse response, ProblemAnswer.Rendered rendered) {
        response.setStatusCode(rendered.status());
        rendered.headers().forEach(response::putHeader);
        response.end(rendered.body());
    }
}
