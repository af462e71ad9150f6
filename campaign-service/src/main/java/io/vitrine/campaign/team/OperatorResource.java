package io.vitrine.campaign.team;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import io.vitrine.web.OperatorOnly;
import io.vitrine.web.Role;
import io.vitrine.web.WebConfig;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How the operator of the installation lets people in. */
@Path("/api/operator/brands")
@Tag(name = "Operator")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@OperatorOnly
@PermitAll
public class OperatorResource {

    private static final int MOST_BRANDS = 1_000;

    private final Brands brands;
    private final Members members;
    private final SignIn signIn;
    private final SessionMemory memory;
    private final WebConfig web;
    private final Clock clock;

    OperatorResource(Brands brands, Members members, SignIn signIn, SessionMemory memory, WebConfig web, Clock clock) {
        this.brands = brands;
        this.members = members;
        this.signIn = signIn;
        this.memory = memory;
        this.web = web;
        this.clock = clock;
    }

    /** Who is to sign in, as what; an existing member keeps the name and gains the role. */
    public record Invitation(
            @NotBlank @Email @Size(max = 254) String email,
            @Nullable @Size(max = 80) String name,
            @NotBlank
                    @Pattern(
                            regexp = "owner|marketer|moderator|care|analyst",
                            message = "use owner, marketer, moderator, care or analyst")
                    String role) {}

    /**
     * A page of brands.
     *
     * @param brands by slug
     * @param next the {@code after} of the next page; null on the last
     */
    public record BrandList(List<Brand> brands, @Nullable String next) {}

    @GET
    @Operation(operationId = "listBrands", summary = "The brands of the installation, by slug")
    @APIResponse(responseCode = "200", description = "A page of them")
    public Uni<BrandList> list(
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(MOST_BRANDS) int limit) {
        return brands.all(after, limit + 1).map(found -> {
            List<Brand> page = found.size() > limit ? found.subList(0, limit) : found;
            return new BrandList(
                    page, found.size() > limit ? page.get(page.size() - 1).slug() : null);
        });
    }

    @POST
    @Path("/{slug}/sign-in-links")
    @Operation(
            operationId = "makeOperatorSignInLink",
            summary = "A one-time sign-in link; the member is made if there is none with this address")
    @APIResponse(responseCode = "200", description = "The link, told once")
    public Uni<MembersResource.LinkView> link(@PathParam("slug") String slug, @Valid Invitation wish) {
        Role role = Role.ofCode(wish.role()).orElseThrow();
        return brands.bySlug(slug)
                .map(found -> found.orElseThrow(() -> new TeamRefused(new TeamRefusal.NoSuchBrand(slug))))
                .chain(brand -> members.addOrGrant(invited(brand.id(), wish, role), role))
                .invoke(memory::forgetAll)
                .chain(member -> signIn.linkFor(member.brandId(), member.id()))
                .map(link -> new MembersResource.LinkView(web.publicUrl() + link.path(), link.expiresAt()))
                .onFailure()
                .transform(TeamProblems::of);
    }

    private Member invited(UUID brandId, Invitation wish, Role role) {
        String email = wish.email().strip().toLowerCase(Locale.ROOT);
        String name = wish.name() == null || wish.name().isBlank()
                ? email.substring(0, email.indexOf('@'))
                : wish.name().strip();
        return new Member(UuidCreator.getTimeOrderedEpoch(), brandId, email, name, Set.of(role), clock.instant(), null);
    }
}
