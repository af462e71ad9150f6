package io.vitrine.moderation.screening;

import io.vitrine.moderation.picture.Picture;
import io.vitrine.moderation.screening.KnownPictures.KnownPicture;
import io.vitrine.moderation.screening.KnownPictures.Match;
import java.util.List;
import java.util.Map;

/**
 * Finds pictures that the brand has seen before, also scaled, recompressed, slightly changed or mirrored.
 *
 * <p>The limits are those of PDQ's authors: at most 31 of 256 bits apart is the same picture. Pictures that have
 * nothing to do with each other are about 128 apart and, in our measurements, never less than 104; in between a person
 * looks.
 */
public final class NearDuplicate implements Screen {

    /** The same picture was shared in this campaign. */
    public static final String DUPLICATE = "near-duplicate";

    /** A picture that looks much like it was shared in this campaign. */
    public static final String SIMILAR = "similar-picture";

    /** The same picture was shared in another campaign of the brand, which is allowed. */
    public static final String SHARED_ELSEWHERE = "shared-in-another-campaign";

    static final int SAME_WITHIN = 31;
    static final int SIMILAR_WITHIN = 72;

    private static final double BITS = 256;

    private final KnownPictures known;

    public NearDuplicate(KnownPictures known) {
        this.known = known;
    }

    @Override
    public String name() {
        return "near-duplicate";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public List<Finding> screen(ScreeningInput input) {
        if (!(input.picture() instanceof Picture picture)) {
            return List.of();
        }
        KnownPicture admitted = new KnownPicture(
                input.submissionId(), input.brandId(), input.campaignId(), input.authorKey(), picture.fingerprint());
        List<Match> matches = known.admit(admitted, SIMILAR_WITHIN);
        // The nearest one of the same campaign counts; only if there is none, the nearest one elsewhere does.
        return matches.stream()
                .filter(match -> match.campaignId().equals(input.campaignId()))
                .findFirst()
                .map(match ->
                        List.of(inCampaign(match, input, picture.fingerprint().isReliable())))
                .orElseGet(() -> matches.stream()
                        .filter(match -> match.distance() <= SAME_WITHIN)
                        .limit(1)
                        .map(match -> finding(
                                SHARED_ELSEWHERE,
                                match,
                                Severity.NOTE,
                                "The same picture was shared in another campaign of this brand."))
                        .toList());
    }

    private Finding inCampaign(Match match, ScreeningInput input, boolean reliable) {
        String by = match.authorKey().equals(input.authorKey()) ? "by the same author" : "by another author";
        String how = match.mirrored() ? "mirrored, " : "";
        if (match.distance() <= SAME_WITHIN && reliable) {
            return finding(
                    DUPLICATE,
                    match,
                    Severity.SERIOUS,
                    "The same picture was already shared in this campaign, " + how + by + ".");
        }
        return finding(
                SIMILAR,
                match,
                Severity.CONCERN,
                "A picture that looks much like this one was already shared in this campaign, " + how + by + ".");
    }

    private Finding finding(String code, Match match, Severity severity, String sentence) {
        return Finding.of(this, code, 1 - match.distance() / BITS, severity, sentence)
                .with(Map.of(
                        "submission",
                        match.submissionId().toString(),
                        "distance",
                        String.valueOf(match.distance()),
                        "mirrored",
                        String.valueOf(match.mirrored())));
    }
}
