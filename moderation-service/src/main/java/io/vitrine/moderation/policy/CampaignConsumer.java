package io.vitrine.moderation.policy;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vitrine.contract.campaign.v1.CampaignAnnounced;
import io.vitrine.delivery.EventJson;
import io.vitrine.delivery.EventReception;
import io.vitrine.delivery.ReceivedEvent;
import io.vitrine.moderation.screening.BrandWords;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears how campaigns want their selfies moderated. */
@ApplicationScoped
class CampaignConsumer {

    /** Names the effects of this consumer in the inbox; never to be changed. */
    private static final String NAME = "moderation-campaigns";

    private final EventReception reception;
    private final EventJson json;
    private final PostgresCampaignPolicies policies;

    CampaignConsumer(EventReception reception, EventJson json, PostgresCampaignPolicies policies) {
        this.reception = reception;
        this.json = json;
        this.policies = policies;
    }

    @Incoming("campaigns")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return reception.receive(NAME, record, this::apply);
    }

    private Uni<Void> apply(ReceivedEvent event, SqlConnection tx) {
        // A tombstone changes nothing: cases of a forgotten campaign still need its name and its rules.
        if (event.isTombstone() || !event.type().equals(CampaignAnnounced.TYPE)) {
            return Uni.createFrom().voidItem();
        }
        return policies.learn(tx, toPolicy(json.read(event.data(), CampaignAnnounced.class)));
    }

    private static AnnouncedPolicy toPolicy(CampaignAnnounced announced) {
        return new AnnouncedPolicy(
                announced.campaignId(),
                announced.brandId(),
                announced.version(),
                announced.name(),
                announced.slug(),
                announced.hashtags(),
                announced.policy().preset(),
                new BrandWords(
                        announced.policy().blockedWords(), announced.policy().allowedWords()),
                announced.policy().blurBystanders());
    }
}
