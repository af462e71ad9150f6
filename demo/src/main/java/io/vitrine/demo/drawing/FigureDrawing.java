package io.vitrine.demo.drawing;

import io.vitrine.demo.drawing.Person.Headwear;
import io.vitrine.demo.drawing.Person.Trait;
import java.awt.Color;
import java.awt.Shape;

/** Puts a person together, from what is farthest away to what is nearest. */
final class FigureDrawing {

    private static final double NECK = 190;

    private final Ink ink;
    private final Person person;
    private final GarmentDrawing top;
    private final HandDrawing hands;

    FigureDrawing(Ink ink, Person person) {
        this.ink = ink;
        this.person = person;
        this.top = new GarmentDrawing(ink, person.top, person.build);
        this.hands = new HandDrawing(ink, person);
    }

    void draw() {
        HairDrawing hair = new HairDrawing(ink, person);
        HeadwearDrawing hat = new HeadwearDrawing(ink, person.headwearColour, person.accent);
        boolean hairShows = person.headwear != Headwear.HIJAB && person.headwear != Headwear.TURBAN;
        tilted(() -> {
            hat.behind(person.headwear);
            if (hairShows) {
                hair.behind();
            }
        });
        new LegsDrawing(ink, person).draw();
        top.body(person.skin.base);
        if (person.has(Trait.TOTE)) {
            tote();
        }
        Collar collar = new Collar(ink, person.top);
        collar.neckline(person.skin.base);
        neck();
        collar.draw();
        neckWear();
        arm(person.leftArm, -1);
        arm(person.rightArm, 1);
        tilted(() -> head(hair, hat, hairShows));
        hands.draw(person.leftArm, -1, top.shoulder() - 40);
        hands.draw(person.rightArm, 1, top.shoulder() - 40);
    }

    private void head(HairDrawing hair, HeadwearDrawing hat, boolean hairShows) {
        FaceDrawing face = new FaceDrawing(ink, person);
        face.beardBehind();
        face.draw(hairShows ? hair.fringe() : Forms.box(-100, -140, 200, 58, 20));
        if (hairShows) {
            ink.inside(belowHat(), inside -> hair.front());
        }
        hat.front(person.headwear);
    }

    /** A hat presses the hair down: nothing of it shows above the brim. */
    private Shape belowHat() {
        boolean hat = person.headwear != Headwear.NONE;
        return Forms.box(-600, hat ? -84 : -600, 1200, 2000, 0);
    }

    private void tilted(Runnable drawing) {
        ink.at(0, NECK, 1, person.tilt, turned -> turned.at(0, -NECK, 1, 0, back -> drawing.run()));
    }

    private void neck() {
        Shape neck = Forms.symmetric(0, 60, 41, 70, 40, 140, 50, 186, 60, 204, 0, 226);
        ink.fill(neck, person.skin.base);
        ink.inside(neck, inside -> inside.fill(Forms.ellipse(10, 104, 74, 62), Tones.clear(person.skin.lines(), 0.42)));
    }

    private void neckWear() {
        if (person.has(Trait.NECKLACE)) {
            ink.line(Forms.curve(-52, 190, -30, 240, 0, 258, 30, 240, 52, 190), 4, person.accent);
            ink.fill(Forms.circle(0, 266, 10), person.accent);
        }
        if (person.has(Trait.NECK_SCARF)) {
            Color colour = person.accent;
            ink.solid(Forms.symmetric(0, 138, 60, 134, 82, 168, 76, 208, 40, 228, 0, 232), colour, 12);
            ink.solid(
                    Forms.blob(22, 204, 64, 230, 92, 330, 70, 420, 34, 410, 40, 320, 12, 240),
                    Tones.lit(colour, 0.1),
                    10);
            for (int i = 0; i < 4; i++) {
                ink.line(
                        Forms.curve(-70 + i * 8, 160 + i * 14, 0, 180 + i * 14, 70 - i * 6, 158 + i * 14),
                        3.5,
                        Tones.clear(Tones.shaded(colour, 0.6), 0.3));
            }
        }
    }

    private void arm(Arm arm, int side) {
        double[] joints = arm.joints(top.shoulder() - 40);
        double hand = arm.grows() ? 74 : 27;
        double cuff = arm.grows() ? 88 : person.top.isBulky() ? 46 : 38;
        double upper = person.top.isBulky() ? 60 : 50;
        ink.at(0, 0, side, 1, 0, mirrored -> {
            Shape skin = Forms.limb(40, hand, joints);
            mirrored.solid(skin, person.skin.base, 9 * side);
            if (person.top.isSleeveless()) {
                return;
            }
            double end = person.top.hasShortSleeves() ? 0.4 : 0.93;
            double endRadius = person.top.hasShortSleeves() ? upper + 6 : cuff;
            Shape sleeve = Forms.limbPart(upper, endRadius, 0, end, joints);
            mirrored.inside(
                    top.outline(),
                    inside -> inside.line(sleeve, 9, Tones.clear(Tones.shaded(person.top.colour(), 0.8), 0.24)));
            new GarmentDrawing(mirrored, person.top, person.build).cloth(sleeve);
        });
    }

    private void tote() {
        double shoulder = top.shoulder();
        ink.line(Forms.curve(shoulder - 60, 240, 60, 480, -shoulder + 10, 760), 20, Tones.shaded(person.accent, 0.15));
        ink.solid(Forms.box(-shoulder - 90, 740, 190, 200, 20), person.accent, 16);
        ink.stitches(Forms.line(-shoulder - 74, 764, -shoulder + 84, 764), 3, Tones.shaded(person.accent, 0.4));
    }
}
