package io.vitrine.moderation.review;

import io.smallrye.mutiny.Uni;
import io.vitrine.moderation.review.CampaignChoices.Choice;
import io.vitrine.moderation.review.WordsPage.Typed;
import io.vitrine.web.Roles;
import io.vitrine.web.SignedIn;
import io.vitrine.web.SignedInMember;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The page where captions are tried. The form works without script; with it, the answer comes while one types. */
@Path("/review/words")
@RolesAllowed({Roles.OWNER, Roles.MODERATOR, Roles.MARKETER})
@Produces(MediaType.TEXT_HTML)
public class WordsPageResource {

    private final CampaignChoices choices;
    private final WordTester tester;
    private final TestAllowance allowance;
    private final SignedIn signedIn;

    WordsPageResource(CampaignChoices choices, WordTester tester, TestAllowance allowance, SignedIn signedIn) {
        this.choices = choices;
        this.tester = tester;
        this.allowance = allowance;
        this.signedIn = signedIn;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> words(@QueryParam("campaign") @Nullable String campaign) {
        SignedInMember member = signedIn.member();
        return choices.of(member.brandId())
                .map(campaigns -> page(campaigns, chosen(campaigns, campaign), Typed.NOTHING, null, member));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> test(
            @FormParam("campaign") UUID campaign,
            @FormParam("captions") @DefaultValue("") String captions,
            @FormParam("blocked") @DefaultValue("") String blocked,
            @FormParam("allowed") @DefaultValue("") String allowed) {
        SignedInMember member = signedIn.member();
        Typed typed = new Typed(captions, blocked, allowed);
        return WordsResource.test(tester, allowance, member, typed.toTrial(campaign))
                .chain(answer -> choices.of(member.brandId())
                        .map(campaigns ->
                                page(campaigns, chosen(campaigns, campaign.toString()), typed, answer, member)));
    }

    /** The campaign of that id or address, else the first one. */
    private static @Nullable Choice chosen(List<Choice> campaigns, @Nullable String wanted) {
        return campaigns.stream()
                .filter(choice ->
                        choice.id().toString().equals(wanted) || choice.slug().equals(wanted))
                .findFirst()
                .orElse(campaigns.isEmpty() ? null : campaigns.get(0));
    }

    private static Response page(
            List<Choice> campaigns,
            @Nullable Choice chosen,
            Typed typed,
            WordsResource.@Nullable TestView answer,
            SignedInMember member) {
        var noStore = new CacheControl();
        noStore.setNoStore(true);
        return Response.ok(new WordsPage(campaigns, chosen, typed, answer, member))
                .cacheControl(noStore)
                .build();
    }
}
