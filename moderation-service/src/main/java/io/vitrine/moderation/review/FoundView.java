package io.vitrine.moderation.review;

/**
 * A case among those found, as its reviewer wants to see it.
 *
 * @param it the case
 * @param veiled whether its picture is blurred until it is asked for
 * @param grey whether its picture is grey until it is asked for
 * @param selectable whether who asks may decide it now
 */
public record FoundView(CaseView it, boolean veiled, boolean grey, boolean selectable) {

    static FoundView of(CaseView found, DeskMember wishes) {
        return new FoundView(
                found,
                found.blurred() || found.isVeiled(wishes.veil().code()),
                found.sensitive() && wishes.grey(),
                !found.isDecided() && !found.isForSomebodyElse() && !found.isClaimedByOther());
    }
}
