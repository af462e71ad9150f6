package io.vitrine.campaign.studio;

import io.vitrine.campaign.campaign.CampaignCard;
import io.vitrine.web.Role;
import io.vitrine.web.SignedInMember;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The studio's first page.
 *
 * @param brandName the brand
 * @param member who looks
 * @param cards the brand's campaigns, newest first
 * @param next the last campaign, if there are further ones
 * @param firstPage whether these are the newest
 * @param steps what is left to do before the first gallery lives; empty when all is done
 */
record StudioPage(
        String brandName,
        SignedInMember member,
        List<CampaignCard> cards,
        @Nullable UUID next,
        boolean firstPage,
        List<Step> steps) {

    /**
     * One of the first steps.
     *
     * @param number 1 for the first
     * @param title what to do
     * @param text why, or how
     * @param done whether it is done
     * @param current whether it is the next one to do
     * @param href where to do it; null when it is done on this page
     * @param action the words on the button
     */
    record Step(
            int number,
            String title,
            String text,
            boolean done,
            boolean current,
            @Nullable String href,
            String action) {}

    public boolean mayEdit() {
        return mayEdit(member);
    }

    public boolean mayRename() {
        return member.has(Role.OWNER);
    }

    static boolean mayEdit(SignedInMember member) {
        return member.has(Role.OWNER) || member.has(Role.MARKETER);
    }
}
