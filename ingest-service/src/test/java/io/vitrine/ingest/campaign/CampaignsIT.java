package io.vitrine.ingest.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vitrine.teststack.VitrineStackResource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = VitrineStackResource.class, initArgs = @ResourceArg(name = "database", value = "ingest"))
class CampaignsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Pool pool;

    @Inject
    PostgresCampaigns campaigns;

    @Test
    void keepsTheLatestVersionWhateverTheOrder() {
        // Given
        Campaign first = CampaignsInMemory.open("c" + UUID.randomUUID(), "tulips");
        Campaign second = CampaignsInMemory.changed(first, 2, "roses");
        // When
        keep(second, "new words");
        keep(first, "old words");
        // Then
        assertThat(all().stream().filter(campaign -> campaign.id().equals(first.id())))
                .containsExactly(second);
        assertThat(campaigns.termsOf(first.id()).await().atMost(PATIENCE)).contains("new words");
    }

    @Test
    void letsNoOtherBrandTakeACampaignOver() {
        // Given
        Campaign own = CampaignsInMemory.open("c" + UUID.randomUUID(), "tulips");
        keep(own, "");
        Campaign foreign = new Campaign(
                own.id(),
                UUID.randomUUID(),
                "Thief",
                9,
                own.slug(),
                own.name(),
                own.hashtags(),
                own.opensAt(),
                null,
                true,
                "1");
        // When
        keep(foreign, "");
        // Then
        assertThat(all()).contains(own).doesNotContain(foreign);
    }

    @Test
    void readsMoreThanAPageAndEachCampaignAtLeastOnce() {
        // Given
        Set<UUID> ids = new HashSet<>();
        IntStream.range(0, 1100).forEach(i -> {
            Campaign campaign = CampaignsInMemory.open("many-" + UUID.randomUUID(), "t" + i);
            ids.add(campaign.id());
            keep(campaign, "");
        });
        // When / Then
        assertThat(all().stream().map(Campaign::id).toList()).containsAll(ids);
    }

    @Test
    void missesNothingThatCommitsLaterThanItBegan() {
        // Given
        Campaign slow = CampaignsInMemory.open("c" + UUID.randomUUID(), "slow");
        Campaign quick = CampaignsInMemory.open("c" + UUID.randomUUID(), "quick");
        SqlConnection connection = pool.getConnection().await().atMost(PATIENCE);
        var transaction = connection.begin().await().atMost(PATIENCE);
        campaigns.keep(connection, slow, "").await().atMost(PATIENCE);
        keep(quick, "");
        // When
        String mark = Campaigns.BEGINNING;
        Campaigns.Changes before = campaigns.changedSince(mark).await().atMost(PATIENCE);
        while (before.hasMore()) {
            before = campaigns.changedSince(before.mark()).await().atMost(PATIENCE);
        }
        transaction.commit().await().atMost(PATIENCE);
        connection.close().await().atMost(PATIENCE);
        // Then
        assertThat(before.campaigns()).contains(quick).doesNotContain(slow);
        assertThat(campaigns
                        .changedSince(before.mark())
                        .await()
                        .atMost(PATIENCE)
                        .campaigns())
                .contains(slow);
    }

    private void keep(Campaign campaign, String terms) {
        pool.withTransaction(tx -> campaigns.keep(tx, campaign, terms)).await().atMost(PATIENCE);
    }

    private List<Campaign> all() {
        List<Campaign> all = new java.util.ArrayList<>();
        String mark = Campaigns.BEGINNING;
        boolean hasMore = true;
        while (hasMore) {
            Campaigns.Changes changes = campaigns.changedSince(mark).await().atMost(PATIENCE);
            all.addAll(changes.campaigns());
            mark = changes.mark();
            hasMore = changes.hasMore();
        }
        return all;
    }
}
