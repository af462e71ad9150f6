package io.vitrine.moderation.screening;

import io.vitrine.moderation.picture.Picture;
import io.vitrine.moderation.screening.KnownPictures.KnownPicture;
import io.vitrine.moderation.screening.KnownPictures.Match;
import io.vitrine.moderation.screening.KnownPictures.Place;
import java.util.List;

/**
 * Finds pictures that the campaign has seen before, also scaled, recompressed, slightly changed or mirrored.
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

    /**
     * The same picture was shared in another campaign of the brand: by the same author a note, else a concern. Found by
     * {@link SharedElsewhere}.
     */
    public static final String SHARED_ELSEWHERE = "shared-in-another-campaign";

    /** The largest distance of two hashes of the same picture, bits. */
    public static final int SAME_WITHIN = 31;

    /** The largest distance of two hashes of pictures that look much alike, bits. */
    public static final int SIMILAR_WITHIN = 72;

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
        return "2";
    }

    @Override
    public List<Finding> screen(ScreeningInput input) {
        if (!(input.picture() instanceof Picture picture)) {
            return List.of();
        }
        return known.admit(KnownPicture.of(input, picture), Place.SAME_CAMPAIGN, SIMILAR_WITHIN).stream()
                .findFirst()
                .map(match ->
                        List.of(finding(match, input, picture.fingerprint().isReliable())))
                .orElse(List.of());
    }

    private Finding finding(Match match, ScreeningInput input, boolean reliable) {
        String by = match.authorKey().equals(input.authorKey()) ? "by the same author" : "by another author";
        String how = match.mirrored() ? "mirrored, " : "";
        boolean same = match.distance() <= SAME_WITHIN && reliable;
        String sentence = same
                ? "The same picture was already shared in this campaign, " + how + by + "."
                : "A picture that looks much like this one was already shared in this campaign, " + how + by + ".";
        return Finding.of(
                        this,
                        same ? DUPLICATE : SIMILAR,
                        match.likeness(),
                        same ? Severity.SERIOUS : Severity.CONCERN,
                        sentence)
                .with(match.details());
    }
}
