package io.vitrine.campaign.gallery;

import io.vitrine.campaign.campaign.Campaign;
import java.util.List;

/**
 * What the wall begins with.
 *
 * @param campaign the campaign
 * @param tag the tag that people are asked to use
 * @param looks newest last, as they would have slid in
 * @param version the gallery's version, from which the page follows
 * @param shareAddress where to share, as short as people type it
 * @param code the same as a QR code, SVG
 */
public record WallPage(
        Campaign campaign, String tag, List<LookTile> looks, long version, String shareAddress, String code) {}
