package io.vitrine.moderation.rulebook;

import io.smallrye.mutiny.Uni;
import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.moderation.policy.Feature;
import io.vitrine.moderation.policy.Features;
import io.vitrine.moderation.policy.PolicyProblem;
import io.vitrine.moderation.policy.PolicyReader;
import io.vitrine.moderation.policy.PolicyReading.Refused;
import io.vitrine.moderation.policy.Presets;
import io.vitrine.moderation.policy.Reason;
import io.vitrine.web.Roles;
import io.vitrine.web.SignedIn;
import io.vitrine.web.SignedInMember;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Policies over HTTP. Every operation sees the signed-in member's brand and nothing else. */
@Path("/api/review/policies")
@Tag(name = "Policies")
@RolesAllowed({Roles.OWNER, Roles.MODERATOR})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RulebookResource {

    private static final int MOST_VERSIONS = 100;
    private static final int MOST_DAYS = 365;

    private final Rulebook rulebook;
    private final PolicyVersions versions;
    private final RulebookViews views;
    private final SignedIn signedIn;

    RulebookResource(Rulebook rulebook, PolicyVersions versions, RulebookViews views, SignedIn signedIn) {
        this.rulebook = rulebook;
        this.versions = versions;
        this.views = views;
        this.signedIn = signedIn;
    }

    @GET
    @Path("/language")
    @Operation(summary = "What documents can name: features, reasons and presets")
    public Language language() {
        return Language.ALL;
    }

    @GET
    @Path("/presets/{name}")
    @Operation(summary = "The document of a preset")
    public Draft preset(@PathParam("name") String name) {
        if (!Presets.NAMES.contains(name)) {
            throw RulebookProblem.unknown();
        }
        return new Draft(Presets.named(name).document());
    }

    @POST
    @Path("/check")
    @Operation(summary = "Reads a draft and lists what is wrong with it")
    public Checked check(@NotNull @Valid Draft draft) {
        return PolicyReader.read(draft.document()) instanceof Refused refused
                ? new Checked(false, refused.problems())
                : new Checked(true, List.of());
    }

    @GET
    @Path("/{campaign}")
    @Operation(summary = "A campaign's policy: what judges, what is tried, and the latest versions and promotions")
    public Uni<RulebookViews.CampaignView> show(@PathParam("campaign") UUID campaign) {
        return views.campaign(brand(), campaign).map(found -> found.orElseThrow(RulebookProblem::unknown));
    }

    @GET
    @Path("/{campaign}/versions")
    @Operation(summary = "Versions, latest first; `before` is the last number of the page before")
    public Uni<List<RulebookViews.VersionView>> list(
            @PathParam("campaign") UUID campaign,
            @QueryParam("before") @DefaultValue("2147483647") @Min(1) int before,
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(MOST_VERSIONS) int limit) {
        return versions.list(brand(), campaign, before, limit)
                .map(page -> page.stream().map(RulebookViews.VersionView::of).toList());
    }

    @GET
    @Path("/{campaign}/versions/{number}")
    @Operation(summary = "The document of a version")
    public Uni<Draft> version(@PathParam("campaign") UUID campaign, @PathParam("number") int number) {
        return versions.document(brand(), campaign, number)
                .map(found -> found.map(Draft::new).orElseThrow(RulebookProblem::unknown));
    }

    @POST
    @Path("/{campaign}/versions")
    @Operation(summary = "Saves a draft as a new version", description = "It judges nothing until it is promoted.")
    public Uni<Response> save(@PathParam("campaign") UUID campaign, @NotNull @Valid SaveRequest request) {
        return rulebook.save(brand(), campaign, reviewer(), request.document(), request.note())
                .map(RulebookProblem::unwrap)
                .map(number -> Response.status(Response.Status.CREATED)
                        .entity(new Saved(number))
                        .build());
    }

    @POST
    @Path("/{campaign}/promotion")
    @Operation(
            summary = "Lets a version judge from now on",
            description =
                    "Without a number the preset that the campaign chose. Selfies that were judged stay as they are.")
    public Uni<RulebookViews.CampaignView> promote(
            @PathParam("campaign") UUID campaign, @NotNull @Valid PromotionRequest request) {
        return rulebook.promote(
                        brand(),
                        campaign,
                        reviewer(),
                        Optional.ofNullable(request.number()),
                        request.why().strip())
                .map(RulebookProblem::unwrap)
                .chain(() -> show(campaign));
    }

    @POST
    @Path("/{campaign}/shadow")
    @Operation(
            summary = "Tries a version beside the one in force, without consequences",
            description = "Without a number nothing is tried from now on.")
    public Uni<RulebookViews.CampaignView> shadow(
            @PathParam("campaign") UUID campaign, @NotNull @Valid ShadowRequest request) {
        return rulebook.shadow(brand(), campaign, reviewer(), Optional.ofNullable(request.number()))
                .map(RulebookProblem::unwrap)
                .chain(() -> show(campaign));
    }

    @GET
    @Path("/{campaign}/shadow/{number}")
    @Operation(summary = "What a version that is or was tried would have decided")
    public Uni<RulebookViews.ShadowView> shadowResult(
            @PathParam("campaign") UUID campaign, @PathParam("number") int number) {
        return versions.shadowResult(brand(), campaign, number).map(RulebookViews.ShadowView::of);
    }

    @POST
    @Path("/{campaign}/try")
    @Operation(summary = "What a draft decides about one case that was judged before")
    public Uni<RulebookViews.TriedView> tryOn(
            @PathParam("campaign") UUID campaign, @NotNull @Valid TryRequest request) {
        return rulebook.tryOn(brand(), campaign, request.document(), request.caseId())
                .map(RulebookProblem::unwrap)
                .map(RulebookViews.TriedView::of);
    }

    @POST
    @Path("/{campaign}/backtests")
    @Operation(
            summary = "Tries a draft on the campaign's history",
            description = "Ask for its progress until it is done.")
    public Uni<Response> backtest(@PathParam("campaign") UUID campaign, @NotNull @Valid BacktestRequest request) {
        return rulebook.backtest(
                        brand(),
                        campaign,
                        reviewer(),
                        request.document(),
                        Duration.ofDays(request.days()),
                        request.cases())
                .map(RulebookProblem::unwrap)
                .map(started -> Response.accepted(RulebookViews.BacktestView.of(started))
                        .build());
    }

    @GET
    @Path("/{campaign}/backtests")
    @Operation(summary = "The latest backtests")
    public Uni<List<RulebookViews.BacktestView>> backtests(@PathParam("campaign") UUID campaign) {
        return views.backtests(brand(), campaign);
    }

    @GET
    @Path("/{campaign}/backtests/{id}")
    @Operation(summary = "How far a backtest is and what came out so far")
    public Uni<RulebookViews.BacktestView> backtest(@PathParam("campaign") UUID campaign, @PathParam("id") UUID id) {
        return rulebook.find(brand(), campaign, id)
                .map(found -> found.map(RulebookViews.BacktestView::of).orElseThrow(RulebookProblem::unknown));
    }

    @POST
    @Path("/{campaign}/backtests/{id}/cancel")
    @Operation(summary = "Stops a backtest; what came out until then stays")
    public Uni<RulebookViews.BacktestView> cancel(@PathParam("campaign") UUID campaign, @PathParam("id") UUID id) {
        return rulebook.cancel(brand(), campaign, id).chain(() -> backtest(campaign, id));
    }

    private UUID brand() {
        return signedIn.member().brandId();
    }

    private Reviewer reviewer() {
        SignedInMember member = signedIn.member();
        return new Reviewer(member.memberId(), member.name());
    }

    /** A document of a policy, YAML, at most 64,000 characters. */
    public record Draft(@NotNull @Size(max = PolicyReader.MOST_CHARACTERS) String document) {}

    /**
     * What reading a draft gives.
     *
     * @param ok whether it is a policy
     * @param problems what is wrong, in the draft's order; empty if it is one
     */
    public record Checked(boolean ok, List<PolicyProblem> problems) {}

    /**
     * A draft to save.
     *
     * @param document YAML
     * @param note what is new about it; may be empty
     */
    public record SaveRequest(
            @NotNull @Size(max = PolicyReader.MOST_CHARACTERS) String document,
            @NotNull @Size(max = 500) String note) {}

    /** The number that a draft was saved under. */
    public record Saved(int number) {}

    /**
     * What is to judge.
     *
     * @param number of the version; null for the campaign's preset
     * @param why for colleagues and for the record
     */
    public record PromotionRequest(@Nullable Integer number, @NotBlank @Size(max = 500) String why) {}

    /** Which version is to be tried; null for none. */
    public record ShadowRequest(@Nullable Integer number) {}

    /** A draft and the case that it is tried on. */
    public record TryRequest(
            @NotNull @Size(max = PolicyReader.MOST_CHARACTERS) String document, @NotNull UUID caseId) {}

    /**
     * A draft and the history that it is tried on.
     *
     * @param document YAML
     * @param days how far back, 1 to 365
     * @param cases most cases, latest first, 1 to 100,000
     */
    public record BacktestRequest(
            @NotNull @Size(max = PolicyReader.MOST_CHARACTERS) String document,
            @Min(1) @Max(MOST_DAYS) int days,
            @Min(1) @Max(100_000) int cases) {}

    /**
     * What documents can name.
     *
     * @param features for conditions
     * @param reasons for rejections
     * @param presets to begin with
     */
    public record Language(List<FeatureView> features, List<ReasonCode> reasons, List<String> presets) {

        static final Language ALL = new Language(
                Features.all().stream().map(FeatureView::of).toList(),
                Arrays.stream(Reason.values())
                        .map(reason -> new ReasonCode(reason.code(), reason.label()))
                        .toList(),
                Presets.NAMES);
    }

    /** A feature: its name, its type as people read it, and what it means. */
    public record FeatureView(String name, String type, String meaning) {

        static FeatureView of(Feature feature) {
            return new FeatureView(feature.name(), feature.type().label(), feature.meaning());
        }
    }

    /** A reason and what reviewers read. */
    public record ReasonCode(String code, String label) {}
}
