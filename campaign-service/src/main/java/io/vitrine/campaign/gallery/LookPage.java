package io.vitrine.campaign.gallery;

import io.vitrine.campaign.campaign.Campaign;
import io.vitrine.campaign.catalogue.ProductView;
import java.util.List;

/**
 * What a look's page shows.
 *
 * @param campaign the campaign
 * @param isOpen whether it takes selfies now
 * @param look the look
 * @param related looks that go with it, best first
 * @param goods products that go with it, best first
 * @param address of this page, whole
 * @param preview the whole address of the picture for share previews
 * @param structuredData JSON-LD
 */
public record LookPage(
        Campaign campaign,
        boolean isOpen,
        LookTile look,
        List<Companion> related,
        List<Good> goods,
        String address,
        String preview,
        String structuredData) {

    public String title() {
        return look.author().isBlank() ? "A look for " + campaign.name() : "Look by " + look.author();
    }

    public String description() {
        return look.caption().isBlank()
                ? title() + " in the gallery " + campaign.name() + " of " + campaign.brandName()
                : look.caption();
    }

    /** A look that goes with it, and the strongest reason. */
    public record Companion(LookTile look, String reason) {}

    /** A product that goes with it, and the strongest reason. */
    public record Good(ProductView product, String reason) {}
}
