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

/** The people of the town: streets, lifts, fitting rooms. */
final class Neighbours extends Album {

    Neighbours() {
        super(DemoCampaign.OUTFITS.slug());
        streetAndTown();
        indoors();
    }

    private void streetAndTown() {
        portrait(
                Backdrop.STREET,
                SKY,
                0.5,
                0.4,
                1.5,
                -4,
                Person.of(Skin.DEEP, Hair.AFRO, BLACK_HAIR)
                        .face(0.85, Eyes.HAPPY, Mouth.GRIN)
                        .with(Trait.LASHES, Trait.HOOPS)
                        .accent(MUSTARD)
                        .wears(Garment.of(Cut.DENIM_JACKET, DENIM, WHITE))
                        .pose(6, 5, Arm.RELAXED, Arm.CAMERA));
        published("Amara", "First warm Saturday, old jacket, new mood. #ootd #denim", "AN-101");
        square(
                Backdrop.ARCH,
                CORAL,
                0.5,
                0.47,
                1.55,
                0,
                Person.of(Skin.LIGHT, Hair.BOB, COPPER)
                        .face(0.82, Eyes.OPEN, Mouth.LIPS)
                        .lips(RED)
                        .with(Trait.FRECKLES, Trait.LASHES, Trait.ROUND_GLASSES)
                        .accent(FOREST)
                        .wears(Garment.of(Cut.TEE, WHITE, Pattern.STRIPES, NAVY))
                        .pose(-8, -6, Arm.RELAXED, Arm.RELAXED));
        published("Pia", "Stripes never say no. #ootd #stripes", "AN-103");
        portrait(
                Backdrop.FITTING_ROOM,
                TERRACOTTA,
                0.46,
                0.185,
                0.62,
                0,
                Person.of(Skin.TAN, Hair.LONG, BLACK_HAIR)
                        .face(0.8, Eyes.OPEN, Mouth.SMILE)
                        .with(Trait.LASHES)
                        .accent(WHITE)
                        .wears(Garment.of(Cut.TRENCH, CAMEL, CREAM), Garment.of(Cut.TROUSERS, CHARCOAL))
                        .pose(4, 3, Arm.RELAXED, Arm.PHONE));
        published("Leila", "Found it in the fitting room, left with it. #ootd #trench", "AN-104");
        portrait(
                Backdrop.CAFE,
                TEAL,
                0.5,
                0.42,
                1.6,
                3,
                Person.of(Skin.BEIGE, Hair.SIDE_PART, BROWN_HAIR)
                        .face(1, Eyes.OPEN, Mouth.SMIRK)
                        .beard(Beard.FULL)
                        .with(Trait.SQUARE_GLASSES)
                        .accent(CHARCOAL)
                        .build(1.12)
                        .wears(Garment.of(Cut.KNIT, MUSTARD, Pattern.RIB, WHITE))
                        .pose(9, -4, Arm.COFFEE, Arm.RELAXED));
        published("Jonas", "Coffee first, then everything else #ootd #knitwear", "AN-105");
    }

    private void indoors() {
        portrait(
                Backdrop.LIFT,
                SKY,
                0.52,
                0.27,
                0.95,
                0,
                Person.of(Skin.BROWN, Hair.LONG, BLACK_HAIR)
                        .face(0.84, Eyes.OPEN, Mouth.SMILE)
                        .on(Headwear.HIJAB, ROSE)
                        .with(Trait.LASHES)
                        .accent(PLUM)
                        .wears(Garment.of(Cut.BLAZER, PLUM, CREAM), Garment.of(Cut.WIDE_TROUSERS, CHARCOAL))
                        .pose(-5, 4, Arm.RELAXED, Arm.PHONE));
        published("Samira", "Monday, lift, third floor. #ootd #plum", "AN-109", "AN-201");
        square(
                Backdrop.STUDIO,
                LILAC,
                0.5,
                0.5,
                2,
                -5,
                Person.of(Skin.PORCELAIN, Hair.SPACE_BUNS, PINK_HAIR)
                        .face(0.8, Eyes.WINK, Mouth.GRIN)
                        .with(Trait.LASHES, Trait.NOSE_RING, Trait.STUDS)
                        .accent(LEMON)
                        .wears(Garment.of(Cut.HOODIE, MINT, CORAL))
                        .pose(5, 6, Arm.RELAXED, Arm.VICTORY));
        published("Yuki", "Pastel from head to hoodie ✌ #ootd #pastel", "AN-110");
        wide(
                Backdrop.BOOKS,
                FOREST,
                0.38,
                0.42,
                1.35,
                0,
                Person.of(Skin.LIGHT, Hair.SILVER_SET, SILVER)
                        .face(0.88, Eyes.HAPPY, Mouth.SMILE)
                        .with(Trait.LAUGH_LINES, Trait.ROUND_GLASSES, Trait.NECK_SCARF)
                        .accent(TEAL)
                        .wears(Garment.of(Cut.CARDIGAN, SAGE, CREAM))
                        .pose(6, 3, Arm.CHIN, Arm.RELAXED));
        published("Ingrid", "Seventy-four and still reading in cashmere. #ootd #greenlooks", "AN-113", "AN-306");
        portrait(
                Backdrop.BRICKS,
                TERRACOTTA,
                0.5,
                0.44,
                1.75,
                4,
                Person.of(Skin.DARK, Hair.BUZZ, BLACK_HAIR)
                        .face(0.98, Eyes.OPEN, Mouth.GRIN)
                        .beard(Beard.GOATEE)
                        .accent(MUSTARD)
                        .build(1.1)
                        .with(Trait.STUDS)
                        .wears(Garment.of(Cut.PUFFER, LEMON, CHARCOAL))
                        .pose(-8, -5, Arm.CAMERA, Arm.RELAXED));
        published("Kofi", "Brighter than the wall #ootd #yellow", "AN-111");
    }
}
