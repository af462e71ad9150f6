package io.vitrine.demo.drawing;

import io.vitrine.demo.drawing.Person.Beard;
import io.vitrine.demo.drawing.Person.Trait;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import org.jspecify.annotations.Nullable;

/** Draws a face: head, ears, eyes, nose, mouth, beard, glasses. */
final class FaceDrawing {

    private static final Color EYE = Tones.hex(0x2A1C1E);

    private final Ink ink;
    private final Person person;

    FaceDrawing(Ink ink, Person person) {
        this.ink = ink;
        this.person = person;
    }

    static Shape outline(double jaw) {
        Path2D head = new Path2D.Double();
        head.moveTo(0, -138);
        head.curveTo(64, -138, 100, -92, 100, -22);
        head.curveTo(100, 38, 84 * Math.min(1, jaw + 0.1), 82, 52 * jaw, 116);
        head.curveTo(34 * jaw, 134, 16, 138, 0, 138);
        Shape left = AffineTransform.getScaleInstance(-1, 1).createTransformedShape(head);
        return Forms.both(head, left);
    }

    /** @param fringe the hair in front, whose shadow falls on the forehead */
    void draw(Shape fringe) {
        Shape head = outline(person.jaw);
        if (person.headwear != Person.Headwear.HIJAB) {
            ears();
        }
        ink.solid(head, person.skin.base, 17);
        ink.inside(head, inside -> {
            Shape shadow = AffineTransform.getTranslateInstance(0, 13).createTransformedShape(fringe);
            inside.fill(shadow, Tones.clear(person.skin.lines(), 0.28));
            inside.at(person.look, 0, 1, 0, features -> features());
        });
        if (person.beard == Beard.FULL) {
            ink.at(person.look * 0.4, 0, 1, 0, moved -> mouth());
        }
        glasses();
    }

    private void ears() {
        for (int side : new int[] {-1, 1}) {
            double x = side * 99 - person.look * 0.25;
            ink.fill(Forms.ellipse(x, 14, 19, 28), person.skin.base);
            ink.line(Forms.curve(x + side * 8, 2, x + side * 2, 10, x + side * 6, 26), 4, person.skin.shade());
            if (person.has(Trait.STUDS)) {
                ink.fill(Forms.circle(x + side * 2, 40, 7), person.accent);
            }
            if (person.has(Trait.HOOPS)) {
                ink.line(Forms.ellipse(x + side * 4, 66, 19, 25), 5.5, person.accent);
            }
        }
    }

    private void features() {
        ink.glow(-58, 54, 44, Tones.clear(person.skin.blush, 0.55));
        ink.glow(58, 54, 44, Tones.clear(person.skin.blush, 0.55));
        if (person.has(Trait.FRECKLES)) {
            freckles();
        }
        beard();
        brows();
        eyes();
        nose();
        if (person.has(Trait.LAUGH_LINES)) {
            laughLines();
        }
        if (person.beard != Beard.FULL) {
            mouth();
        }
        if (person.beard == Beard.MOUSTACHE || person.beard == Beard.GOATEE) {
            moustache();
        }
    }

    private void freckles() {
        double[] spots = {
            -70, 40, -58, 48, -46, 40, -52, 58, -66, 56, -36, 50, 70, 40, 58, 48, 46, 40, 52, 58, 66, 56, 36, 50
        };
        for (int i = 0; i < spots.length; i += 2) {
            ink.fill(Forms.circle(spots[i], spots[i + 1], 3), Tones.clear(person.skin.lines(), 0.5));
        }
    }

    private void brows() {
        Color colour =
                person.hairColour.equals(Tones.PINK_HAIR) ? Tones.CHESTNUT : Tones.shaded(person.hairColour, 0.12);
        double lift = person.eyes == Person.Eyes.WIDE ? -8 : 0;
        double width = person.has(Trait.LASHES) ? 7.5 : 10;
        ink.line(Forms.curve(-66, -24 + lift, -46, -35 + lift, -24, -28 + lift), width, colour);
        ink.line(Forms.curve(66, -24 + lift, 46, -35 + lift, 24, -28 + lift), width, colour);
    }

    private void eyes() {
        if (person.has(Trait.SUNGLASSES)) {
            return;
        }
        eye(-1, person.eyes == Person.Eyes.HAPPY);
        eye(1, person.eyes == Person.Eyes.HAPPY || person.eyes == Person.Eyes.WINK);
    }

    private void eye(int side, boolean closed) {
        double x = side * 44;
        if (closed) {
            ink.line(Forms.curve(x - 17, 12, x, 0, x + 17, 12), 6, EYE);
        } else {
            double open = person.eyes == Person.Eyes.WIDE ? 14 : 11.5;
            ink.fill(Forms.ellipse(x, 8, 18, open), Tones.hex(0xFFFBF5));
            ink.fill(Forms.circle(x + person.look * 0.12, 7.5, 10.5), Tones.mix(EYE, Tones.hex(0x6B4226), 0.35));
            ink.fill(Forms.circle(x + person.look * 0.12, 7.5, 6.5), EYE);
            ink.fill(Forms.circle(x + 4, 3.5, 3.2), Color.WHITE);
            ink.line(Forms.curve(x - 19, 7, x - 2, 8 - open - 2, x + 19, 7), 5.5, EYE);
        }
        if (person.has(Trait.LASHES)) {
            double y = closed ? 10 : 4;
            ink.line(Forms.curve(x + side * 17, y, x + side * 24, y - 4, x + side * 28, y - 11), 4.5, EYE);
            ink.line(Forms.curve(x + side * 12, y - 5, x + side * 17, y - 10, x + side * 19, y - 16), 4, EYE);
        }
    }

    private void nose() {
        ink.line(Forms.curve(4, 14, 12, 38, 14, 50, 2, 56, -8, 53), 5, Tones.clear(person.skin.lines(), 0.75));
        if (person.has(Trait.NOSE_RING)) {
            ink.line(Forms.circle(14, 55, 5), 2.5, person.accent);
        }
    }

    private void laughLines() {
        Color line = Tones.clear(person.skin.lines(), 0.5);
        for (int side : new int[] {-1, 1}) {
            ink.line(Forms.curve(side * 36, 56, side * 45, 70, side * 44, 88), 4, line);
            ink.line(Forms.curve(side * 72, 14, side * 80, 10, side * 84, 4), 3.5, line);
            ink.line(Forms.curve(side * 72, 20, side * 81, 20, side * 86, 17), 3.5, line);
        }
        ink.line(Forms.curve(-34, -66, 0, -70, 34, -66), 3.5, line);
    }

    private void mouth() {
        Color line = Tones.shaded(person.lips, 0.35);
        switch (person.mouth) {
            case SMILE -> {
                ink.line(Forms.curve(-28, 80, -14, 91, 0, 94, 14, 91, 28, 80), 6, line);
                ink.line(Forms.curve(-8, 106, 0, 108, 8, 106), 4, Tones.clear(person.skin.lines(), 0.4));
            }
            case GRIN -> grin();
            case LIPS -> lips(1);
            case SMIRK -> ink.line(Forms.curve(-20, 90, 0, 92, 16, 88, 28, 77), 6, line);
            case POUT -> lips(0.68);
        }
    }

    private void grin() {
        Path2D mouth = new Path2D.Double();
        mouth.moveTo(-36, 73);
        mouth.quadTo(0, 84, 36, 73);
        mouth.curveTo(32, 108, 14, 117, 0, 117);
        mouth.curveTo(-14, 117, -32, 108, -36, 73);
        mouth.closePath();
        ink.fill(mouth, Tones.hex(0x6E1F2C));
        ink.inside(mouth, inside -> {
            inside.fill(Forms.ellipse(0, 74, 40, 18), Tones.hex(0xFFFDF8));
            inside.fill(Forms.ellipse(0, 118, 20, 13), Tones.hex(0xE5737A));
        });
        ink.line(mouth, 4.5, person.has(Trait.LASHES) ? person.lips : Tones.shaded(person.lips, 0.3));
    }

    private void lips(double width) {
        ink.at(0, 90, width, 1, 0, scaled -> {
            scaled.fill(Forms.blob(-33, -3, -12, -13, 0, -9, 12, -13, 33, -3, 0, 3), Tones.shaded(person.lips, 0.12));
            scaled.fill(Forms.blob(-33, -3, 0, -1, 33, -3, 14, 14, 0, 16, -14, 14), person.lips);
            scaled.line(Forms.curve(-32, -4, 0, 0, 32, -4), 3.5, Tones.shaded(person.lips, 0.4));
            scaled.line(Forms.curve(-8, 8, 0, 9, 7, 8), 4, Tones.clear(Color.WHITE, 0.35));
        });
    }

    private void beard() {
        Color colour = person.hairColour;
        Shape jawline = Forms.symmetric(0, 62, 30, 60, 62, 52, 88, 20, 104, -10, 118, 60, 90, 130, 0, 160);
        if (person.beard == Beard.STUBBLE) {
            ink.fill(jawline, Tones.clear(Tones.shaded(colour, 0.1), 0.2));
        } else if (person.beard == Beard.FULL) {
            ink.fill(jawline, colour);
        } else if (person.beard == Beard.GOATEE) {
            ink.fill(Forms.symmetric(0, 104, 22, 104, 30, 118, 18, 142, 0, 148), colour);
        }
    }

    /** The full beard's outer edge, below the chin, drawn before the head. */
    void beardBehind() {
        if (person.beard == Beard.FULL) {
            ink.solid(Forms.symmetric(0, 60, 60, 55, 98, 5, 103, 60, 88, 120, 50, 158, 0, 172), person.hairColour, 12);
        }
    }

    private void moustache() {
        ink.fill(
                Forms.blob(0, 64, 18, 62, 36, 72, 46, 84, 26, 84, 0, 76, -26, 84, -46, 84, -36, 72, -18, 62),
                person.hairColour);
    }

    private void glasses() {
        double dx = person.look * 0.95;
        if (person.has(Trait.ROUND_GLASSES)) {
            frames(dx, Forms.circle(-44 + dx, 9, 33), Forms.circle(44 + dx, 9, 33), null);
        } else if (person.has(Trait.SQUARE_GLASSES)) {
            frames(dx, Forms.box(-80 + dx, -19, 66, 54, 14), Forms.box(14 + dx, -19, 66, 54, 14), null);
        } else if (person.has(Trait.SUNGLASSES)) {
            Shape left =
                    Forms.blob(-84 + dx, -20, -48 + dx, -22, -12 + dx, -16, -16 + dx, 18, -46 + dx, 36, -78 + dx, 20);
            Shape right = Forms.blob(84 + dx, -20, 48 + dx, -22, 12 + dx, -16, 16 + dx, 18, 46 + dx, 36, 78 + dx, 20);
            frames(dx, left, right, Tones.hex(0x2B2430));
        }
    }

    private void frames(double dx, Shape left, Shape right, @Nullable Color lens) {
        Color frame = lens == null ? Tones.shaded(person.accent, 0.35) : Tones.hex(0x1E1A20);
        for (Shape glass : new Shape[] {left, right}) {
            ink.fill(glass, lens == null ? Tones.clear(Color.WHITE, 0.16) : lens);
            ink.inside(
                    glass,
                    inside -> inside.fill(
                            Forms.polygon(dx - 60, -30, dx - 42, -30, dx - 66, 40, dx - 84, 40, dx - 66, 40),
                            Tones.clear(Color.WHITE, lens == null ? 0.3 : 0.16)));
            ink.inside(
                    glass,
                    inside -> inside.fill(
                            Forms.polygon(dx + 28, -30, dx + 46, -30, dx + 22, 40, dx + 4, 40),
                            Tones.clear(Color.WHITE, lens == null ? 0.3 : 0.16)));
            ink.line(glass, 6.5, frame);
        }
        ink.line(Forms.curve(-13 + dx, 2, dx, -4, 13 + dx, 2), 6, frame);
        ink.line(Forms.line(-79 + dx, 0, -100, -6), 6, frame);
        ink.line(Forms.line(79 + dx, 0, 100, -6), 6, frame);
    }
}
