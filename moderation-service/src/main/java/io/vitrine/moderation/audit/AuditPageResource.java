package io.vitrine.moderation.audit;

import io.smallrye.mutiny.Uni;
import io.vitrine.moderation.audit.AuditTrail.Filter;
import io.vitrine.moderation.audit.AuditViews.EntryList;
import io.vitrine.web.Roles;
import io.vitrine.web.SignedIn;
import io.vitrine.web.SignedInMember;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The page of the audit log; works without script. */
@Path("/review/audit")
@RolesAllowed({Roles.OWNER, Roles.MODERATOR, Roles.ANALYST})
@Produces(MediaType.TEXT_HTML)
public class AuditPageResource {

    private static final int PAGE = 40;
    private static final int MOST_MEMBERS = 200;

    /** A check that takes longer goes on by itself, and the page says so. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final AuditViews views;
    private final AuditTrail trail;
    private final VerifyAudit verify;
    private final SignedIn signedIn;

    AuditPageResource(AuditViews views, AuditTrail trail, VerifyAudit verify, SignedIn signedIn) {
        this.views = views;
        this.trail = trail;
        this.verify = verify;
        this.signedIn = signedIn;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> page(
            @QueryParam("action") @Nullable String action,
            @QueryParam("actor") @Nullable String actor,
            @QueryParam("subject") @Nullable String subject,
            @QueryParam("before") @Nullable Long before) {
        SignedInMember member = signedIn.member();
        Filter filter = AuditResource.filter(action, actor, subject);
        AuditFilterView asked = AuditFilterView.of(action, actor, subject);
        return Uni.combine()
                .all()
                .unis(
                        views.latest(member, filter, before == null ? Long.MAX_VALUE : before, PAGE),
                        views.state(member),
                        trail.members(member.brandId(), MOST_MEMBERS))
                .asTuple()
                .map(found -> page(new AuditPage(
                        found.getItem1().entries(),
                        next(found.getItem1(), asked),
                        found.getItem2(),
                        asked,
                        List.of(Action.values()),
                        found.getItem3(),
                        member)));
    }

    @POST
    @Path("/check")
    @Operation(hidden = true)
    public Uni<Response> check() {
        SignedInMember member = signedIn.member();
        return verify.verify(member.brandId(), member.name())
                .replaceWithVoid()
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithItem(() -> null)
                .map(done -> Response.seeOther(URI.create("/review/audit")).build());
    }

    private static @Nullable String next(EntryList list, AuditFilterView asked) {
        if (list.next() == null) {
            return null;
        }
        UriBuilder address = UriBuilder.fromPath("/review/audit").queryParam("before", list.next());
        if (!asked.action().isEmpty()) {
            address.queryParam("action", asked.action());
        }
        if (!asked.actor().isEmpty()) {
            address.queryParam("actor", asked.actor());
        }
        if (!asked.subject().isEmpty()) {
            address.queryParam("subject", asked.subject());
        }
        return address.build().toString();
    }

    private static Response page(AuditPage page) {
        var noStore = new CacheControl();
        noStore.setNoStore(true);
        return Response.ok(page).cacheControl(noStore).build();
    }
}
