package io.vitrine.moderation.screening;

import io.vitrine.contract.Hashtag;
import io.vitrine.moderation.picture.PictureReading;
import io.vitrine.moderation.picture.Unreadable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Inputs for screens. */
public final class Selfies {

    public static final UUID BRAND = UUID.fromString("01980000-0000-7000-8000-000000000001");
    public static final UUID CAMPAIGN = UUID.fromString("01980000-0000-7000-8000-000000000002");
    public static final Instant NOON = Instant.parse("2026-06-05T12:00:00Z");

    private static final PictureReading NOT_LOOKED_AT = new Unreadable(Unreadable.Cause.DAMAGED, "not looked at");

    private Selfies() {}

    public static ScreeningInput captioned(String caption) {
        return captioned(caption, BrandWords.NONE);
    }

    public static ScreeningInput captioned(String caption, BrandWords words) {
        return input(caption, "Ada", words, new byte[0], NOT_LOOKED_AT);
    }

    public static ScreeningInput named(String author) {
        return input("Sunday #ootd", author, BrandWords.NONE, new byte[0], NOT_LOOKED_AT);
    }

    public static ScreeningInput showing(PictureReading picture) {
        return input("Sunday #ootd", "Ada", BrandWords.NONE, new byte[0], picture);
    }

    /** For screens that read the file itself. */
    public static ScreeningInput inFile(byte[] original) {
        return input("Sunday #ootd", "Ada", BrandWords.NONE, original, NOT_LOOKED_AT);
    }

    private static ScreeningInput input(
            String caption, String author, BrandWords words, byte[] original, PictureReading picture) {
        return new ScreeningInput(
                new UUID(1, 1),
                BRAND,
                CAMPAIGN,
                caption,
                Hashtag.in(caption),
                List.of(new Hashtag("ootd")),
                author,
                "author-1",
                NOON,
                words,
                true,
                original,
                picture);
    }
}
