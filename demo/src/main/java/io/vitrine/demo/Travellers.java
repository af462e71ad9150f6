package io.vitrine.demo;

import static io.vitrine.demo.drawing.Tones.*;

import io.vitrine.demo.drawing.Arm;
import io.vitrine.demo.drawing.Backdrop;
import io.vitrine.demo.drawing.Garment;
import io.vitrine.demo.drawing.Garment.Cut;
import io.vitrine.demo.drawing.Garment.Pattern;
import io.vitrine.demo.drawing.Person;
import io.vitrine.demo.drawing.Person.Beard;
import io.vitrine.demo.drawing.Person.Eyes;
import io.vitrine.demo.drawing.Person.Hair;
import io.vitrine.demo.drawing.Person.Headwear;
import io.vitrine.demo.drawing.Person.Mouth;
import io.vitrine.demo.drawing.Person.Skin;
import io.vitrine.demo.drawing.Person.Trait;
import io.vitrine.demo.drawing.Scene.Standing;
import java.util.List;

/** People on the road, and more friends. */
final class Travellers extends Album {

    Travellers() {
        super(DemoCampaign.OUTFITS.slug());
        moreOutside();
        moreFriends();
        lateGuests();
    }

    private void moreOutside() {
        square(
                Backdrop.PARK,
                SAGE,
                0.5,
                0.4,
                1.08,
                -3,
                Person.of(Skin.BROWN, Hair.CURLS, BLACK_HAIR)
                        .face(0.94, Eyes.WINK, Mouth.GRIN)
                        .beard(Beard.GOATEE)
                        .accent(CORAL)
                        .wears(Garment.of(Cut.TEE, CORAL))
                        .pose(5, 4, Arm.RELAXED, Arm.VICTORY));
        published("Theo", "Coral for the park #ootd #summer");
        portrait(
                Backdrop.BEACH,
                SKY,
                0.5,
                0.2,
                0.64,
                0,
                Person.of(Skin.DARK, Hair.LONG, BLACK_HAIR)
                        .face(0.84, Eyes.HAPPY, Mouth.GRIN)
                        .on(Headwear.STRAW, LEMON)
                        .with(Trait.LASHES, Trait.HOOPS)
                        .accent(ROSE)
                        .wears(Garment.of(Cut.DRESS, ROSE))
                        .pose(4, 6, Arm.RELAXED, Arm.WAVE));
        published("Imani", "Hat on, phone off #ootd #pink #summer", "AN-302");
        wide(
                Backdrop.MOUNTAINS,
                SKY,
                0.3,
                0.46,
                1.2,
                4,
                Person.of(Skin.PORCELAIN, Hair.BRAIDS, BLOND)
                        .face(0.82, Eyes.OPEN, Mouth.GRIN)
                        .on(Headwear.BEANIE, MUSTARD)
                        .with(Trait.LASHES, Trait.FRECKLES)
                        .accent(MUSTARD)
                        .wears(Garment.of(Cut.PUFFER, CORAL, NAVY))
                        .pose(9, 4, Arm.RELAXED, Arm.CAMERA));
        published("Astrid", "Twelve kilometres later and still warm #ootd #outdoor", "AN-111", "AN-301");
        portrait(
                Backdrop.GREENHOUSE,
                MINT,
                0.46,
                0.26,
                0.92,
                0,
                Person.of(Skin.TAN, Hair.BALD, BLACK_HAIR)
                        .face(0.98, Eyes.OPEN, Mouth.SMILE)
                        .beard(Beard.FULL)
                        .with(Trait.SQUARE_GLASSES, Trait.TOTE)
                        .accent(CREAM)
                        .build(1.1)
                        .wears(Garment.of(Cut.DUNGAREES, MUSTARD, FOREST), Garment.of(Cut.TROUSERS, FOREST))
                        .pose(6, -3, Arm.RELAXED, Arm.WAVE));
        waiting("Omar", "Plants watered, dungarees on. Call me for plant care: +49 171 5550142 #ootd", "AN-112");
    }

    private void moreFriends() {
        portrait(
                Backdrop.ARCH,
                SAGE,
                List.of(
                        new Standing(
                                Person.of(Skin.DEEP, Hair.CROP, BLACK_HAIR)
                                        .face(1, Eyes.OPEN, Mouth.GRIN)
                                        .beard(Beard.STUBBLE)
                                        .build(1.12)
                                        .wears(Garment.of(Cut.HOODIE, TERRACOTTA, CREAM))
                                        .pose(8, 5, Arm.RELAXED, Arm.RELAXED),
                                0.31,
                                0.36,
                                1.12,
                                0),
                        new Standing(
                                Person.of(Skin.BEIGE, Hair.SIDE_PART, BLOND)
                                        .face(0.9, Eyes.HAPPY, Mouth.SMILE)
                                        .with(Trait.SQUARE_GLASSES)
                                        .accent(NAVY)
                                        .wears(Garment.of(Cut.DENIM_JACKET, PALE_DENIM, LEMON))
                                        .pose(-8, -6, Arm.RELAXED, Arm.CAMERA),
                                0.67,
                                0.42,
                                1.16,
                                0)));
        published("Ben & Lukas", "He picked mine, I picked his #ootd #friends #denim", "AN-101");
        square(
                Backdrop.BRICKS,
                PLUM,
                0.5,
                0.34,
                0.98,
                0,
                Person.of(Skin.LIGHT, Hair.CURLS, BROWN_HAIR)
                        .face(0.9, Eyes.OPEN, Mouth.SMIRK)
                        .on(Headwear.BUCKET, MINT)
                        .with(Trait.NECKLACE)
                        .accent(WHITE)
                        .wears(
                                Garment.of(Cut.TEE, CHARCOAL, Pattern.STRIPES, CREAM),
                                Garment.of(Cut.WIDE_TROUSERS, PALE_DENIM))
                        .pose(-7, -4, Arm.AKIMBO, Arm.RELAXED));
        published("Chloe", "Bucket hat weather #ootd #stripes", "AN-103", "AN-303");
        portrait(
                Backdrop.BOOKS,
                NAVY,
                0.5,
                0.44,
                1.9,
                -4,
                Person.of(Skin.PORCELAIN, Hair.WAVES, BROWN_HAIR)
                        .face(0.8, Eyes.OPEN, Mouth.LIPS)
                        .lips(PLUM)
                        .on(Headwear.BERET, RED)
                        .with(Trait.LASHES, Trait.FRECKLES)
                        .accent(MUSTARD)
                        .wears(Garment.of(Cut.KNIT, NAVY, WHITE))
                        .pose(6, 5, Arm.RELAXED, Arm.RELAXED));
        published("Elise", "Library voice, lipstick loud. #ootd #citylooks");
        wide(
                Backdrop.LIFT,
                MUSTARD,
                0.42,
                0.36,
                0.95,
                0,
                Person.of(Skin.DARK, Hair.LOCS, COPPER)
                        .face(0.84, Eyes.OPEN, Mouth.POUT)
                        .with(Trait.LASHES, Trait.SUNGLASSES, Trait.HOOPS)
                        .accent(MUSTARD)
                        .wears(Garment.of(Cut.TRENCH, RED, WHITE))
                        .pose(6, 6, Arm.AKIMBO, Arm.PHONE));
        refused("blocked-words", "Shay", "Red coat GIVEAWAY, follow me and win #ootd");
    }

    private void lateGuests() {
        wide(
                Backdrop.STUDIO,
                COBALT,
                0.5,
                0.44,
                1.1,
                -3,
                Person.of(Skin.TAN, Hair.WAVES, SILVER)
                        .face(0.92, Eyes.OPEN, Mouth.SMIRK)
                        .beard(Beard.MOUSTACHE)
                        .with(Trait.LAUGH_LINES, Trait.SUNGLASSES)
                        .accent(CREAM)
                        .wears(Garment.of(Cut.DENIM_JACKET, NAVY, RED))
                        .pose(8, -4, Arm.VICTORY, Arm.RELAXED));
        refused("link-or-contact", "Deals Daily", "Same jacket 70% off at www.cheap-copies.example/deal #ootd");
        portrait(
                Backdrop.PARK,
                TERRACOTTA,
                0.56,
                0.3,
                0.96,
                0,
                Person.of(Skin.LIGHT, Hair.PIXIE, BLOND)
                        .face(0.84, Eyes.HAPPY, Mouth.GRIN)
                        .with(Trait.LASHES, Trait.NECK_SCARF, Trait.TOTE)
                        .accent(RED)
                        .wears(Garment.of(Cut.CARDIGAN, MUSTARD, WHITE), Garment.of(Cut.TROUSERS, DENIM))
                        .pose(-8, 5, Arm.WAVE, Arm.RELAXED));
        published("Sofie", "Waving at summer, it waved back");
        square(
                Backdrop.CAFE,
                FOREST,
                List.of(
                        new Standing(
                                Person.of(Skin.BROWN, Hair.LONG, BLACK_HAIR)
                                        .face(0.82, Eyes.OPEN, Mouth.GRIN)
                                        .on(Headwear.HIJAB, TEAL)
                                        .with(Trait.LASHES)
                                        .accent(WHITE)
                                        .wears(Garment.of(Cut.TRENCH, SAND, WHITE))
                                        .pose(9, 6, Arm.RELAXED, Arm.RELAXED),
                                0.3,
                                0.42,
                                1.2,
                                0),
                        new Standing(
                                Person.of(Skin.LIGHT, Hair.CURLS, COPPER)
                                        .face(0.84, Eyes.HAPPY, Mouth.GRIN)
                                        .with(Trait.LASHES, Trait.FRECKLES, Trait.HOOPS)
                                        .accent(LEMON)
                                        .wears(Garment.of(Cut.SHIRT, LILAC))
                                        .pose(-9, -6, Arm.RELAXED, Arm.COFFEE),
                                0.7,
                                0.5,
                                1.2,
                                0)));
        published("Aisha & Maeve", "Two friends, one cappuccino #ootd #friends", "AN-104");
        portrait(
                Backdrop.NIGHT,
                SKY,
                0.48,
                0.46,
                1.7,
                5,
                Person.of(Skin.PORCELAIN, Hair.QUIFF, BLACK_HAIR)
                        .face(0.9, Eyes.WINK, Mouth.SMIRK)
                        .with(Trait.STUDS, Trait.NECKLACE)
                        .accent(SILVER)
                        .wears(Garment.of(Cut.HOODIE, CHARCOAL, ROSE))
                        .pose(-7, -6, Arm.CAMERA, Arm.RELAXED));
        waiting("Leo", "Hoodie season. Write me: leo.nights@mail.example #ootd #citylooks");
    }
}
