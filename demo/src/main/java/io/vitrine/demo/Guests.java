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

/** People who write in other languages, and people whose pictures or words want a second look. */
final class Guests extends Album {

    Guests() {
        super(DemoCampaign.OUTFITS.slug());
        otherLanguages();
        whatFilesSay();
        whatWordsSay();
        secondThoughts();
    }

    private void otherLanguages() {
        portrait(
                Backdrop.STREET,
                MUSTARD,
                0.36,
                0.24,
                0.78,
                0,
                Person.of(Skin.LIGHT, Hair.FRINGE, BLOND)
                        .face(0.82, Eyes.HAPPY, Mouth.SMILE)
                        .with(Trait.LASHES, Trait.NECK_SCARF)
                        .accent(COBALT)
                        .wears(Garment.of(Cut.TRENCH, CAMEL, WHITE), Garment.of(Cut.TROUSERS, NAVY))
                        .pose(7, 5, Arm.COFFEE, Arm.RELAXED));
        published("Jonna", "Endlich wieder Mantelwetter, und der Kaffee ist heiß #ootd #herbst", "AN-104");
        square(
                Backdrop.BOOKS,
                ROSE,
                0.62,
                0.5,
                1.45,
                7,
                Person.of(Skin.BEIGE, Hair.BOB, BROWN_HAIR)
                        .face(0.8, Eyes.WINK, Mouth.LIPS)
                        .lips(RED)
                        .on(Headwear.BERET, NAVY)
                        .with(Trait.LASHES, Trait.STUDS)
                        .accent(RED)
                        .wears(Garment.of(Cut.TEE, WHITE, Pattern.STRIPES, NAVY))
                        .pose(-8, -6, Arm.CAMERA, Arm.RELAXED));
        published("Camille", "Un béret, des rayures, et je suis prête pour le week-end #ootd #rayures", "AN-103");
        wide(
                Backdrop.BEACH,
                TERRACOTTA,
                0.68,
                0.42,
                1.05,
                -5,
                Person.of(Skin.TAN, Hair.LONG, BROWN_HAIR)
                        .face(0.84, Eyes.OPEN, Mouth.GRIN)
                        .with(Trait.SUNGLASSES, Trait.HOOPS)
                        .accent(MUSTARD)
                        .wears(Garment.of(Cut.DRESS, FOREST, Pattern.DOTS, CREAM))
                        .pose(-6, 4, Arm.RELAXED, Arm.WAVE));
        published("Lucía", "Lunares todo el año, también en la playa #ootd #lunares", "AN-108");
        portrait(
                Backdrop.TILES,
                MINT,
                0.6,
                0.44,
                1.6,
                0,
                Person.of(Skin.PORCELAIN, Hair.SPACE_BUNS, BLACK_HAIR)
                        .face(0.8, Eyes.WIDE, Mouth.SMILE)
                        .with(Trait.LASHES, Trait.ROUND_GLASSES)
                        .accent(MINT)
                        .wears(Garment.of(Cut.KNIT, MINT, WHITE))
                        .pose(8, -5, Arm.RELAXED, Arm.VICTORY));
        published("Haruka", "今日のコーデは全部ミント色です #ootd #ミント");
    }

    private void whatFilesSay() {
        square(
                Backdrop.NIGHT,
                COBALT,
                0.4,
                0.36,
                0.9,
                -6,
                Person.of(Skin.DEEP, Hair.AFRO, PINK_HAIR)
                        .face(0.84, Eyes.WIDE, Mouth.GRIN)
                        .with(Trait.LASHES, Trait.HOOPS)
                        .accent(SILVER)
                        .wears(Garment.of(Cut.PUFFER, SILVER, COBALT))
                        .pose(-7, -4, Arm.AKIMBO, Arm.WAVE));
        claiming(Claim.GENERATED);
        waiting("Pixel Pia", "Silver puffer, straight from the moon #ootd #citylooks");
        wide(
                Backdrop.FITTING_ROOM,
                FOREST,
                0.3,
                0.52,
                1.6,
                0,
                Person.of(Skin.PORCELAIN, Hair.SIDE_PART, BROWN_HAIR)
                        .face(0.94, Eyes.OPEN, Mouth.SMIRK)
                        .beard(Beard.STUBBLE)
                        .accent(CHARCOAL)
                        .wears(Garment.of(Cut.BLAZER, FOREST, CREAM))
                        .pose(9, -4, Arm.RELAXED, Arm.PHONE));
        claiming(Claim.SCREENSHOT);
        waiting("Jarek", "Saved from my story of last week #ootd #suit");
        portrait(
                Backdrop.MARKET,
                LILAC,
                0.52,
                0.28,
                0.86,
                0,
                Person.of(Skin.TAN, Hair.WAVES, SILVER)
                        .face(0.86, Eyes.HAPPY, Mouth.GRIN)
                        .with(Trait.LAUGH_LINES, Trait.NECKLACE, Trait.TOTE)
                        .accent(LILAC)
                        .wears(Garment.of(Cut.CARDIGAN, PLUM, WHITE), Garment.of(Cut.SKIRT, CHARCOAL))
                        .pose(6, 5, Arm.RELAXED, Arm.FLOWERS));
        claiming(Claim.EDITED);
        published("Kim", "A little more light on the lilacs, none on me #ootd", "AN-202");
    }

    private void whatWordsSay() {
        wide(
                Backdrop.STUDIO,
                CORAL,
                0.5,
                0.56,
                1.75,
                8,
                Person.of(Skin.LIGHT, Hair.PONYTAIL, COPPER)
                        .face(0.8, Eyes.WIDE, Mouth.GRIN)
                        .with(Trait.LASHES, Trait.HOOPS)
                        .accent(LEMON)
                        .wears(Garment.of(Cut.HOODIE, LEMON, CORAL))
                        .pose(5, -8, Arm.WAVE, Arm.CAMERA));
        waiting("Winnie", "Wow wow wow wow wow wow wow wow wow wow wow wow yellow!!! #ootd");
        square(
                Backdrop.PARK,
                RED,
                0.5,
                0.3,
                0.84,
                0,
                Person.of(Skin.BROWN, Hair.CURLS, BROWN_HAIR)
                        .face(0.84, Eyes.HAPPY, Mouth.SMILE)
                        .with(Trait.LASHES, Trait.FRECKLES)
                        .accent(DENIM)
                        .wears(Garment.of(Cut.DENIM_JACKET, DENIM, CREAM), Garment.of(Cut.SKIRT, RED))
                        .pose(-5, 3, Arm.RELAXED, Arm.AKIMBO));
        waiting("Petra", "First day of school for my daughter, matching denim jackets #ootd #denim", "AN-101");
    }

    private void secondThoughts() {
        square(
                Backdrop.LIFT,
                SKY,
                0.42,
                0.42,
                1.3,
                0,
                Person.of(Skin.PORCELAIN, Hair.LONG, CHESTNUT)
                        .face(0.82, Eyes.OPEN, Mouth.SMILE)
                        .with(Trait.LASHES, Trait.NECKLACE)
                        .accent(TEAL)
                        .wears(Garment.of(Cut.BLAZER, TEAL, WHITE))
                        .pose(6, 4, Arm.RELAXED, Arm.PHONE));
        takenBack("Runa", "Teal in the lift, on the way to my first day #ootd #suit");
    }
}
