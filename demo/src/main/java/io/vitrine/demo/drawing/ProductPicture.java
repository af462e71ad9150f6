package io.vitrine.demo.drawing;

import io.vitrine.demo.drawing.Garment.Cut;
import io.vitrine.demo.drawing.Person.Headwear;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;

/** Draws a product as a shop shows it: alone, on a pale ground, with a soft shadow. */
public final class ProductPicture {

    /** Pixels of each side. */
    public static final int SIZE = 900;

    private static final Color INSIDE = Tones.hex(0xCFC6BB);

    private ProductPicture() {}

    public static BufferedImage of(Garment garment) {
        return switch (garment.cut()) {
            case TROUSERS, WIDE_TROUSERS, SKIRT ->
                shot(
                        garment.colour(),
                        ink -> ink.at(
                                450,
                                garment.cut() == Cut.SKIRT ? -490 : -480,
                                garment.cut() == Cut.SKIRT ? 0.95 : 0.8,
                                0,
                                worn -> {
                                    Person nobody = Person.of(Person.Skin.LIGHT, Person.Hair.BALD, Tones.CHARCOAL)
                                            .wears(Garment.of(Cut.TEE, Tones.WHITE), garment);
                                    new LegsDrawing(worn, nobody).clothOnly();
                                }));
            default -> shot(garment.colour(), ink -> garment(ink, garment));
        };
    }

    public static BufferedImage of(Headwear headwear, Color colour, Color accent) {
        return shot(
                colour,
                ink -> ink.at(
                        450,
                        headwear == Headwear.STRAW ? 660 : 740,
                        headwear == Headwear.STRAW ? 1.65 : 2.2,
                        0,
                        worn -> {
                            HeadwearDrawing drawing = new HeadwearDrawing(worn, colour, accent);
                            drawing.behind(headwear);
                            drawing.front(headwear);
                        }));
    }

    public static BufferedImage tote(Color colour) {
        return shot(colour, ink -> {
            ink.line(Forms.curve(330, 420, 340, 180, 450, 130, 560, 180, 570, 420), 26, Tones.shaded(colour, 0.2));
            ink.solid(
                    Forms.blob(250, 370, 450, 362, 650, 370, 672, 560, 664, 770, 450, 782, 236, 770, 228, 560),
                    colour,
                    26);
            ink.stitches(Forms.curve(252, 400, 450, 392, 648, 400), 4, Tones.shaded(colour, 0.4));
            ink.fill(Forms.circle(450, 590, 70), Tones.TERRACOTTA);
            ink.fill(Forms.box(380, 590, 140, 80, 0), Tones.clear(Tones.NAVY, 0.9));
        });
    }

    public static BufferedImage sunglasses(Color frame) {
        return shot(
                frame,
                ink -> ink.at(450, 430, 3.4, -5, worn -> {
                    for (int side : new int[] {-1, 1}) {
                        Shape lens = Forms.blob(
                                side * 84, -20, side * 48, -24, side * 12, -16, side * 16, 20, side * 46, 40, side * 78,
                                22);
                        worn.line(
                                Forms.curve(side * 84, -14, side * 104, -6, side * 112, 20), 9, Tones.lit(frame, 0.1));
                        worn.fade(lens, Tones.hex(0x2B2430), Tones.hex(0x7A6A70));
                        worn.line(lens, 9, frame);
                    }
                    worn.line(Forms.curve(-13, -4, 0, -10, 13, -4), 8, frame);
                }));
    }

    public static BufferedImage scarf(Color colour, Color accent) {
        return shot(colour, ink -> {
            Shape back = Forms.limb(66, 74, 360, 240, 330, 520, 300, 780);
            Shape front = Forms.limb(66, 78, 540, 240, 560, 500, 600, 760);
            for (Shape end : new Shape[] {back, front}) {
                ink.solid(end, colour, 18);
                ink.inside(end, inside -> {
                    for (int y = 330; y < 840; y += 90) {
                        inside.fill(Forms.box(180, y, 540, 34, 0), accent);
                    }
                });
            }
            ink.solid(
                    Forms.without(Forms.ellipse(450, 270, 190, 130), Forms.ellipse(450, 236, 100, 52)),
                    Tones.lit(colour, 0.08),
                    18);
        });
    }

    private static void garment(Ink ink, Garment garment) {
        boolean isLong = garment.cut() == Cut.TRENCH || garment.cut() == Cut.DRESS || garment.cut() == Cut.CARDIGAN;
        double scale = isLong ? 0.7 : 0.98;
        ink.at(450, isLong ? -30 : -50, scale, 0, worn -> {
            GarmentDrawing drawing = new GarmentDrawing(worn, garment, 1.05);
            drawing.onHanger(INSIDE);
            if (garment.isSleeveless()) {
                return;
            }
            for (int side : new int[] {-1, 1}) {
                Shape sleeve = garment.hasShortSleeves()
                        ? Forms.limbPart(54, 62, 0, 0.42, Arm.RELAXED.joints(drawing.shoulder() - 40))
                        : Forms.limb(54, 42, Arm.RELAXED.joints(drawing.shoulder() - 40));
                worn.at(0, 0, side, 1, 0, mirrored -> {
                    mirrored.inside(
                            drawing.outline(),
                            inside -> inside.line(sleeve, 9, Tones.clear(Tones.shaded(garment.colour(), 0.8), 0.24)));
                    new GarmentDrawing(mirrored, garment, 1.05).cloth(sleeve);
                });
            }
        });
    }

    private static BufferedImage shot(Color colour, Consumer<Ink> drawing) {
        BufferedImage large = new BufferedImage(2 * SIZE, 2 * SIZE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = large.createGraphics();
        new Ink(graphics).at(0, 0, 2, 0, ink -> {
            ink.fade(
                    Forms.box(0, 0, SIZE, SIZE, 0),
                    Tones.mix(Tones.hex(0xF7F3EC), colour, 0.05),
                    Tones.mix(Tones.hex(0xEBE3D7), colour, 0.1));
            ink.glow(330, 260, 520, Tones.clear(Color.WHITE, 0.6));
            ink.at(450, 846, 1, 0.12, 0, flat -> flat.glow(0, 0, 330, Tones.clear(Tones.CHARCOAL, 0.32)));
            drawing.accept(ink);
        });
        graphics.dispose();
        return Scene.scaled(large, SIZE, SIZE);
    }
}
