package io.vitrine.ingest.campaign;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduler;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Loads the campaigns before the first request, and follows what other members of the consumer group learn. */
@Singleton
class CampaignSchedule {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final OpenCampaigns campaigns;

    CampaignSchedule(OpenCampaigns campaigns) {
        this.campaigns = campaigns;
    }

    void load(@Observes StartupEvent start) {
        campaigns.refresh().await().atMost(PATIENCE);
    }

    /** The database's pool closes while consumers still end; nothing that is scheduled asks it any more. */
    void stop(@Observes ShutdownEvent end, Scheduler scheduler) {
        scheduler.pause();
    }

    @Scheduled(every = "{vitrine.ingest.campaign.refresh-every:2s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> follow() {
        return campaigns.refresh();
    }
}
