package io.vitrine.demo;

import static io.vitrine.demo.drawing.Tones.*;

import io.vitrine.demo.drawing.Arm;
import io.vitrine.demo.drawing.Backdrop;
import io.vitrine.demo.drawing.Garment;
import io.vitrine.demo.drawing.Garment.Cut;
import io.vitrine.demo.drawing.Person;
import io.vitrine.demo.drawing.Person.Eyes;
import io.vitrine.demo.drawing.Person.Hair;
import io.vitrine.demo.drawing.Person.Mouth;
import io.vitrine.demo.drawing.Person.Skin;
import io.vitrine.demo.drawing.Person.Trait;

/** Whose one post many people will see. */
final class Celebrities extends Album {

    Celebrities() {
        super(DemoCampaign.OUTFITS.slug());
        portrait(
                Backdrop.CAFE,
                RED,
                0.5,
                0.36,
                1.15,
                -4,
                Person.of(Skin.TAN, Hair.SILVER_SET, SILVER)
                        .face(0.84, Eyes.OPEN, Mouth.LIPS)
                        .lips(RED)
                        .with(Trait.LASHES, Trait.SUNGLASSES, Trait.NECKLACE)
                        .accent(LEMON)
                        .wears(Garment.of(Cut.TRENCH, RED, CREAM))
                        .pose(-6, 5, Arm.AKIMBO, Arm.COFFEE));
        waiting("Bella", "Red trench, red week #ootd", "AN-104");
    }
}
