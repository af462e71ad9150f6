package io.vitrine.ingest.submission;

import io.vitrine.ingest.campaign.Campaign;

/** Which campaign an offered selfie is for, open or not, or why that cannot be told. */
sealed interface CampaignChoice permits CampaignChoice.Chosen, Refusal {

    record Chosen(Campaign campaign) implements CampaignChoice {}
}
