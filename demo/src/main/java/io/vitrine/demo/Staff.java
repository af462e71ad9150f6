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
import java.awt.Color;
import java.util.List;

/** The people of the shops, and who happened to walk past. */
final class Staff extends Album {

    Staff() {
        super(DemoCampaign.TEAM.slug());
        alone();
        withPassersBy();
    }

    private void alone() {
        portrait(
                Backdrop.STUDIO,
                SAGE,
                0.5,
                0.44,
                1.8,
                0,
                Person.of(Skin.LIGHT, Hair.BOB, BLOND)
                        .face(0.84, Eyes.OPEN, Mouth.SMILE)
                        .with(Trait.LASHES, Trait.ROUND_GLASSES)
                        .accent(FOREST)
                        .wears(Garment.of(Cut.SHIRT, FOREST))
                        .pose(-7, 4, Arm.CAMERA, Arm.RELAXED));
        published("Signe, Bergen shop", "Ask me anything about wool #facesofnord");
        square(
                Backdrop.WINDOW,
                NAVY,
                0.46,
                0.5,
                1.7,
                -4,
                Person.of(Skin.DARK, Hair.CROP, BLACK_HAIR)
                        .face(0.96, Eyes.HAPPY, Mouth.GRIN)
                        .beard(Beard.GOATEE)
                        .with(Trait.SQUARE_GLASSES)
                        .accent(MUSTARD)
                        .wears(Garment.of(Cut.TURTLENECK, MUSTARD, Pattern.RIB, WHITE))
                        .pose(8, 5, Arm.RELAXED, Arm.CAMERA));
        published("Emeka, alterations", "Trousers too long? Not for long #facesofnord");
    }

    private void withPassersBy() {
        portrait(
                Backdrop.STREET,
                SKY,
                List.of(
                        passerBy(Person.of(Skin.BEIGE, Hair.CROP, BROWN_HAIR), CORAL, 0.12, 0.34),
                        passerBy(Person.of(Skin.DEEP, Hair.BRAIDS, BLACK_HAIR), LILAC, 0.88, 0.36),
                        new Standing(
                                Person.of(Skin.BROWN, Hair.WAVES, BLACK_HAIR)
                                        .face(0.84, Eyes.OPEN, Mouth.GRIN)
                                        .on(Headwear.BEANIE, RED)
                                        .with(Trait.LASHES)
                                        .accent(RED)
                                        .wears(Garment.of(Cut.PUFFER, COBALT, WHITE))
                                        .pose(-4, 3, Arm.CAMERA, Arm.RELAXED),
                                0.5,
                                0.46,
                                1.55,
                                3)));
        published("Leila, street team", "Out with the winter jackets today #facesofnord");
    }

    private static Standing passerBy(Person person, Color coat, double x, double y) {
        return new Standing(
                person.face(0.88, Eyes.OPEN, Mouth.SMILE)
                        .wears(Garment.of(Cut.KNIT, coat))
                        .pose(3, -2, Arm.RELAXED, Arm.RELAXED),
                x,
                y,
                0.42,
                0);
    }
}
