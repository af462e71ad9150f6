package io.vitrine.demo.drawing;

/** What an arm does. Drawn for the arm on the right of the picture; the other one is its mirror image. */
public enum Arm {
    RELAXED(50, 480, 25, 745),
    /** Hand on the hip. */
    AKIMBO(150, 520, -45, 690),
    /** Stretched towards the camera, out of the frame: the arm that takes the selfie. */
    CAMERA(130, 500, 330, 860),
    /** Holds a phone in front of the chest, into the mirror. */
    PHONE(60, 590, -95, 390),
    /** A hand beside the face with two fingers up. */
    VICTORY(130, 500, 60, 190),
    /** Holds a paper cup. */
    COFFEE(75, 580, -60, 500),
    /** Waves. */
    WAVE(180, 450, 170, 130),
    /** Holds flowers. */
    FLOWERS(60, 590, -80, 520),
    /** Fingers at the chin. */
    CHIN(40, 520, -150, 195);

    private final double[] bend;

    Arm(double elbowX, double elbowY, double handX, double handY) {
        this.bend = new double[] {elbowX, elbowY, handX, handY};
    }

    /** Shoulder, elbow and hand, for a shoulder at {@code shoulderX}. */
    double[] joints(double shoulderX) {
        return new double[] {shoulderX, 285, shoulderX + bend[0], bend[1], shoulderX + bend[2], bend[3]};
    }

    boolean grows() {
        return this == CAMERA;
    }
}
