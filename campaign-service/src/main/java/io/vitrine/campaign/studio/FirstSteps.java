package io.vitrine.campaign.studio;

import io.vitrine.campaign.campaign.CampaignCard;
import io.vitrine.campaign.studio.StudioPage.Step;
import io.vitrine.web.Role;
import io.vitrine.web.SignedInMember;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Leads a new brand from nothing to a gallery: name, campaign, first look, products. */
final class FirstSteps {

    private final List<Step> steps = new ArrayList<>();
    private boolean currentFound;

    private FirstSteps() {}

    /** The steps; empty once all are done, and for members who could not do them. */
    static List<Step> of(SignedInMember member, String brandName, List<CampaignCard> cards, long products) {
        if (!StudioPage.mayEdit(member)) {
            return List.of();
        }
        var first = new FirstSteps();
        boolean anyCampaign = !cards.isEmpty();
        String newest = anyCampaign ? cards.get(0).campaign().slug() : null;
        if (member.has(Role.OWNER)) {
            first.add(
                    "Name your brand",
                    "Shoppers read it on every gallery. Now it says “" + brandName + "”.",
                    anyCampaign,
                    null,
                    "Change the name");
        }
        first.add(
                "Open a campaign",
                "Give it a name and a hashtag. Galleries, share page and wall come with it.",
                anyCampaign,
                "/studio/campaigns/new",
                "New campaign");
        first.add(
                "Share the link",
                "Put the link or its QR code where your shoppers are. The first look appears here.",
                cards.stream().anyMatch(card -> card.looks() > 0),
                newest == null ? null : "/studio/campaigns/" + newest + "/share",
                "Link and QR code");
        first.add(
                "Bring your products",
                "Import your catalogue from a spreadsheet, then tag products on looks so that people can buy them.",
                products > 0,
                "/studio/products",
                "Import products");
        return first.steps.stream().allMatch(Step::done) ? List.of() : first.steps;
    }

    private void add(String title, String text, boolean done, @Nullable String href, String action) {
        boolean current = !done && !currentFound;
        currentFound = currentFound || current;
        steps.add(new Step(steps.size() + 1, title, text, done, current, href, action));
    }
}
