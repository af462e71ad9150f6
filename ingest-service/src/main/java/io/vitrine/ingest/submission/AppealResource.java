package io.vitrine.ingest.submission;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import io.vitrine.ingest.appeal.AppealRefusal;
import io.vitrine.ingest.appeal.LodgeAppeal;
import io.vitrine.ingest.rate.ClientAddress;
import io.vitrine.ingest.rate.RateConfig;
import io.vitrine.web.language.PageLanguage;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The author's appeal against a refusal. */
@Path("/my/{secret}/appeal")
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
@Tag(name = "Submissions")
public class AppealResource {

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final Submissions submissions;
    private final LodgeAppeal lodgeAppeal;
    private final MyPages pages;
    private final RateConfig rates;

    AppealResource(Submissions submissions, LodgeAppeal lodgeAppeal, MyPages pages, RateConfig rates) {
        this.submissions = submissions;
        this.lodgeAppeal = lodgeAppeal;
        this.pages = pages;
        this.rates = rates;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            summary = "Appeal against the decision",
            description = "Once for each decision, within six months. Repeating it with the same words changes nothing."
                    + " A form sent by a browser is answered with 303 to the private link.")
    @APIResponse(
            responseCode = "200",
            description = "Lodged; somebody who was not part of the decision looks at it",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MyPageResource.Status.class)))
    @APIResponse(responseCode = "404", description = "link-unknown")
    @APIResponse(
            responseCode = "409",
            description = "appeal-not-refused, appeal-decision-changed, appeal-lodged-already or appeal-too-late")
    @APIResponse(responseCode = "422", description = "appeal-empty or appeal-too-long")
    @APIResponse(responseCode = "429", description = "too-many-attempts")
    public Uni<Response> lodge(
            @PathParam("secret") String secret,
            @RestForm @Schema(description = "why the decision is wrong, up to 2,000 characters") @Nullable
                    String explanation,
            @RestForm
                    @Schema(description = "the decisionVersion that the author looked at; without it, the present one")
                    @Nullable
                    Long version,
            @QueryParam("lang") @Nullable String lang,
            @Context HttpHeaders headers,
            @Context @Parameter(hidden = true) RoutingContext call) {
        PrivateLink link = MyPages.link(secret);
        String words = Wording.cleanLines(explanation == null ? "" : explanation);
        return submissions
                .statusOf(link)
                .map(MyPages::known)
                .chain(known -> lodgeAppeal.lodge(link.hash(), version, words, caller(headers, call)))
                .chain(refusal -> answer(refusal, link, words, MyPages.language(headers, lang), headers));
    }

    private Uni<Response> answer(
            Optional<AppealRefusal> refusal,
            PrivateLink link,
            String words,
            PageLanguage language,
            HttpHeaders headers) {
        boolean isPage = Negotiated.wantsPage(headers);
        if (refusal.isPresent() && !isPage) {
            return Uni.createFrom().failure(Problems.of(refusal.get()));
        }
        if (refusal.isEmpty() && isPage) {
            return Uni.createFrom()
                    .item(MyPages.confidential(
                                    Response.seeOther(URI.create(link.path() + language.query() + "#appeal")))
                            .build());
        }
        return submissions
                .statusOf(link)
                .map(MyPages::known)
                .chain(status -> isPage
                        ? pages.page(status, link, false, language, new MyPage.Attempt(words, refusal.orElseThrow()))
                        : Uni.createFrom()
                                .item(MyPages.confidential(Response.ok(
                                                pages.document(status, link), MediaType.APPLICATION_JSON_TYPE))
                                        .build()));
    }

    private ClientAddress caller(HttpHeaders headers, RoutingContext call) {
        List<String> forwarded = headers.getRequestHeader(FORWARDED_FOR);
        String connection = call.request().connection().remoteAddress().hostAddress();
        return ClientAddress.of(
                forwarded == null || forwarded.isEmpty() ? null : String.join(",", forwarded),
                connection,
                rates.gateways());
    }
}
