package io.vitrine.campaign.recommendation;

/** How much it says that two looks share a tag or a word: 1 if nobody else has it, 0 if everybody does. */
interface Rarity {

    double ofTag(String tag);

    double ofWord(String word);

    /** The measure itself: {@code with} of {@code all} looks have it. */
    static double of(long with, long all) {
        if (all < 2) {
            return 1;
        }
        double rarity = Math.log((double) all / Math.max(1, Math.min(with, all))) / Math.log(all);
        return Math.max(0, Math.min(1, rarity));
    }
}
