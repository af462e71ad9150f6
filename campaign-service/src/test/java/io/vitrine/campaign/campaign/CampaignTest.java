package io.vitrine.campaign.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.campaign.campaign.Campaign.Phase;
import io.vitrine.contract.Hashtag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CampaignTest {

    private static final Instant MONDAY = Instant.parse("2026-06-01T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-06-02T08:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-06-05T08:00:00Z");

    @Test
    void anotherWordingIsAnotherVersionOfTheTerms() {
        var campaign = campaign(wish("You may show it.", MONDAY, null));

        var reworded = campaign.redefined(wish("You may show it everywhere.", MONDAY, null), TUESDAY);

        assertThat(reworded.terms()).isEqualTo(new Terms("t2", "You may show it everywhere."));
        assertThat(reworded.version()).isEqualTo(2);
    }

    @Test
    void spaceAroundTheWordingIsNoOtherWording() {
        var campaign = campaign(wish("You may show it.", MONDAY, null));

        var same = campaign.redefined(wish("  You may show it.\n", MONDAY, null), TUESDAY);

        assertThat(same).isSameAs(campaign);
    }

    @Test
    void returningToAnOldWordingIsStillANewVersion() {
        var campaign = campaign(wish("A", MONDAY, null));

        var there = campaign.redefined(wish("B", MONDAY, null), TUESDAY);
        var back = there.redefined(wish("A", MONDAY, null), FRIDAY);

        assertThat(back.terms()).isEqualTo(new Terms("t3", "A"));
    }

    @Test
    void takesLooksFromItsOpeningUntilItsClosing() {
        var campaign = campaign(wish("A", TUESDAY, FRIDAY));

        assertThat(campaign.phaseAt(TUESDAY.minusNanos(1))).isEqualTo(Phase.UPCOMING);
        assertThat(campaign.phaseAt(TUESDAY)).isEqualTo(Phase.RUNNING);
        assertThat(campaign.phaseAt(FRIDAY.minusNanos(1))).isEqualTo(Phase.RUNNING);
        assertThat(campaign.phaseAt(FRIDAY)).isEqualTo(Phase.ENDED);
    }

    @Test
    void isASecretBeforeItBeginsAndStaysPublicAfterwards() {
        var campaign = campaign(wish("A", TUESDAY, FRIDAY));

        assertThat(campaign.isPublicAt(MONDAY)).isFalse();
        assertThat(campaign.isPublicAt(FRIDAY)).isTrue();
    }

    @Test
    void campaignsOneAfterTheOtherDoNotOverlap() {
        var first = campaign(wish("A", MONDAY, TUESDAY));
        var second = campaign(wish("A", TUESDAY, null));
        var endless = campaign(wish("A", MONDAY, null));

        assertThat(first.overlaps(second)).isFalse();
        assertThat(second.overlaps(first)).isFalse();
        assertThat(endless.overlaps(first)).isTrue();
        assertThat(second.overlaps(endless)).isTrue();
    }

    @Test
    void sharesHashtagsHoweverTheyAreWritten() {
        var campaign = campaign(wish("A", MONDAY, null));

        assertThat(campaign.sharedHashtags(campaign)).containsExactly(new Hashtag("＃ＯＯＴＤ"));
    }

    private static Campaign campaign(CampaignDefinition wish) {
        return Campaign.create(UUID.randomUUID(), UUID.randomUUID(), "Acme", new Slug("ootd"), wish, MONDAY);
    }

    private static CampaignDefinition wish(String terms, Instant opensAt, @Nullable Instant closesAt) {
        return new CampaignDefinition(
                "Outfit of the day",
                null,
                List.of(new Hashtag("ootd"), new Hashtag("#OOTD")),
                opensAt,
                closesAt,
                Campaign.State.OPEN,
                terms,
                new Policy(Policy.Preset.BALANCED, List.of(" bad ", "bad", ""), List.of(), false));
    }
}
