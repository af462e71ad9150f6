package io.vitrine.ingest.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.contract.Hashtag;
import io.vitrine.ingest.campaign.Campaign.Phase;
import io.vitrine.ingest.campaign.OpenCampaigns.Match;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenCampaignsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final CampaignsInMemory stored = new CampaignsInMemory();
    private final OpenCampaigns campaigns = new OpenCampaigns(stored);

    @Test
    void findsByTheTagsOfACaptionInAnySpelling() {
        // Given
        Campaign fox = known(CampaignsInMemory.open("fox", "\ud83e\udd8a", "caf\u00e9"));
        // When / Then
        assertThat(match("look #\ud83e\udd8a")).isEqualTo(new Match.One(fox));
        assertThat(match("look \uff03ＣＡＦÉ!")).isEqualTo(new Match.One(fox));
        assertThat(match("look #cafe")).isEqualTo(new Match.None());
        assertThat(match("no tag")).isEqualTo(new Match.None());
    }

    @Test
    void prefersTheCampaignThatSharesMoreTags() {
        // Given
        known(CampaignsInMemory.open("denim", "ootd", "denim"));
        Campaign both = known(CampaignsInMemory.open("summer", "ootd", "summer"));
        // When / Then
        assertThat(match("#ootd #summer")).isEqualTo(new Match.One(both));
    }

    @Test
    void guessesNotBetweenEquals() {
        // Given
        Campaign one = known(CampaignsInMemory.open("a", "ootd"));
        Campaign other = known(CampaignsInMemory.open("b", "ootd"));
        // When / Then
        assertThat(match("#ootd")).isEqualTo(new Match.Several(List.of(one, other)));
    }

    @Test
    void prefersAnOpenCampaignToAClosedOne() {
        // Given
        known(CampaignsInMemory.closed("old", "ootd", "more"));
        Campaign open = known(CampaignsInMemory.open("new", "ootd"));
        // When / Then
        assertThat(match("#ootd #more")).isEqualTo(new Match.One(open));
    }

    @Test
    void findsAClosedCampaignWhereNoneIsOpenSoThatTheAuthorCanBeTold() {
        Campaign old = known(CampaignsInMemory.closed("old", "ootd"));
        assertThat(match("#ootd")).isEqualTo(new Match.One(old));
        assertThat(old.phaseAt(NOW)).isEqualTo(Phase.OVER);
    }

    @Test
    void followsChangesAndNeverGoesBackToAnOlderVersion() {
        // Given
        Campaign first = known(CampaignsInMemory.open("spring", "tulips"));
        Campaign second = known(CampaignsInMemory.changed(first, 2, "roses"));
        // When
        known(first);
        // Then
        assertThat(match("#roses")).isEqualTo(new Match.One(second));
        assertThat(match("#tulips")).isEqualTo(new Match.None());
        assertThat(campaigns.bySlug("spring")).contains(second);
    }

    @Test
    void readsManyPagesInOneGo() {
        // Given
        for (int i = 0; i < 7; i++) {
            stored.put(CampaignsInMemory.open("c" + i, "t" + i));
        }
        // When
        campaigns.refresh().await().indefinitely();
        // Then
        assertThat(campaigns.openAt(NOW, 100)).hasSize(7);
        assertThat(campaigns.openAt(NOW, 3)).hasSize(3);
    }

    @Test
    void opensAndClosesToTheMoment() {
        // Given
        Campaign campaign = CampaignsInMemory.between("week", NOW, NOW.plusSeconds(60));
        // When / Then
        assertThat(campaign.phaseAt(NOW.minusMillis(1))).isEqualTo(Phase.NOT_YET);
        assertThat(campaign.phaseAt(NOW)).isEqualTo(Phase.OPEN);
        assertThat(campaign.phaseAt(NOW.plusMillis(59_999))).isEqualTo(Phase.OPEN);
        assertThat(campaign.phaseAt(NOW.plusSeconds(60))).isEqualTo(Phase.OVER);
    }

    private Campaign known(Campaign campaign) {
        stored.put(campaign);
        campaigns.refresh().await().indefinitely();
        return campaign;
    }

    private Match match(String caption) {
        return campaigns.byHashtags(Hashtag.in(caption), NOW);
    }
}
