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

    private Selfies() {}

    public static ScreeningInput captioned(String caption) {
        return captioned(caption, BrandWords.NONE);
    }

    public static ScreeningInput captioned(String caption, BrandWords words) {
        return input(caption, "Ada", words, new Unreadable(Unreadable.Cause.DAMAGED, "not looked at"));
    }

    public static ScreeningInput named(String author) {
        return input(
                "Sunday #ootd", author, BrandWords.NONE, new Unreadable(Unreadable.Cause.DAMAGED, "not looked at"));
    }

    public static ScreeningInput showing(PictureReading picture) {
        return input("Sunday #ootd", "Ada", BrandWords.NONE, picture);
    }

    private static ScreeningInput input(String caption, String author, BrandWords words, PictureReading picture) {
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
                new byte[0],
                picture);
    }
}
