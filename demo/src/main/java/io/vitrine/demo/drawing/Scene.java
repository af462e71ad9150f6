package io.vitrine.demo.drawing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * A picture to be taken: how large, where, and who stands where.
 *
 * @param width pixels
 * @param height pixels
 * @param backdrop the place
 * @param mood the place's main colour
 * @param softness how far the place is out of focus: 1 is sharp, 6 is a portrait lens
 * @param people from the back to the front
 * @param seed the place's details and the grain
 */
public record Scene(
        int width, int height, Backdrop backdrop, Color mood, int softness, List<Standing> people, long seed) {

    private static final int OVERSAMPLING = 2;

    public Scene {
        people = List.copyOf(people);
    }

    /**
     * A person in the picture.
     *
     * @param person who
     * @param x the head's centre, share of the picture's width
     * @param y the head's centre, share of the picture's height
     * @param scale pixels per head unit at 1080 pixels of width
     * @param degrees how far the camera was tilted
     */
    public record Standing(Person person, double x, double y, double scale, double degrees) {}

    /** Takes the picture: drawn at twice the size and scaled down, so that every edge is smooth. */
    public BufferedImage draw() {
        BufferedImage large =
                new BufferedImage(width * OVERSAMPLING, height * OVERSAMPLING, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = large.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(place(), 0, 0, large.getWidth(), large.getHeight(), null);
        double unit = OVERSAMPLING * width / 1080.0;
        Ink ink = new Ink(graphics);
        for (Standing standing : people) {
            double scale = standing.scale() * unit;
            ink.at(
                    standing.x() * large.getWidth(),
                    standing.y() * large.getHeight(),
                    scale,
                    standing.degrees(),
                    here -> new FigureDrawing(here, standing.person()).draw());
        }
        graphics.dispose();
        return Film.develop(scaled(large, width, height), new SplittableRandom(seed));
    }

    private BufferedImage place() {
        int shrink = Math.max(1, softness);
        BufferedImage place = new BufferedImage(width / shrink, height / shrink, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = place.createGraphics();
        double unit = width / 1080.0;
        new Ink(graphics)
                .at(0, 0, unit / shrink, 0, ink -> backdrop.paint(ink, 1080, height / unit, mood, new Random(seed)));
        graphics.dispose();
        return place;
    }

    static BufferedImage scaled(BufferedImage image, int width, int height) {
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return small;
    }
}
