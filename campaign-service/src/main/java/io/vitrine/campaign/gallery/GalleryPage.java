package io.vitrine.campaign.gallery;

import io.vitrine.campaign.campaign.Campaign;
import io.vitrine.contract.Hashtag;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the gallery's page shows.
 *
 * @param campaign the campaign
 * @param isOpen whether it takes selfies now
 * @param first whether this is the gallery's beginning
 * @param looks in the gallery's order
 * @param next the address of the next page; null on the last
 * @param address of this page, whole
 * @param preview the whole address of the picture for share previews; null without a look
 * @param structuredData JSON-LD
 */
public record GalleryPage(
        Campaign campaign,
        boolean isOpen,
        boolean first,
        List<LookTile> looks,
        @Nullable String next,
        String address,
        @Nullable String preview,
        String structuredData) {

    /** The tags as people write them, in one line. */
    public String tags() {
        return campaign.hashtags().stream().map(Hashtag::display).collect(Collectors.joining(" "));
    }

    /** The tag that people are asked to use. */
    public String tag() {
        return campaign.hashtags().get(0).display();
    }

    public String description() {
        return "Looks that people shared with " + tags() + " for " + campaign.brandName()
                + ". See how they wear it, and share yours.";
    }

    public String share() {
        return "/share/" + campaign.slug();
    }
}
