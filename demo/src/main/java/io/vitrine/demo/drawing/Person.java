package io.vitrine.demo.drawing;

import java.awt.Color;
import java.util.EnumSet;
import java.util.Set;

/** Who is in the picture. Described once, in the words of the setters, and only read afterwards. */
public final class Person {

    /** Skin tones, light to dark. */
    public enum Skin {
        PORCELAIN(0xFADFCF, 0xEE9C8E),
        LIGHT(0xF3C7A9, 0xE58B73),
        BEIGE(0xE4AF88, 0xD77F5E),
        TAN(0xC98C62, 0xB9603F),
        BROWN(0xA2663F, 0x97452B),
        DEEP(0x7B4A2E, 0x7E3423),
        DARK(0x583522, 0x6B2A20);

        final Color base;
        final Color blush;

        Skin(int base, int blush) {
            this.base = Tones.hex(base);
            this.blush = Tones.hex(blush);
        }

        Color shade() {
            return Tones.shaded(base, 0.2);
        }

        /** Lines on the face: nose, laugh lines, ears. */
        Color lines() {
            return Tones.shaded(base, 0.42);
        }
    }

    /** How the hair is worn. */
    public enum Hair {
        BALD,
        BUZZ,
        CROP,
        QUIFF,
        SIDE_PART,
        PIXIE,
        BOB,
        FRINGE,
        LONG,
        WAVES,
        CURLS,
        AFRO,
        TOP_BUN,
        SPACE_BUNS,
        PONYTAIL,
        BRAIDS,
        LOCS,
        SILVER_SET
    }

    /** What is on the head; a scarf covers the hair. */
    public enum Headwear {
        NONE,
        BEANIE,
        BUCKET,
        STRAW,
        CAP,
        BERET,
        HIJAB,
        TURBAN
    }

    public enum Eyes {
        OPEN,
        WIDE,
        HAPPY,
        WINK
    }

    public enum Mouth {
        SMILE,
        GRIN,
        LIPS,
        SMIRK,
        POUT
    }

    public enum Beard {
        NONE,
        STUBBLE,
        FULL,
        MOUSTACHE,
        GOATEE
    }

    public enum Trait {
        ROUND_GLASSES,
        SQUARE_GLASSES,
        SUNGLASSES,
        FRECKLES,
        LASHES,
        LAUGH_LINES,
        STUDS,
        HOOPS,
        NECKLACE,
        NOSE_RING,
        NECK_SCARF,
        TOTE
    }

    final Skin skin;
    final Hair hair;
    final Color hairColour;
    double jaw = 0.9;
    Eyes eyes = Eyes.OPEN;
    Mouth mouth = Mouth.SMILE;
    Color lips;
    Beard beard = Beard.NONE;
    Headwear headwear = Headwear.NONE;
    Color headwearColour = Tones.CHARCOAL;
    final Set<Trait> traits = EnumSet.noneOf(Trait.class);
    Color accent = Tones.MUSTARD;
    Garment top = Garment.of(Garment.Cut.TEE, Tones.WHITE);
    Garment bottom = Garment.of(Garment.Cut.TROUSERS, Tones.DENIM);
    double build = 1;
    double look;
    double tilt;
    Arm leftArm = Arm.RELAXED;
    Arm rightArm = Arm.RELAXED;

    private Person(Skin skin, Hair hair, Color hairColour) {
        this.skin = skin;
        this.hair = hair;
        this.hairColour = hairColour;
        this.lips = Tones.mix(skin.blush, Tones.hex(0x8A2438), 0.35);
    }

    public static Person of(Skin skin, Hair hair, Color hairColour) {
        return new Person(skin, hair, hairColour);
    }

    /** @param jaw 0.75 is a narrow chin, 1.05 a broad one */
    public Person face(double jaw, Eyes eyes, Mouth mouth) {
        this.jaw = jaw;
        this.eyes = eyes;
        this.mouth = mouth;
        return this;
    }

    public Person lips(Color colour) {
        this.lips = colour;
        return this;
    }

    public Person beard(Beard beard) {
        this.beard = beard;
        return this;
    }

    public Person on(Headwear headwear, Color colour) {
        this.headwear = headwear;
        this.headwearColour = colour;
        return this;
    }

    public Person with(Trait... traits) {
        this.traits.addAll(Set.of(traits));
        return this;
    }

    /** The colour of earrings, neck scarf and bag. */
    public Person accent(Color colour) {
        this.accent = colour;
        return this;
    }

    public Person wears(Garment top) {
        this.top = top;
        return this;
    }

    public Person wears(Garment top, Garment bottom) {
        this.top = top;
        this.bottom = bottom;
        return this;
    }

    /** @param build 0.85 is slender, 1.25 is broad */
    public Person build(double build) {
        this.build = build;
        return this;
    }

    /**
     * @param look where the face turns: -20 to its right, 20 to its left, in head units
     * @param tilt the head's tilt in degrees
     */
    public Person pose(double look, double tilt, Arm leftArm, Arm rightArm) {
        this.look = look;
        this.tilt = tilt;
        this.leftArm = leftArm;
        this.rightArm = rightArm;
        return this;
    }

    boolean has(Trait trait) {
        return traits.contains(trait);
    }
}
