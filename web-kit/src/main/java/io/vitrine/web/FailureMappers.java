package io.vitrine.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClosedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/**
 * Turns whatever a resource fails with into a {@link Problem}, and that into an answer. Public, like its methods, only
 * because the code that Quarkus generates around it lies in another class loader when a service is tested.
 */
@ApplicationScoped
public class FailureMappers {

    private static final Logger LOG = Logger.getLogger(FailureMappers.class);

    /** Headers of a failed response that are part of its meaning. */
    private static final Set<String> KEPT_HEADERS = Set.of(HttpHeaders.ALLOW, HttpHeaders.RETRY_AFTER);

    private final ProblemAnswer answer;
    private final SignedIn signedIn;
    private final CurrentIdentityAssociation identities;

    FailureMappers(ProblemAnswer answer, SignedIn signedIn, CurrentIdentityAssociation identities) {
        this.answer = answer;
        this.signedIn = signedIn;
        this.identities = identities;
    }

    @ServerExceptionMapper
    public Uni<Response> problem(Problem problem, ContainerRequestContext request) {
        return respond(problem, request);
    }

    @ServerExceptionMapper
    public Uni<Response> invalid(ConstraintViolationException invalid, ContainerRequestContext request) {
        if (InvalidFields.blamesOurAnswer(invalid)) {
            return unexpected(invalid, request);
        }
        return respond(StandardProblems.invalidFields(InvalidFields.of(invalid)), request);
    }

    /** Both types are named, because Jackson's integration brings a mapper of its own for the narrower one. */
    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    public Uni<Response> json(JsonProcessingException failure, ContainerRequestContext request) {
        if (failure instanceof InvalidDefinitionException) {
            return unexpected(failure, request); // a type of ours that cannot be JSON
        }
        return respond(StandardProblems.malformedJson(MalformedJson.where(failure)), request);
    }

    @ServerExceptionMapper(priority = Priorities.AUTHENTICATION)
    public Uni<Response> nobody(UnauthorizedException nobody, ContainerRequestContext request) {
        return askToSignIn(request);
    }

    @ServerExceptionMapper(priority = Priorities.AUTHENTICATION)
    public Uni<Response> notBelieved(AuthenticationFailedException notBelieved, ContainerRequestContext request) {
        LOG.debugf("Token refused: %s", notBelieved.getMessage());
        return askToSignIn(request);
    }

    @ServerExceptionMapper(priority = Priorities.AUTHORIZATION)
    public Uni<Response> forbidden(ForbiddenException forbidden, ContainerRequestContext request) {
        // Roles are checked before the member is recognised, who shall still find the way on from the page.
        return identities
                .getDeferredIdentity()
                .chain(identity -> respond(
                        StandardProblems.notAllowed(),
                        request,
                        SessionRecognition.memberOf(identity).orElse(null)));
    }

    @ServerExceptionMapper
    public Uni<Response> http(WebApplicationException failure, ContainerRequestContext request) {
        Response meant = failure.getResponse();
        if (meant.getStatus() < 400 || meant.hasEntity()) {
            return Uni.createFrom().item(meant); // a resource said exactly what it wants to answer
        }
        if (failure.getCause() instanceof JsonProcessingException json) {
            return json(json, request);
        }
        if (meant.getStatus() == 401) {
            return askToSignIn(request);
        }
        if (meant.getStatus() == 500) {
            return unexpected(failure, request);
        }
        return respond(StandardProblems.ofStatus(meant.getStatus()), request).map(response -> {
            KEPT_HEADERS.stream().filter(meant.getHeaders()::containsKey).forEach(name -> response.getHeaders()
                    .putSingle(name, meant.getHeaderString(name)));
            return response;
        });
    }

    /** A part behind us was too slow: not the caller's fault, and worth another try. */
    @ServerExceptionMapper
    public Uni<Response> tooSlow(TimeoutException slow, ContainerRequestContext request) {
        LOG.warnf(
                slow,
                "Too slow: %s %s",
                request.getMethod(),
                request.getUriInfo().getPath());
        return respond(StandardProblems.ofStatus(503).retryAfter(Duration.ofSeconds(1)), request);
    }

    /** Nobody reads this answer; it only ends the exchange. */
    @ServerExceptionMapper({ClosedChannelException.class, HttpClosedException.class})
    public Uni<Response> callerLeft(Throwable gone, ContainerRequestContext request) {
        LOG.debugf(
                "The caller left: %s %s",
                request.getMethod(), request.getUriInfo().getPath());
        return respond(StandardProblems.ofStatus(400), request);
    }

    @ServerExceptionMapper
    public Uni<Response> unexpected(Throwable failure, ContainerRequestContext request) {
        String errorId = UUID.randomUUID().toString().substring(0, 8);
        LOG.errorf(
                failure,
                "Error %s: %s %s",
                errorId,
                request.getMethod(),
                request.getUriInfo().getPath());
        return respond(StandardProblems.unexpected(errorId), request);
    }

    private Uni<Response> askToSignIn(ContainerRequestContext request) {
        if (!Negotiation.prefersPage(request.getHeaderString(HttpHeaders.ACCEPT))) {
            return respond(StandardProblems.signInNeeded(), request);
        }
        return Uni.createFrom()
                .item(Response.seeOther(signInPage(request))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                        .build());
    }

    /** Where a person signs in and then goes on; after a form was sent there is nothing to go on with. */
    private static URI signInPage(ContainerRequestContext request) {
        if (!"GET".equals(request.getMethod())) {
            return URI.create("/signin");
        }
        URI asked = request.getUriInfo().getRequestUri();
        String next = asked.getRawQuery() == null ? asked.getRawPath() : asked.getRawPath() + "?" + asked.getRawQuery();
        return URI.create("/signin?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
    }

    private Uni<Response> respond(Problem problem, ContainerRequestContext request) {
        return respond(problem, request, signedIn.getOrNull());
    }

    private Uni<Response> respond(Problem problem, ContainerRequestContext request, @Nullable SignedInMember member) {
        return answer.render(
                        problem,
                        request.getUriInfo().getRequestUri().getPath(),
                        request.getHeaderString(HttpHeaders.ACCEPT),
                        member)
                .map(rendered -> {
                    Response.ResponseBuilder response = Response.status(rendered.status());
                    rendered.headers().forEach(response::header);
                    return response.entity(rendered.body()).build();
                });
    }
}
