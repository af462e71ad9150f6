/** Topic {@code vitrine.campaigns.v1}: what a campaign is, told by the campaign service to ingest and moderation. */
@NullMarked
package io.vitrine.contract.campaign.v1;

import org.jspecify.annotations.NullMarked;
