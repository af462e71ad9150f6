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

/** People outside, and friends. */
final class Holidaymakers extends Album {

    Holidaymakers() {
        super(DemoCampaign.OUTFITS.slug());
        outside();
        friends();
    }

    private void outside() {
        portrait(
                Backdrop.PARK,
                LEMON,
                0.48,
                0.19,
                0.63,
                0,
                Person.of(Skin.LIGHT, Hair.WAVES, BLOND)
                        .face(0.82, Eyes.HAPPY, Mouth.GRIN)
                        .on(Headwear.STRAW, SAND)
                        .with(Trait.LASHES)
                        .accent(CORAL)
                        .wears(Garment.of(Cut.DRESS, SKY, Pattern.FLOWERS, WHITE))
                        .pose(-6, -4, Arm.AKIMBO, Arm.FLOWERS));
        published("Freja", "Picked the flowers to match the dress. #ootd #summer", "AN-107", "AN-302");
        portrait(
                Backdrop.MOUNTAINS,
                BLUSH,
                0.42,
                0.44,
                1.5,
                -6,
                Person.of(Skin.BEIGE, Hair.CROP, BLACK_HAIR)
                        .face(0.92, Eyes.HAPPY, Mouth.SMILE)
                        .on(Headwear.BEANIE, RED)
                        .beard(Beard.STUBBLE)
                        .accent(WHITE)
                        .wears(Garment.of(Cut.PUFFER, FOREST, MUSTARD))
                        .pose(8, 6, Arm.RELAXED, Arm.CAMERA));
        published("Minh", "Above the clouds, below the beanie #ootd #outdoor", "AN-301");
        square(
                Backdrop.BEACH,
                CORAL,
                0.46,
                0.46,
                1.5,
                5,
                Person.of(Skin.TAN, Hair.CURLS, BROWN_HAIR)
                        .face(0.84, Eyes.OPEN, Mouth.GRIN)
                        .with(Trait.SUNGLASSES, Trait.HOOPS, Trait.NECKLACE)
                        .accent(MUSTARD)
                        .wears(Garment.of(Cut.SHIRT, WHITE))
                        .pose(-6, 5, Arm.CAMERA, Arm.RELAXED));
        published("Carla", "Salt, linen, done. #ootd #linen #summer", "AN-102", "AN-304");
        portrait(
                Backdrop.NIGHT,
                ROSE,
                0.54,
                0.4,
                1.45,
                3,
                Person.of(Skin.BROWN, Hair.LOCS, BLACK_HAIR)
                        .face(0.9, Eyes.OPEN, Mouth.SMIRK)
                        .beard(Beard.MOUSTACHE)
                        .with(Trait.STUDS, Trait.NECKLACE)
                        .accent(LEMON)
                        .wears(Garment.of(Cut.TURTLENECK, CHARCOAL))
                        .pose(7, -3, Arm.RELAXED, Arm.RELAXED));
        published("Malik", "City lights and a roll-neck. #ootd #citylooks");
    }

    private void friends() {
        square(
                Backdrop.MARKET,
                TEAL,
                List.of(
                        new Standing(
                                Person.of(Skin.DARK, Hair.BRAIDS, BLACK_HAIR)
                                        .face(0.84, Eyes.OPEN, Mouth.GRIN)
                                        .with(Trait.LASHES)
                                        .accent(CORAL)
                                        .wears(Garment.of(Cut.DUNGAREES, WHITE, DENIM))
                                        .pose(8, 6, Arm.RELAXED, Arm.RELAXED),
                                0.3,
                                0.48,
                                1.12,
                                0),
                        new Standing(
                                Person.of(Skin.PORCELAIN, Hair.FRINGE, BROWN_HAIR)
                                        .face(0.8, Eyes.HAPPY, Mouth.SMILE)
                                        .with(Trait.LASHES, Trait.FRECKLES)
                                        .accent(SAGE)
                                        .wears(Garment.of(Cut.TEE, RED, Pattern.DOTS, WHITE))
                                        .pose(-8, -7, Arm.RELAXED, Arm.VICTORY),
                                0.68,
                                0.44,
                                1.14,
                                0)));
        published("Zola & Emma", "Saturday market with my favourite dot person #ootd #friends", "AN-112", "AN-115");
        wide(
                Backdrop.TILES,
                COBALT,
                0.6,
                0.4,
                1.15,
                0,
                Person.of(Skin.TAN, Hair.TOP_BUN, CHESTNUT)
                        .face(0.9, Eyes.OPEN, Mouth.SMILE)
                        .beard(Beard.STUBBLE)
                        .accent(CHARCOAL)
                        .with(Trait.TOTE)
                        .wears(Garment.of(Cut.SHIRT, RED, Pattern.CHECK, CHARCOAL))
                        .pose(-9, 4, Arm.RELAXED, Arm.WAVE));
        published("Diego", "Missed the train, kept the shirt. #ootd #checks", "AN-114", "AN-305");
        portrait(
                Backdrop.GREENHOUSE,
                SAGE,
                0.5,
                0.42,
                1.55,
                0,
                Person.of(Skin.DEEP, Hair.AFRO, BLACK_HAIR)
                        .face(0.86, Eyes.OPEN, Mouth.LIPS)
                        .on(Headwear.TURBAN, MUSTARD)
                        .with(Trait.LASHES, Trait.HOOPS, Trait.NECKLACE)
                        .accent(TERRACOTTA)
                        .wears(Garment.of(Cut.DRESS, TERRACOTTA))
                        .pose(-4, -4, Arm.RELAXED, Arm.RELAXED));
        published("Nneka", "Golden hour between the leaves #ootd #terracotta");
        portrait(
                Backdrop.WINDOW,
                SAND,
                0.5,
                0.2,
                0.62,
                0,
                Person.of(Skin.BEIGE, Hair.PONYTAIL, BLACK_HAIR)
                        .face(0.82, Eyes.OPEN, Mouth.POUT)
                        .with(Trait.LASHES, Trait.STUDS)
                        .accent(WHITE)
                        .wears(Garment.of(Cut.KNIT, CREAM, Pattern.RIB, WHITE), Garment.of(Cut.SKIRT, FOREST))
                        .pose(-5, 4, Arm.AKIMBO, Arm.PHONE));
        published("Hana", "Knit on top, pleats below. #ootd #greenlooks #knitwear", "AN-202");
    }
}
