package io.vitrine.campaign.campaign;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vitrine.contract.campaign.v1.CampaignAnnounced;
import io.vitrine.delivery.Outbox;
import io.vitrine.delivery.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells ingest and moderation what a campaign is, whole, with every change. */
@ApplicationScoped
class CampaignAnnouncer {

    private final Outbox outbox;

    CampaignAnnouncer(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Announces {@code campaign} in the transaction that wrote it. */
    Uni<Void> announce(SqlConnection tx, Campaign campaign) {
        var event = event(campaign);
        return outbox.append(tx, new OutgoingEvent(event.topic(), event.subject(), event.type(), event));
    }

    static CampaignAnnounced event(Campaign campaign) {
        var policy = campaign.policy();
        return new CampaignAnnounced(
                campaign.id(),
                campaign.brandId(),
                campaign.brandName(),
                campaign.version(),
                campaign.slug(),
                campaign.name(),
                campaign.hashtags(),
                campaign.opensAt(),
                campaign.closesAt(),
                CampaignAnnounced.State.valueOf(campaign.state().name()),
                new CampaignAnnounced.Terms(
                        campaign.terms().version(), campaign.terms().text()),
                new CampaignAnnounced.ModerationPolicy(
                        policy.preset().code(), policy.blockedWords(), policy.allowedWords(), policy.blurBystanders()));
    }
}
