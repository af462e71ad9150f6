package io.vitrine.ingest.submission;

import io.smallrye.mutiny.Uni;
import io.vitrine.ingest.submission.Offer.AuthorTraits;
import io.vitrine.ingest.submission.Offer.Channel;
import io.vitrine.ingest.submission.Offer.StatedReach;
import io.vitrine.ingest.submission.Outcome.Accepted;
import io.vitrine.web.SignedIn;
import io.vitrine.web.SignedInMember;
import io.vitrine.web.WebConfig;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Where selfies come in: from programs, from the share page's script, and from its plain form. */
@Path(SubmissionResource.PATH)
@Tag(name = "Submissions", description = "Send a selfie, follow it, take it back")
public class SubmissionResource {

    static final String PATH = "/api/submissions";

    private static final Logger LOG = Logger.getLogger(SubmissionResource.class);
    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    private final SubmitSelfie submitSelfie;
    private final SharePages sharePages;
    private final AuthorCookie cookie;
    private final SignedIn signedIn;
    private final URI publicUrl;

    SubmissionResource(
            SubmitSelfie submitSelfie, SharePages sharePages, AuthorCookie cookie, SignedIn signedIn, WebConfig web) {
        this.submitSelfie = submitSelfie;
        this.sharePages = sharePages;
        this.cookie = cookie;
        this.signedIn = signedIn;
        this.publicUrl = web.publicUrl();
    }

    /**
     * What the answer to a kept selfie says.
     *
     * @param id the submission
     * @param statusUrl the author's private link: GET shows the status, DELETE withdraws; keep it secret
     */
    @Schema(name = "SubmissionReceipt")
    public record Receipt(UUID id, URI statusUrl) {}

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @Operation(
            summary = "Send a selfie",
            description =
                    "Kept when the answer is 202. The campaign is named by its slug, or found by the hashtags in the"
                            + " caption. A form sent by a browser is answered with 303 to the private link.")
    @APIResponse(
            responseCode = "202",
            description = "Kept; moderation looks at it now",
            headers =
                    @Header(
                            name = "Location",
                            description = "the private link",
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .STRING)),
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Receipt.class)))
    @APIResponse(responseCode = "400", description = "No multipart form, or a malformed Idempotency-Key")
    @APIResponse(responseCode = "401", description = "reach-needs-key: a reach without a token of a key for machines")
    @APIResponse(responseCode = "403", description = "reach-of-other-brand")
    @APIResponse(responseCode = "404", description = "campaign-unknown")
    @APIResponse(
            responseCode = "409",
            description = "campaign-not-yet-open, campaign-closed, campaign-ambiguous or consent-outdated")
    @APIResponse(responseCode = "413", description = "photo-too-large")
    @APIResponse(
            responseCode = "415",
            description = "photo-heic, photo-video, photo-markup and other files that are no photo")
    @APIResponse(
            responseCode = "422",
            description = "photo-missing, photo-truncated, photo-too-small, consent-missing, reach-malformed,"
                    + " idempotency-key-reused and"
                    + " other rules that the selfie breaks")
    @APIResponse(
            responseCode = "429",
            description = "too-many-attempts or campaign-busy; Retry-After says how long to wait")
    @APIResponse(responseCode = "503", description = "uploads-busy or submission-unavailable; try again")
    public Uni<Response> submit(
            @RestForm("photo") @Schema(description = "JPEG, PNG or WebP, up to 25 MB and 50 megapixels")
                    List<FileUpload> photos,
            @RestForm @Schema(description = "the author's words, with hashtags") @Nullable String caption,
            @RestForm @Schema(description = "the campaign's slug; without it the hashtags decide") @Nullable
                    String campaign,
            @RestForm @Schema(description = "the name to show") @Nullable String author,
            @RestForm @Schema(description = "how you know the author, such as a pseudonymous customer number") @Nullable
                    String authorRef,
            @RestForm
                    @Schema(
                            description =
                                    "followers of the author's account, 0 to 2147483647; taken only with a token of the"
                                            + " brand's key for machines as Authorization: Bearer")
                    @Nullable
                    String reach,
            @RestForm @Schema(description = "the version of the campaign's terms that the author accepted") @Nullable
                    String consent,
            @RestForm @Parameter(hidden = true) @Schema(hidden = true) @Nullable String key,
            @RestHeader("Idempotency-Key")
                    @Parameter(
                            description =
                                    "16 to 200 unguessable characters; the same key with the same selfie gets the same answer for a day")
                    @Nullable
                    String idempotencyKey,
            @RestHeader("Sec-Fetch-Site") @Parameter(hidden = true) @Nullable String fetchSite,
            @RestCookie(AuthorCookie.NAME) @Parameter(hidden = true) @Nullable String mark,
            @Context HttpHeaders headers) {
        boolean isPage = Negotiated.wantsPage(headers);
        Channel channel = isPage || fetchSite != null ? Channel.WEB : Channel.API;
        AuthorCookie.Mark browser = cookie.markOf(mark, channel);
        Offer offer = new Offer(
                photo(photos),
                orEmpty(caption),
                campaign,
                orEmpty(author),
                new AuthorTraits(authorRef, browser.value()),
                stated(reach),
                consent,
                idempotencyKey != null ? idempotencyKey : key,
                channel);
        return submitSelfie
                .submit(offer)
                .onFailure()
                .recoverWithItem(SubmissionResource::unavailable)
                .chain(outcome -> answer(outcome, offer, isPage))
                .map(response -> browser.isNew() && response.getStatus() < 400
                        ? Response.fromResponse(response)
                                .cookie(cookie.of(browser))
                                .build()
                        : response);
    }

    /** The form has two inputs, camera and file; the one that was not used sends an empty part without a name. */
    private static java.nio.file.@Nullable Path photo(List<FileUpload> photos) {
        for (FileUpload photo : photos) {
            boolean isUnused = photo.size() == 0
                    && (photo.fileName() == null || photo.fileName().isEmpty());
            if (!isUnused) {
                return photo.uploadedFile();
            }
        }
        return null;
    }

    /** An empty field is that of a form which was not filled in. */
    private @Nullable StatedReach stated(@Nullable String reach) {
        return reach == null || reach.isBlank()
                ? null
                : new StatedReach(
                        reach, signedIn.machine().map(SignedInMember::brandId).orElse(null));
    }

    private static Outcome unavailable(Throwable failure) {
        LOG.error("a selfie could not be kept", failure);
        return Refusal.waiting(Refusal.Kind.UNAVAILABLE, A_MOMENT);
    }

    private Uni<Response> answer(Outcome outcome, Offer offer, boolean isPage) {
        if (outcome instanceof Accepted accepted) {
            return Uni.createFrom().item(accepted(accepted, isPage));
        }
        Refusal refusal = (Refusal) outcome;
        return isPage ? sharePages.formAgain(offer, refusal) : Uni.createFrom().failure(Problems.of(refusal));
    }

    private Response accepted(Accepted accepted, boolean isPage) {
        URI statusUrl = publicUrl.resolve(accepted.link().path());
        if (isPage) {
            return Response.seeOther(URI.create(accepted.link().path() + "?new"))
                    .build();
        }
        return Response.accepted(new Receipt(accepted.id().value(), statusUrl))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .location(statusUrl)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
