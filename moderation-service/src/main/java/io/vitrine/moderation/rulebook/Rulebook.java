package io.vitrine.moderation.rulebook;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import io.vitrine.moderation.caseload.Evaluations;
import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.moderation.policy.CampaignPolicies;
import io.vitrine.moderation.policy.CampaignPolicy;
import io.vitrine.moderation.policy.FeatureValues;
import io.vitrine.moderation.policy.Policy;
import io.vitrine.moderation.policy.PolicyReader;
import io.vitrine.moderation.policy.PolicyReading;
import io.vitrine.moderation.policy.PolicyReading.Accepted;
import io.vitrine.moderation.policy.PolicyReading.Refused;
import io.vitrine.moderation.policy.Verdict;
import io.vitrine.moderation.rulebook.Backtest.State;
import io.vitrine.moderation.rulebook.RulebookAnswer.Done;
import io.vitrine.moderation.rulebook.RulebookAnswer.NoPolicy;
import io.vitrine.moderation.rulebook.RulebookAnswer.NothingJudged;
import io.vitrine.moderation.rulebook.RulebookAnswer.TooMany;
import io.vitrine.moderation.rulebook.RulebookAnswer.Unknown;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What a brand can do with its campaigns' policies. Nothing of another brand is ever found. */
@ApplicationScoped
class Rulebook {

    private final CampaignPolicies campaigns;
    private final PolicyVersions versions;
    private final Evaluations evaluations;
    private final Backtests backtests;
    private final BacktestWorker worker;
    private final Clock clock;
    private final RulebookConfig config;

    Rulebook(
            CampaignPolicies campaigns,
            PolicyVersions versions,
            Evaluations evaluations,
            Backtests backtests,
            BacktestWorker worker,
            Clock clock,
            RulebookConfig config) {
        this.campaigns = campaigns;
        this.versions = versions;
        this.evaluations = evaluations;
        this.backtests = backtests;
        this.worker = worker;
        this.clock = clock;
        this.config = config;
    }

    /** Saves a draft as a new version, which judges nothing yet; gives its number. */
    Uni<RulebookAnswer<Integer>> save(UUID brandId, UUID campaignId, Reviewer by, String document, String note) {
        return withDraft(document, draft -> versions.save(brandId, campaignId, draft, note, by, clock.instant())
                .map(number -> number.<RulebookAnswer<Integer>>map(Done::new).orElseGet(Unknown::new)));
    }

    /** Lets a version judge from now on; without a number the preset that the campaign chose. */
    Uni<RulebookAnswer<Promotion>> promote(
            UUID brandId, UUID campaignId, Reviewer by, Optional<Integer> number, String why) {
        var promotion = new Promotion(number, why, by, clock.instant());
        return versions.promote(brandId, campaignId, promotion)
                .map(done -> done ? new Done<>(promotion) : new Unknown<>());
    }

    /** Tries a version beside the one in force, or none from now on. */
    Uni<RulebookAnswer<Boolean>> shadow(UUID brandId, UUID campaignId, Reviewer by, Optional<Integer> number) {
        return versions.shadow(brandId, campaignId, number, by)
                .map(done -> done ? new Done<>(number.isPresent()) : new Unknown<>());
    }

    /** What a draft decides about one case that was judged before. */
    Uni<RulebookAnswer<Tried>> tryOn(UUID brandId, UUID campaignId, String document, UUID caseId) {
        return withDraft(document, draft -> evaluations
                .ofCase(brandId, campaignId, caseId)
                .map(found -> found.<RulebookAnswer<Tried>>map(judged -> {
                            FeatureValues features = FeatureValues.ofJson(judged.features());
                            return new Done<>(new Tried(
                                    judged.effect(),
                                    draft.judge(features, List.of()),
                                    features,
                                    missing(draft, features)));
                        })
                        .orElseGet(Unknown::new)));
    }

    private static List<String> missing(Policy draft, FeatureValues features) {
        return draft.featuresNamed().stream()
                .filter(name -> !features.values().containsKey(name))
                .toList();
    }

    /**
     * Tries a draft on a campaign's history.
     *
     * @param period how far back
     * @param cases most cases, latest first
     */
    Uni<RulebookAnswer<Backtest>> backtest(
            UUID brandId, UUID campaignId, Reviewer by, String document, Duration period, int cases) {
        Instant now = clock.instant();
        int most = Math.min(cases, config.mostCases());
        return withDraft(document, draft -> campaigns
                .of(brandId, campaignId)
                .chain(known -> known.isEmpty()
                        ? Uni.createFrom().item(new Unknown<>())
                        : backtests
                                .running(brandId)
                                .chain(running -> running >= config.mostRunning()
                                        ? Uni.createFrom().item(new TooMany<>(config.mostRunning()))
                                        : evaluations
                                                .count(brandId, campaignId, now.minus(period), most)
                                                .chain(total -> start(new Backtest(
                                                        UuidCreator.getTimeOrderedEpoch(),
                                                        brandId,
                                                        campaignId,
                                                        draft.document(),
                                                        now.minus(period),
                                                        total,
                                                        0,
                                                        Optional.empty(),
                                                        BacktestTally.NOTHING,
                                                        State.RUNNING,
                                                        by,
                                                        now))))));
    }

    private Uni<RulebookAnswer<Backtest>> start(Backtest backtest) {
        if (backtest.total() == 0) {
            return Uni.createFrom().item(new NothingJudged<>());
        }
        return backtests.start(backtest).invoke(worker::wake).replaceWith(new Done<>(backtest));
    }

    /** Stops a backtest; what came out until then can still be read. */
    Uni<RulebookAnswer<Boolean>> cancel(UUID brandId, UUID campaignId, UUID id) {
        return backtests.cancel(brandId, campaignId, id).map(Done::new);
    }

    Uni<Optional<Backtest>> find(UUID brandId, UUID campaignId, UUID id) {
        return backtests.find(brandId, campaignId, id);
    }

    Uni<Optional<CampaignPolicy>> campaign(UUID brandId, UUID campaignId) {
        return campaigns.of(brandId, campaignId);
    }

    private static <A> Uni<RulebookAnswer<A>> withDraft(
            String document, Function<Policy, Uni<RulebookAnswer<A>>> step) {
        PolicyReading reading = PolicyReader.read(document);
        return reading instanceof Accepted accepted
                ? step.apply(accepted.policy())
                : Uni.createFrom().item(new NoPolicy<>(((Refused) reading).problems()));
    }

    /**
     * A draft tried on one case.
     *
     * @param decided what the policy in force decided then
     * @param verdict what the draft decides
     * @param features that it judges by
     * @param missing features that the draft names and this case does not have
     */
    record Tried(String decided, Verdict verdict, FeatureValues features, List<String> missing) {}
}
