package io.vitrine.moderation.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.audit.Actor;
import io.vitrine.moderation.screening.BrandWords;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StudioChangeTest {

    private static final UUID CAMPAIGN = UUID.randomUUID();
    private static final UUID BRAND = UUID.randomUUID();

    @Test
    void namesWhatChangedAndNotTheWords() {
        var before = announced(3, "balanced", List.of("rival"), List.of(), false);
        var now = announced(4, "strict", List.of("rival", "somebody"), List.of("shitake"), true);

        assertThat(StudioChange.between(before, now)).hasValueSatisfying(entry -> {
            assertThat(entry.actor()).isEqualTo(Actor.team());
            assertThat(entry.brandId()).isEqualTo(BRAND);
            assertThat(entry.subject().id()).isEqualTo(CAMPAIGN);
            assertThat(entry.details())
                    .containsEntry("was", "balanced")
                    .containsEntry("preset", "strict")
                    .containsEntry("blurBystanders", true)
                    .containsEntry("campaignVersion", 4L)
                    .containsEntry(
                            "changed", List.of("preset", "blocked words", "allowed words", "blurring of bystanders"));
            assertThat(entry.details().toString()).doesNotContain("somebody");
            assertThat(entry.sealed()).isEmpty();
        });
    }

    @Test
    void aChangeOfOneThingNamesThatAlone() {
        var before = announced(3, "balanced", List.of("rival"), List.of(), false);

        assertThat(StudioChange.between(before, announced(4, "balanced", List.of(), List.of(), false)))
                .hasValueSatisfying(
                        entry -> assertThat(entry.details()).containsOnlyKeys("changed", "campaignVersion"));
    }

    @Test
    void whatJudgesNothingAndWhatIsStaleIsNoEntry() {
        var before = announced(3, "balanced", List.of(), List.of(), false);

        assertThat(StudioChange.between(before, announced(4, "balanced", List.of(), List.of(), false)))
                .isEmpty();
        assertThat(StudioChange.between(before, announced(3, "strict", List.of(), List.of(), false)))
                .isEmpty();
    }

    private static AnnouncedPolicy announced(
            long version, String preset, List<String> blocked, List<String> allowed, boolean blur) {
        return new AnnouncedPolicy(
                CAMPAIGN,
                BRAND,
                version,
                "Outfit " + version,
                "ootd",
                List.of(),
                preset,
                new BrandWords(blocked, allowed),
                blur);
    }
}
