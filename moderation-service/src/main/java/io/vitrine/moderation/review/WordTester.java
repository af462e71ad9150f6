package io.vitrine.moderation.review;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vitrine.moderation.policy.CampaignPolicies;
import io.vitrine.moderation.policy.CampaignPolicy;
import io.vitrine.moderation.screening.BrandWords;
import io.vitrine.moderation.screening.CaptionTester;
import io.vitrine.moderation.screening.CaptionTester.Tried;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Tries captions on a campaign's words, and on words that are not saved yet. Changes nothing. */
@ApplicationScoped
class WordTester {

    private final CampaignPolicies policies;
    private final CaptionTester tester;

    WordTester(CampaignPolicies policies, CaptionTester tester) {
        this.policies = policies;
        this.tester = tester;
    }

    /** What the text screens say of each caption; empty if the brand has no such campaign. */
    Uni<Optional<Answer>> test(UUID brandId, WordTrial trial) {
        return policies.of(brandId, trial.campaignId())
                // the screens are made for threads of their own
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(found -> found.map(policy -> answer(brandId, policy, trial)));
    }

    private Answer answer(UUID brandId, CampaignPolicy policy, WordTrial trial) {
        BrandWords words = new BrandWords(
                both(policy.words().blocked(), trial.blocked()),
                both(policy.words().allowed(), trial.allowed()));
        List<Tried> tried = trial.captions().stream()
                .map(caption -> tester.test(brandId, policy.campaignId(), policy.hashtags(), words, caption))
                .toList();
        return new Answer(policy.campaignId(), policy.name(), words, tried);
    }

    private static List<String> both(List<String> saved, List<String> extra) {
        return Stream.concat(saved.stream(), extra.stream()).distinct().toList();
    }

    /**
     * What was found out.
     *
     * @param words those that held: the campaign's and the extra ones
     * @param tried each caption, in the order in which they were asked
     */
    record Answer(UUID campaignId, String campaignName, BrandWords words, List<Tried> tried) {}
}
