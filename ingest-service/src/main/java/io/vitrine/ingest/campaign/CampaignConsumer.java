package io.vitrine.ingest.campaign;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vitrine.contract.campaign.v1.CampaignAnnounced;
import io.vitrine.delivery.EventJson;
import io.vitrine.delivery.EventReception;
import io.vitrine.delivery.ReceivedEvent;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Learns campaigns from their topic. */
@Singleton
class CampaignConsumer {

    private static final Logger LOG = Logger.getLogger(CampaignConsumer.class);

    private final EventReception reception;
    private final EventJson json;
    private final PostgresCampaigns campaigns;
    private final OpenCampaigns view;

    CampaignConsumer(EventReception reception, EventJson json, PostgresCampaigns campaigns, OpenCampaigns view) {
        this.reception = reception;
        this.json = json;
        this.campaigns = campaigns;
        this.view = view;
    }

    @Incoming("campaigns")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return reception.receive("ingest", record, this::apply).call(() -> view.refresh()
                .onFailure()
                // The event took effect; the schedule reads it again in a moment.
                .invoke(failure -> LOG.warnf("campaigns are shown as before: %s", failure))
                .onFailure()
                .recoverWithNull());
    }

    private Uni<Void> apply(ReceivedEvent event, SqlConnection tx) {
        if (event.isTombstone()) {
            return campaigns.forget(tx, event.subject());
        }
        if (!CampaignAnnounced.TYPE.equals(event.type())) {
            return Uni.createFrom().voidItem();
        }
        CampaignAnnounced announced = json.read(event.data(), CampaignAnnounced.class);
        Campaign campaign = new Campaign(
                announced.campaignId(),
                announced.brandId(),
                announced.brandName(),
                announced.version(),
                announced.slug(),
                announced.name(),
                announced.hashtags(),
                announced.opensAt(),
                announced.closesAt(),
                announced.state() == CampaignAnnounced.State.OPEN,
                announced.terms().version());
        return campaigns.keep(tx, campaign, announced.terms().text());
    }
}
