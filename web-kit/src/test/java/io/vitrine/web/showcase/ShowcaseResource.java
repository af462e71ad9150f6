package io.vitrine.web.showcase;

import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vitrine.web.Problem;
import io.vitrine.web.Roles;
import io.vitrine.web.SessionCookie;
import io.vitrine.web.SignedIn;
import io.vitrine.web.language.PageLanguage;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One operation for each thing that the kit does. */
@Path("/")
public class ShowcaseResource {

    /** A body with rules. */
    public record Poster(
            @NotBlank String name, @NotNull @Valid Terms terms, @Size(max = 2) List<@NotBlank String> hashtags) {}

    /** Nested, so that field names have a path. */
    public record Terms(@NotBlank String text) {}

    private final SignedIn signedIn;
    private final SessionCookie cookie;
    private final Template styleguide;

    ShowcaseResource(SignedIn signedIn, SessionCookie cookie, Template styleguide) {
        this.signedIn = signedIn;
        this.cookie = cookie;
        this.styleguide = styleguide;
    }

    @GET
    @Path("styleguide")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance styleguide() {
        return page();
    }

    @GET
    @Path("studio")
    @RolesAllowed({Roles.OWNER, Roles.MARKETER})
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance studio() {
        return page();
    }

    private TemplateInstance page() {
        return styleguide
                .data(
                        "shapes",
                        List.of(
                                "tall",
                                "square",
                                "portrait",
                                "wide",
                                "portrait",
                                "tall",
                                "portrait",
                                "square",
                                "tall",
                                "wide"))
                .data("languages", PageLanguage.of("fr", List.of()).switches("/styleguide"));
    }

    @GET
    @Path("api/me")
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Object> me() {
        return signedIn.optional()
                .<Map<String, Object>>map(member -> Map.of(
                        "id", member.memberId(),
                        "name", member.name(),
                        "brand", member.brandId(),
                        "brandName", member.brandName(),
                        "roles", member.roles()))
                .orElse(Map.of());
    }

    @GET
    @Path("api/members-only")
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, String> membersOnly() {
        return Map.of("name", signedIn.member().name());
    }

    @GET
    @Path("api/desk")
    @RolesAllowed(Roles.MODERATOR)
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Map<String, String>> desk() {
        return Uni.createFrom().item(() -> Map.of("name", signedIn.member().name()));
    }

    @POST
    @Path("api/posters")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, String> hang(@Valid @NotNull Poster poster) {
        return Map.of("name", poster.name());
    }

    @GET
    @Path("api/posters")
    @Produces(MediaType.APPLICATION_JSON)
    public List<String> posters(@QueryParam("limit") @DefaultValue("10") @Min(1) int limit) {
        return List.of("first");
    }

    @GET
    @Path("api/refused")
    public Uni<Void> refused() {
        return Uni.createFrom()
                .failure(Problem.of(429, "too-fast", "A little slower", "Wait a moment, then share again.")
                        .with("campaign", "ootd")
                        .retryAfter(Duration.ofMillis(1500)));
    }

    @GET
    @Path("api/broken")
    public String broken(@QueryParam("secret") @Nullable String secret) {
        throw new IllegalStateException("jdbc:postgresql://inside password=" + secret);
    }

    @GET
    @Path("api/slow")
    public Uni<String> slow() {
        return Uni.createFrom()
                .<String>nothing()
                .ifNoItem()
                .after(Duration.ofMillis(20))
                .fail();
    }

    @POST
    @Path("api/session")
    public Response signIn(String token) {
        return Response.noContent()
                .cookie(cookie.of(token, Duration.ofHours(8)))
                .build();
    }

    @DELETE
    @Path("api/session")
    public Response signOut() {
        return Response.noContent().cookie(cookie.expired()).build();
    }
}
