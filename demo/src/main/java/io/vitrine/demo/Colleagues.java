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

/** People on their way to work and back. */
final class Colleagues extends Album {

    Colleagues() {
        super(DemoCampaign.OUTFITS.slug());
        moreTown();
        moreIndoors();
    }

    private void moreTown() {
        square(
                Backdrop.STREET,
                ROSE,
                0.62,
                0.44,
                1.25,
                5,
                Person.of(Skin.PORCELAIN, Hair.QUIFF, COPPER)
                        .face(0.98, Eyes.HAPPY, Mouth.GRIN)
                        .beard(Beard.STUBBLE)
                        .with(Trait.FRECKLES)
                        .accent(NAVY)
                        .wears(Garment.of(Cut.SHIRT, SKY))
                        .pose(-9, -5, Arm.CAMERA, Arm.RELAXED));
        published("Finn", "Sky-blue shirt for a grey Tuesday #ootd #linen", "AN-102");
        portrait(
                Backdrop.TILES,
                TEAL,
                0.5,
                0.21,
                0.66,
                0,
                Person.of(Skin.DARK, Hair.BUZZ, BLACK_HAIR)
                        .face(0.88, Eyes.OPEN, Mouth.LIPS)
                        .lips(hex(0xB03A5B))
                        .with(Trait.LASHES, Trait.HOOPS)
                        .accent(CORAL)
                        .wears(Garment.of(Cut.BLAZER, COBALT, WHITE), Garment.of(Cut.WIDE_TROUSERS, COBALT))
                        .pose(6, 5, Arm.AKIMBO, Arm.RELAXED));
        published("Adaeze", "One colour, two pieces, no notes. #ootd #blue #suit", "AN-201");
        wide(
                Backdrop.NIGHT,
                LEMON,
                0.34,
                0.5,
                1.5,
                -8,
                Person.of(Skin.BEIGE, Hair.FRINGE, BLACK_HAIR)
                        .face(0.8, Eyes.WIDE, Mouth.SMILE)
                        .with(Trait.LASHES, Trait.STUDS)
                        .accent(LILAC)
                        .wears(Garment.of(Cut.TRENCH, NAVY, ROSE))
                        .pose(10, 7, Arm.RELAXED, Arm.CAMERA));
        refused("link-or-contact", "Mei", "Night walk in the navy one, more on www.mei-after-dark.example/looks #ootd");
        portrait(
                Backdrop.MARKET,
                CORAL,
                0.5,
                0.36,
                1.3,
                2,
                Person.of(Skin.TAN, Hair.CROP, SILVER)
                        .face(1, Eyes.HAPPY, Mouth.SMILE)
                        .beard(Beard.FULL)
                        .with(Trait.LAUGH_LINES)
                        .accent(CREAM)
                        .build(1.2)
                        .on(Headwear.CAP, NAVY)
                        .wears(Garment.of(Cut.SHIRT, FOREST, Pattern.CHECK, MUSTARD))
                        .pose(-6, 3, Arm.RELAXED, Arm.FLOWERS));
        published("Ravi", "Flowers for her, checks for me #ootd #checks");
    }

    private void moreIndoors() {
        portrait(
                Backdrop.FITTING_ROOM,
                PLUM,
                0.4,
                0.3,
                1.02,
                0,
                Person.of(Skin.DEEP, Hair.TOP_BUN, BLACK_HAIR)
                        .face(0.82, Eyes.OPEN, Mouth.SMIRK)
                        .with(Trait.LASHES, Trait.NECKLACE)
                        .accent(LEMON)
                        .wears(Garment.of(Cut.DRESS, COBALT, Pattern.DOTS, WHITE))
                        .pose(5, 4, Arm.AKIMBO, Arm.PHONE));
        published("Thandi", "Dots, dots, dots #ootd #dots #summer", "AN-108");
        square(
                Backdrop.CAFE,
                PLUM,
                0.4,
                0.52,
                1.7,
                0,
                Person.of(Skin.LIGHT, Hair.BOB, SILVER)
                        .face(0.86, Eyes.OPEN, Mouth.LIPS)
                        .lips(CORAL)
                        .with(Trait.LAUGH_LINES, Trait.LASHES, Trait.HOOPS, Trait.NECK_SCARF)
                        .accent(RED)
                        .wears(Garment.of(Cut.BLAZER, CREAM, WHITE))
                        .pose(8, 5, Arm.RELAXED, Arm.COFFEE));
        published("Margarethe", "Cream blazer, red scarf, no milk. #ootd #classic", "AN-306");
        portrait(
                Backdrop.STUDIO,
                LEMON,
                0.5,
                0.45,
                1.85,
                6,
                Person.of(Skin.BROWN, Hair.PIXIE, BLACK_HAIR)
                        .face(0.84, Eyes.OPEN, Mouth.GRIN)
                        .with(Trait.LASHES, Trait.NOSE_RING, Trait.STUDS)
                        .accent(TEAL)
                        .wears(Garment.of(Cut.TURTLENECK, TEAL, Pattern.RIB, WHITE))
                        .pose(-10, -7, Arm.RELAXED, Arm.RELAXED));
        published("Ana", "Teal is a personality. #ootd #teal", "AN-106");
        wide(
                Backdrop.WINDOW,
                LILAC,
                0.64,
                0.46,
                1.35,
                0,
                Person.of(Skin.BEIGE, Hair.LONG, CHESTNUT)
                        .face(0.8, Eyes.OPEN, Mouth.SMILE)
                        .on(Headwear.HIJAB, CREAM)
                        .with(Trait.LASHES, Trait.ROUND_GLASSES)
                        .accent(CAMEL)
                        .wears(Garment.of(Cut.CARDIGAN, LILAC, WHITE))
                        .pose(-8, -5, Arm.COFFEE, Arm.RELAXED));
        waiting("Nour", "Lilac afternoons with tea");
    }
}
