package io.vitrine.campaign.campaign;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The first page: every campaign that takes selfies now. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class LandingResource {

    private static final int PAGE = 24;

    private final Campaigns campaigns;
    private final CampaignCards cards;
    private final Template page;
    private final Clock clock;

    LandingResource(
            Campaigns campaigns, CampaignCards cards, @Location("campaign/landing") Template page, Clock clock) {
        this.campaigns = campaigns;
        this.cards = cards;
        this.page = page;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> landing(@QueryParam("after") @Nullable UUID after) {
        return campaigns.openAt(clock.instant(), PAGE + 1, after).chain(found -> cards.of(
                        found.subList(0, Math.min(PAGE, found.size())))
                .chain(shown -> render(shown, found.size() > PAGE, after)));
    }

    private Uni<Response> render(List<CampaignCard> shown, boolean more, @Nullable UUID after) {
        UUID next = more ? shown.get(shown.size() - 1).campaign().id() : null;
        return page.data("cards", shown)
                .data("next", next)
                .data("first", after == null)
                .createUni()
                .map(html -> Response.ok(html)
                        .header("Cache-Control", "private, no-cache")
                        .build());
    }
}
