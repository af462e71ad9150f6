package io.vitrine.moderation.screening;

import io.vitrine.moderation.picture.Picture;
import io.vitrine.moderation.screening.BadPictures.BadMatch;
import java.util.List;
import java.util.Map;

/**
 * Finds pictures of the brand's hash bank, also scaled, recompressed, slightly changed or mirrored. The picture is
 * hidden from reviewers until they ask for it: it is in the bank because nobody wanted to see it again.
 */
public final class KnownBadPicture implements Screen {

    /** A picture of the hash bank. */
    public static final String KNOWN_BAD = "known-bad-picture";

    /** A picture that looks much like one of the hash bank, or like it with too little to see to be sure. */
    public static final String RESEMBLES_BAD = "resembles-bad-picture";

    /** The finding's detail that names the entry. */
    public static final String ENTRY = "entry";

    static final String NAME = "known-bad-picture";
    static final String VERSION = "1";

    private static final double BITS = 256;

    private final BadPictures bank;

    public KnownBadPicture(BadPictures bank) {
        this.bank = bank;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public List<Finding> screen(ScreeningInput input) {
        if (!(input.picture() instanceof Picture picture)) {
            return List.of();
        }
        boolean reliable = picture.fingerprint().isReliable();
        return bank.like(input.brandId(), picture.fingerprint(), NearDuplicate.SIMILAR_WITHIN).stream()
                .findFirst()
                .map(match -> List.of(finding(match, reliable)))
                .orElse(List.of());
    }

    /**
     * What is said about a picture that looks like one of the bank.
     *
     * @param reliable whether the picture shows enough for its hash to be trusted
     */
    public static Finding finding(BadMatch match, boolean reliable) {
        boolean same = match.distance() <= NearDuplicate.SAME_WITHIN && reliable;
        String how = match.mirrored() ? ", mirrored" : "";
        String sentence = same
                ? "This picture is in the hash bank as “" + match.label() + "”" + how + "."
                : "This picture looks much like one in the hash bank, “" + match.label() + "”" + how + ".";
        Map<String, String> details = Map.of(
                ENTRY,
                match.entryId().toString(),
                "label",
                match.label(),
                "distance",
                String.valueOf(match.distance()),
                "mirrored",
                String.valueOf(match.mirrored()));
        return new Finding(
                NAME,
                VERSION,
                same ? KNOWN_BAD : RESEMBLES_BAD,
                1 - match.distance() / BITS,
                same ? Severity.SERIOUS : Severity.CONCERN,
                sentence,
                true,
                details);
    }
}
