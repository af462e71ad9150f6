package io.vitrine.moderation.rulebook;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.smallrye.mutiny.Uni;
import io.vitrine.moderation.policy.CampaignPolicies;
import io.vitrine.moderation.policy.CampaignPolicy;
import io.vitrine.moderation.policy.CampaignPolicy.Shadow;
import io.vitrine.moderation.policy.Effect;
import io.vitrine.moderation.policy.Verdict.FiredRule;
import io.vitrine.moderation.rulebook.Rulebook.Tried;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rulebook as a member's client reads it. */
@ApplicationScoped
class RulebookViews {

    private static final int LATEST = 25;
    private static final int LATEST_BACKTESTS = 10;

    private final CampaignPolicies campaigns;
    private final PolicyVersions versions;
    private final Backtests backtests;

    RulebookViews(CampaignPolicies campaigns, PolicyVersions versions, Backtests backtests) {
        this.campaigns = campaigns;
        this.versions = versions;
        this.backtests = backtests;
    }

    Uni<Optional<CampaignView>> campaign(UUID brandId, UUID campaignId) {
        return campaigns
                .of(brandId, campaignId)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : versions.list(brandId, campaignId, Integer.MAX_VALUE, LATEST)
                                .chain(latest -> versions.history(brandId, campaignId, LATEST)
                                        .map(history -> Optional.of(CampaignView.of(found.get(), latest, history)))));
    }

    Uni<List<BacktestView>> backtests(UUID brandId, UUID campaignId) {
        return backtests
                .latest(brandId, campaignId, LATEST_BACKTESTS)
                .map(latest -> latest.stream().map(BacktestView::of).toList());
    }

    /**
     * A campaign's policy.
     *
     * @param id of the campaign
     * @param name of the campaign
     * @param preset that the campaign chose in the studio
     * @param inForce the version that judges; null for the preset
     * @param policy what judges, as {@code name@hash}
     * @param document what judges, YAML
     * @param shadow the version that is tried; null if none is
     * @param versions the latest, latest first
     * @param history which versions judged, latest first
     */
    public record CampaignView(
            UUID id,
            String name,
            String preset,
            @Nullable Integer inForce,
            String policy,
            String document,
            @Nullable Integer shadow,
            List<VersionView> versions,
            List<PromotionView> history) {

        static CampaignView of(CampaignPolicy campaign, List<PolicyVersion> latest, List<Promotion> history) {
            return new CampaignView(
                    campaign.campaignId(),
                    campaign.name(),
                    campaign.preset(),
                    campaign.number().orElse(null),
                    campaign.policy().id(),
                    campaign.policy().document(),
                    campaign.shadow().map(Shadow::number).orElse(null),
                    latest.stream().map(VersionView::of).toList(),
                    history.stream().map(PromotionView::of).toList());
        }
    }

    /** A version: its number, its hash, what was said about it, by whom and when. */
    public record VersionView(int number, String hash, String note, String by, Instant at) {

        static VersionView of(PolicyVersion version) {
            return new VersionView(
                    version.number(),
                    version.hash(),
                    version.note(),
                    version.savedBy().name(),
                    version.savedAt());
        }

        @JsonIgnore
        public String atText() {
            return moment(at);
        }
    }

    /** That a version began to judge: its number, or null for the preset; why, by whom and when. */
    public record PromotionView(@Nullable Integer number, String why, String by, Instant at) {

        static PromotionView of(Promotion promotion) {
            return new PromotionView(
                    promotion.number().orElse(null),
                    promotion.why(),
                    promotion.by().name(),
                    promotion.at());
        }

        @JsonIgnore
        public String atText() {
            return moment(at);
        }
    }

    /** Selfies that go from one decision to another. */
    public record ChangeView(String from, String to, long count) {}

    /** A selfie whose decision differs, and the rule that would decide; empty if none would. */
    public record ExampleView(UUID caseId, String from, String to, String rule) {}

    /** What a version in the shadow would have decided. */
    public record ShadowView(List<ChangeView> changes, List<ExampleView> examples) {

        static ShadowView of(ShadowResult result) {
            return new ShadowView(
                    result.changes().stream()
                            .map(change -> new ChangeView(change.from(), change.to(), change.count()))
                            .toList(),
                    result.examples().stream()
                            .map(one -> new ExampleView(one.caseId(), one.from(), one.to(), one.rule()))
                            .toList());
        }
    }

    /** A share with its 95 % interval; null if nothing was counted. */
    public record ShareView(long hits, long trials, double share, double low, double high) {

        static @Nullable ShareView of(Proportion proportion) {
            return proportion.isKnown()
                    ? new ShareView(
                            proportion.hits(),
                            proportion.trials(),
                            proportion.share(),
                            proportion.low(),
                            proportion.high())
                    : null;
        }
    }

    /**
     * A draft tried on one case.
     *
     * @param decided what was decided then
     * @param effect what the draft decides
     * @param rules that fire
     * @param reasons codes
     * @param queue of a review
     * @param priority of a review
     * @param reviewers who have to agree
     * @param labels that it puts on the case
     * @param features by name
     * @param missing features that the draft names and this case does not have
     */
    public record TriedView(
            String decided,
            String effect,
            List<FiredRule> rules,
            List<String> reasons,
            String queue,
            int priority,
            int reviewers,
            List<String> labels,
            Map<String, Object> features,
            List<String> missing) {

        static TriedView of(Tried tried) {
            return new TriedView(
                    tried.decided(),
                    tried.verdict().effect().code(),
                    tried.verdict().rules(),
                    tried.verdict().reasons().stream()
                            .map(reason -> reason.code())
                            .toList(),
                    tried.verdict().queue(),
                    tried.verdict().priority(),
                    tried.verdict().reviewers(),
                    tried.verdict().labels(),
                    tried.features().values(),
                    tried.missing());
        }
    }

    /**
     * A backtest.
     *
     * @param id its id
     * @param state {@code running}, {@code done} or {@code cancelled}
     * @param total cases that take part
     * @param done cases judged again so far
     * @param changes how decisions would move, the same ones included, most first
     * @param examples of what would change
     * @param automation share that the draft decides without a person
     * @param rejectPrecision of what the draft rejects and people decided, what they rejected too
     * @param rejectRecall of what people rejected, what the draft rejects
     * @param approvePrecision of what the draft approves and people decided, what they approved too
     * @param approveRecall of what people approved, what the draft approves
     * @param rules how often each rule fired
     * @param by who started it
     * @param at when
     */
    public record BacktestView(
            UUID id,
            String state,
            int total,
            int done,
            List<ChangeView> changes,
            List<ExampleView> examples,
            @Nullable ShareView automation,
            @Nullable ShareView rejectPrecision,
            @Nullable ShareView rejectRecall,
            @Nullable ShareView approvePrecision,
            @Nullable ShareView approveRecall,
            Map<String, Long> rules,
            String by,
            Instant at) {

        static BacktestView of(Backtest backtest) {
            BacktestTally tally = backtest.tally();
            return new BacktestView(
                    backtest.id(),
                    backtest.state().name().toLowerCase(Locale.ROOT),
                    backtest.total(),
                    backtest.done(),
                    tally.changes().entrySet().stream()
                            .map(entry -> change(entry.getKey(), entry.getValue()))
                            .sorted(Comparator.comparingLong(ChangeView::count).reversed())
                            .toList(),
                    tally.examples().stream()
                            .map(one -> new ExampleView(one.caseId(), one.from(), one.to(), one.rule()))
                            .toList(),
                    ShareView.of(tally.automation()),
                    ShareView.of(tally.precision(Effect.REJECT)),
                    ShareView.of(tally.recall(Effect.REJECT)),
                    ShareView.of(tally.precision(Effect.APPROVE)),
                    ShareView.of(tally.recall(Effect.APPROVE)),
                    tally.rules(),
                    backtest.startedBy().name(),
                    backtest.startedAt());
        }

        private static ChangeView change(String fromTo, long count) {
            String[] ends = fromTo.split("→");
            return new ChangeView(ends[0], ends[1], count);
        }
    }

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static String moment(Instant at) {
        return MOMENT.format(at);
    }
}
