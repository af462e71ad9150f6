package io.vitrine.campaign.team;

import io.smallrye.mutiny.Uni;
import io.vitrine.web.Role;
import io.vitrine.web.Roles;
import io.vitrine.web.SignedIn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The keys with which machines act for a brand. Only owners see and change them. */
@Path("/api/keys")
@Tag(name = "Team")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OWNER)
public class MachineKeysResource {

    private static final String ROLE = "marketer|moderator|care|analyst";
    private static final String ROLE_MESSAGE = "use marketer, moderator, care or analyst; a key is never an owner";

    private final MachineKeys keys;
    private final MachineSignIn signIn;
    private final MachineKeyMemory memory;
    private final Brands brands;
    private final SignedIn signedIn;
    private final Clock clock;

    MachineKeysResource(
            MachineKeys keys,
            MachineSignIn signIn,
            MachineKeyMemory memory,
            Brands brands,
            SignedIn signedIn,
            Clock clock) {
        this.keys = keys;
        this.signIn = signIn;
        this.memory = memory;
        this.brands = brands;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * A key as owners see it.
     *
     * @param prefix how its secret begins
     * @param lastUsedAt when it was last exchanged for a token
     * @param revokedAt null while it works
     */
    public record KeyView(
            UUID id,
            String name,
            String prefix,
            List<String> roles,
            Instant createdAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt) {

        static KeyView of(MachineKey key) {
            return new KeyView(
                    key.id(),
                    key.name(),
                    key.prefix(),
                    key.rolesInOrder().stream().map(Role::code).toList(),
                    key.createdAt(),
                    key.lastUsedAt(),
                    key.revokedAt());
        }
    }

    /** The brand's keys. */
    public record Keys(List<KeyView> keys) {}

    /**
     * A key that was made.
     *
     * @param secret the key itself, told once
     */
    public record MadeKey(KeyView key, String secret) {}

    /** What the key is for. */
    public record NewKey(
            @NotBlank(message = "write which machine it is for") @Size(max = MachineKey.MAX_NAME) String name,
            @NotEmpty(message = "choose at least one role")
                    List<@Pattern(regexp = ROLE, message = ROLE_MESSAGE) String> roles) {}

    @GET
    @Operation(operationId = "listKeys", summary = "The brand's keys for machines: those that work, then revoked ones")
    public Uni<Keys> list() {
        return keys.ofBrand(signedIn.member().brandId())
                .map(all -> new Keys(all.stream().map(KeyView::of).toList()));
    }

    @POST
    @ResponseStatus(201)
    @Operation(operationId = "makeKey", summary = "Make a key for a machine; the answer holds it, once")
    @APIResponse(responseCode = "201", description = "Made")
    @APIResponse(responseCode = "409", description = "The brand has too many working keys")
    public Uni<MadeKey> make(@Valid NewKey wish) {
        return brands.byId(signedIn.member().brandId())
                .map(Optional::orElseThrow)
                .chain(brand -> signIn.make(brand, wish.name().strip(), roles(wish.roles())))
                .map(made -> new MadeKey(KeyView.of(made.key()), made.secret().text()))
                .onFailure()
                .transform(TeamProblems::of);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "revokeKey", summary = "Revoke a key; its tokens end within 15 minutes")
    @APIResponse(responseCode = "204", description = "Revoked, now or before")
    @APIResponse(responseCode = "404", description = "The brand has no such key")
    public Uni<Void> revoke(@PathParam("id") UUID id) {
        return keys.revoke(signedIn.member().brandId(), id, clock.instant())
                .invoke(() -> memory.forget(id))
                .onFailure()
                .transform(TeamProblems::of);
    }

    private static Set<Role> roles(List<String> codes) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        codes.forEach(code -> Role.ofCode(code).ifPresent(roles::add));
        return roles;
    }
}
