package io.vitrine.campaign.studio;

import io.vitrine.campaign.campaign.CampaignCard;
import io.vitrine.contract.Hashtag;
import io.vitrine.web.SignedInMember;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A page about one campaign: its looks, its settings or how to share it.
 *
 * @param member who looks
 * @param card the campaign
 * @param publicUrl the one public address
 * @param part {@code looks}, {@code settings} or {@code share}
 * @param code the QR code of the share link as SVG; empty on the other parts
 */
record CampaignPage(SignedInMember member, CampaignCard card, URI publicUrl, String part, String code) {

    public boolean mayEdit() {
        return StudioPage.mayEdit(member);
    }

    public String slug() {
        return card.campaign().slug();
    }

    public String shareUrl() {
        return publicUrl + "/share/" + slug();
    }

    public String galleryUrl() {
        return publicUrl + "/g/" + slug();
    }

    public String wallUrl() {
        return publicUrl + "/wall/" + slug();
    }

    /** One per line, for a text area. */
    public String blockedWords() {
        return String.join("\n", card.campaign().policy().blockedWords());
    }

    /** One per line, for a text area. */
    public String allowedWords() {
        return String.join("\n", card.campaign().policy().allowedWords());
    }

    public boolean blurBystanders() {
        return card.campaign().policy().blurBystanders();
    }

    public String preset() {
        return card.campaign().policy().preset().code();
    }

    public List<String> tags() {
        return card.campaign().hashtags().stream().map(Hashtag::display).collect(Collectors.toList());
    }
}
