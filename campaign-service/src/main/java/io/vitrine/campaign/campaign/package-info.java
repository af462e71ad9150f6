/**
 * Campaigns: what they are, how a brand changes them, and how the other services hear of it.
 *
 * <p>Takes: a member's definition of a campaign. Gives: campaigns by name and by brand, the page of all open ones, and
 * a {@code CampaignAnnounced} event with every change, in the transaction of the change. Knows the brand that owns a
 * campaign ({@code team}); knows no look, but asks for the pictures of its covers.
 */
@NullMarked
package io.vitrine.campaign.campaign;

import org.jspecify.annotations.NullMarked;
