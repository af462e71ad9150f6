package io.vitrine.moderation.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.moderation.policy.CampaignPolicy;
import io.vitrine.moderation.policy.Presets;
import io.vitrine.moderation.screening.BrandWords;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PolicyReportRulesTest {

    private final ReportRules rules = new PolicyReportRules();

    @ParameterizedTest
    @CsvSource({
        "strict, SPAM, true",
        "strict, ILLEGAL_HATE, true",
        "balanced, ILLEGAL_HATE, true",
        "balanced, ILLEGAL_OTHER, true",
        "balanced, ME, true",
        "balanced, CHILD, true",
        "balanced, NUDITY, false",
        "balanced, COPYRIGHT, false",
        "balanced, SPAM, false",
        "trusting, ILLEGAL_CHILD_ABUSE, true",
        "trusting, ILLEGAL_INTIMATE, true",
        "trusting, ILLEGAL_HATE, false",
        "trusting, ME, false",
        "of-a-later-version, SPAM, true"
    })
    void thePolicySaysWhatIsHidden(String preset, Ground ground, boolean hidden) {
        assertThat(rules.hideMeanwhile(Optional.of(policy(preset)), ground)).isEqualTo(hidden);
    }

    @ParameterizedTest
    @EnumSource
    void aCampaignThatIsNotKnownIsHandledAsStrict(Ground ground) {
        assertThat(rules.hideMeanwhile(Optional.empty(), ground)).isTrue();
    }

    @Test
    void theLawComesFirst() {
        assertThat(Ground.gravest(List.of(Ground.NUDITY, Ground.ILLEGAL_OTHER, Ground.ME)))
                .isEqualTo(Ground.ILLEGAL_OTHER);
    }

    private static CampaignPolicy policy(String preset) {
        return new CampaignPolicy(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                "Name",
                "slug",
                List.of(),
                preset,
                new BrandWords(List.of(), List.of()),
                false,
                Presets.named(preset),
                Optional.empty(),
                Optional.empty());
    }
}
