package io.vitrine.moderation.screening;

import io.vitrine.moderation.picture.Picture;
import io.vitrine.moderation.screening.KnownPictures.KnownPicture;
import io.vitrine.moderation.screening.KnownPictures.Match;
import io.vitrine.moderation.screening.KnownPictures.Place;
import java.util.List;

/**
 * Finds pictures that were shared in another campaign of the brand. A person may well share the same picture in two of
 * them; somebody else's picture is another matter.
 */
public final class SharedElsewhere implements Screen {

    private final KnownPictures known;

    public SharedElsewhere(KnownPictures known) {
        this.known = known;
    }

    @Override
    public String name() {
        return "shared-elsewhere";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public List<Finding> screen(ScreeningInput input) {
        if (!(input.picture() instanceof Picture picture)
                || !picture.fingerprint().isReliable()) {
            return List.of();
        }
        return known.admit(KnownPicture.of(input, picture), Place.OTHER_CAMPAIGNS, NearDuplicate.SAME_WITHIN).stream()
                .findFirst()
                .map(match -> List.of(finding(match, input)))
                .orElse(List.of());
    }

    private Finding finding(Match match, ScreeningInput input) {
        boolean sameAuthor = match.authorKey().equals(input.authorKey());
        String sentence = "The same picture was shared in another campaign of this brand, "
                + (match.mirrored() ? "mirrored, " : "") + (sameAuthor ? "by the same author." : "by another author.");
        return Finding.of(
                        this,
                        NearDuplicate.SHARED_ELSEWHERE,
                        match.likeness(),
                        sameAuthor ? Severity.NOTE : Severity.CONCERN,
                        sentence)
                .with(match.details());
    }
}
