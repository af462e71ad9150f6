package io.vitrine.demo.drawing;

import java.awt.Color;
import java.awt.Shape;

/** Draws hands and what they hold. */
final class HandDrawing {

    private static final Color PHONE = Tones.hex(0x23252C);
    private static final Color CUP = Tones.hex(0xF5EDE0);

    private final Ink ink;
    private final Person person;
    private final Color skin;

    HandDrawing(Ink ink, Person person) {
        this.ink = ink;
        this.person = person;
        this.skin = person.skin.base;
    }

    /** @param side -1 for the arm on the left of the picture, 1 for the one on the right */
    void draw(Arm arm, int side, double shoulderX) {
        double[] joints = arm.joints(shoulderX);
        double x = joints[4];
        double y = joints[5];
        ink.at(0, 0, side, 1, 0, mirrored -> mirrored.at(x, y, 1, 0, hand -> draw(arm)));
    }

    private void draw(Arm arm) {
        switch (arm) {
            case CAMERA -> {}
            case RELAXED -> {
                fist(0, 18, 30, 44);
                fingers(-4, 50, 80, 12, 4, 26);
            }
            case AKIMBO, CHIN -> {
                fist(0, 0, 38, 34);
                fingers(-26, -14, 168, 13, 4, 16);
            }
            case PHONE -> phone();
            case COFFEE -> coffee();
            case FLOWERS -> flowers();
            case VICTORY -> victory();
            case WAVE -> wave();
        }
    }

    private void fist(double x, double y, double radiusX, double radiusY) {
        Shape fist = Forms.ellipse(x, y, radiusX, radiusY);
        ink.line(fist, 4, Tones.clear(person.skin.lines(), 0.4));
        ink.solid(fist, skin, 8);
    }

    /** A row of fingers; each {@code thick} wide, at {@code degrees}. */
    private void fingers(double x, double y, double degrees, double thick, int count, double length) {
        for (int i = 0; i < count; i++) {
            double offset = (i - (count - 1) / 2.0) * thick * 1.15;
            ink.at(x, y, 1, degrees, turned -> {
                Shape finger = Forms.box(-4, offset - thick / 2, length, thick, thick / 2);
                turned.line(finger, 2.5, Tones.clear(person.skin.lines(), 0.4));
                turned.fill(finger, skin);
            });
        }
    }

    private void phone() {
        ink.at(-20, -60, 1, -7, turned -> {
            turned.solid(Forms.box(-66, -128, 132, 256, 22), PHONE, 8);
            turned.line(Forms.box(-66, -128, 132, 256, 22), 5, Tones.lit(PHONE, 0.24));
            turned.fill(Forms.box(-54, -116, 54, 58, 16), Tones.lit(PHONE, 0.16));
            turned.fill(Forms.circle(-38, -99, 11), Tones.hex(0x0F1014));
            turned.fill(Forms.circle(-38, -74, 11), Tones.hex(0x0F1014));
            turned.fill(Forms.circle(-40, -101, 4), Tones.hex(0x6C86B8));
            turned.fill(Forms.circle(-14, -87, 6), Tones.hex(0xF6E9C8));
        });
        fist(34, 4, 34, 44);
        fingers(18, 2, 184, 23, 4, 62);
        ink.at(14, -36, 1, 245, thumb -> thumb.fill(Forms.box(0, -12, 52, 24, 12), skin));
    }

    private void coffee() {
        ink.solid(Forms.polygon(-52, -92, 40, -92, 26, 76, -38, 76), CUP, 12);
        ink.solid(Forms.polygon(-50, -40, 36, -40, 30, 34, -44, 34), person.accent, 8);
        ink.fill(Forms.box(-60, -110, 108, 24, 10), Tones.CHARCOAL);
        fist(34, 0, 30, 42);
        fingers(22, 0, 182, 22, 4, 66);
    }

    private void flowers() {
        for (int i = -3; i <= 3; i++) {
            ink.line(Forms.curve(0, 60, i * 14, -40, i * 34, -120 - 12 * (3 - Math.abs(i))), 6, Tones.FOREST);
            ink.at(
                    i * 34,
                    -120 - 18 * (3 - Math.abs(i)),
                    1,
                    i * 12,
                    leaf -> leaf.fill(Forms.ellipse(22, 34, 12, 30), Tones.SAGE));
        }
        Color[] petals = {Tones.ROSE, Tones.LEMON, Tones.CORAL, Tones.WHITE, Tones.LILAC, Tones.CORAL, Tones.ROSE};
        for (int i = -3; i <= 3; i++) {
            double x = i * 34;
            double y = -130 - 16 * (3 - Math.abs(i)) + (i % 2) * 18;
            ink.solid(Forms.cloud(x, y, 20, 20, 7, 13), petals[i + 3], 5);
            ink.fill(Forms.circle(x, y, 9), Tones.MUSTARD);
        }
        ink.solid(Forms.polygon(-58, -60, 58, -60, 26, 110, -26, 110), Tones.SAND, 10);
        fist(26, 10, 34, 40);
        fingers(16, 10, 182, 22, 4, 56);
    }

    private void victory() {
        finger(-8, -30, -104, 90);
        finger(12, -30, -78, 90);
        fist(0, 0, 38, 44);
        fingers(10, 8, 184, 20, 2, 38);
    }

    private void wave() {
        double[] angles = {-122, -104, -88, -72};
        double[] lengths = {66, 78, 80, 68};
        for (int i = 0; i < angles.length; i++) {
            finger(-26 + i * 17, -24, angles[i], lengths[i]);
        }
        finger(-30, 8, -160, 50);
        fist(0, 0, 40, 46);
    }

    private void finger(double x, double y, double degrees, double length) {
        ink.at(x, y, 1, degrees, turned -> {
            Shape finger = Forms.box(-6, -11, length, 22, 11);
            turned.line(finger, 3, Tones.clear(person.skin.lines(), 0.45));
            turned.fill(finger, skin);
        });
    }
}
