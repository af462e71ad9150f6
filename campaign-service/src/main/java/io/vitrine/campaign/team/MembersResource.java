package io.vitrine.campaign.team;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import io.vitrine.web.Role;
import io.vitrine.web.Roles;
import io.vitrine.web.SignedIn;
import io.vitrine.web.WebConfig;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The people of a brand. Everybody in it sees who belongs to it; owners change it. */
@Path("/api/members")
@Tag(name = "Team")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OWNER)
public class MembersResource {

    private static final String ROLE = "owner|marketer|moderator|care|analyst";
    private static final String ROLE_MESSAGE = "use owner, marketer, moderator, care or analyst";

    private final Members members;
    private final SignIn signIn;
    private final SessionMemory memory;
    private final SignedIn signedIn;
    private final WebConfig web;
    private final Clock clock;

    MembersResource(
            Members members, SignIn signIn, SessionMemory memory, SignedIn signedIn, WebConfig web, Clock clock) {
        this.members = members;
        this.signIn = signIn;
        this.memory = memory;
        this.signedIn = signedIn;
        this.web = web;
        this.clock = clock;
    }

    /** A member as colleagues see them. */
    public record MemberView(
            UUID id,
            String name,
            String email,
            List<String> roles,
            Instant createdAt,
            @Nullable Instant lastSignedInAt) {

        static MemberView of(Member member) {
            return new MemberView(
                    member.id(),
                    member.name(),
                    member.email(),
                    member.rolesInOrder().stream().map(Role::code).toList(),
                    member.createdAt(),
                    member.lastSignedInAt());
        }
    }

    /** Everybody of the brand, by name. */
    public record Team(List<MemberView> members) {}

    /**
     * A way in, told once.
     *
     * @param url the link; whoever opens it is that member
     * @param expiresAt when it stops working, used or not
     */
    public record LinkView(String url, Instant expiresAt) {}

    /** A member who was added, and the way in. */
    public record AddedMember(MemberView member, LinkView signInLink) {}

    /** Who is to join. */
    public record NewMember(
            @NotBlank(message = "write the name that colleagues know") @Size(max = 80) String name,
            @NotBlank(message = "write an e-mail address")
                    @Email(message = "this is not an e-mail address")
                    @Size(max = 254)
                    String email,
            @NotEmpty(message = "choose at least one role")
                    List<@Pattern(regexp = ROLE, message = ROLE_MESSAGE) String> roles) {}

    /** Which roles a member has from now on. */
    public record NewRoles(
            @NotEmpty(message = "choose at least one role")
                    List<@Pattern(regexp = ROLE, message = ROLE_MESSAGE) String> roles) {}

    @GET
    @RolesAllowed({Roles.OWNER, Roles.MARKETER, Roles.MODERATOR, Roles.CARE, Roles.ANALYST})
    @Operation(operationId = "listMembers", summary = "Everybody of your brand, by name")
    public Uni<Team> list() {
        return members.ofBrand(signedIn.member().brandId())
                .map(all -> new Team(all.stream().map(MemberView::of).toList()));
    }

    @POST
    @ResponseStatus(201)
    @Operation(operationId = "addMember", summary = "Add a member; the answer holds the sign-in link, once")
    @APIResponse(responseCode = "201", description = "Added")
    @APIResponse(responseCode = "409", description = "The address belongs to a member already")
    public Uni<AddedMember> add(@Valid NewMember wish) {
        var member = new Member(
                UuidCreator.getTimeOrderedEpoch(),
                signedIn.member().brandId(),
                wish.email().strip().toLowerCase(Locale.ROOT),
                wish.name().strip(),
                roles(wish.roles()),
                clock.instant(),
                null);
        return members.add(member)
                .chain(added -> signIn.linkFor(added.brandId(), added.id())
                        .map(link -> new AddedMember(MemberView.of(added), view(link))))
                .onFailure()
                .transform(TeamProblems::of);
    }

    @POST
    @Path("/{id}/sign-in-link")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "makeSignInLink", summary = "A new sign-in link for a member, told once")
    public Uni<LinkView> link(@PathParam("id") UUID id) {
        return signIn.linkFor(signedIn.member().brandId(), id)
                .map(this::view)
                .onFailure()
                .transform(TeamProblems::of);
    }

    @PUT
    @Path("/{id}/roles")
    @Operation(operationId = "changeRoles", summary = "Give a member these roles and no others")
    @APIResponse(responseCode = "200", description = "The member with the new roles; they hold for open sessions too")
    @APIResponse(responseCode = "409", description = "No owner would be left")
    public Uni<MemberView> changeRoles(@PathParam("id") UUID id, @Valid NewRoles wish) {
        return members.changeRoles(signedIn.member().brandId(), id, roles(wish.roles()))
                .invoke(memory::forgetAll)
                .map(MemberView::of)
                .onFailure()
                .transform(TeamProblems::of);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "removeMember", summary = "Remove a member; open sessions and links end")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "409", description = "No owner would be left")
    public Uni<Void> remove(@PathParam("id") UUID id) {
        return members.remove(signedIn.member().brandId(), id)
                .invoke(memory::forgetAll)
                .onFailure()
                .transform(TeamProblems::of);
    }

    private LinkView view(SignInLink link) {
        return new LinkView(web.publicUrl() + link.path(), link.expiresAt());
    }

    private static Set<Role> roles(List<String> codes) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        codes.forEach(code -> Role.ofCode(code).ifPresent(roles::add));
        return roles;
    }
}
