package io.vitrine.web;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateGlobal;

/** What templates may say besides their own data. Public for the code that Quarkus generates. */
public final class PageExtensions {

    private static final double TALL_FROM = 1.38;
    private static final double PORTRAIT_FROM = 1.12;
    private static final double SQUARE_FROM = 0.87;

    private PageExtensions() {}

    /** {@code {kitVersion}}: changes when a file under /kit changes, so that browsers may keep the files for long. */
    @TemplateGlobal(name = "kitVersion")
    public static String kitVersion() {
        return KitFiles.VERSION;
    }

    /**
     * {@code {web:shape(width, height)}}: the class that gives a picture its place in the photo grid: {@code tall},
     * {@code portrait}, {@code square} or {@code wide}. The grid crops to 2:3, 4:5, 1:1 or 4:3.
     */
    @TemplateExtension(namespace = "web")
    public static String shape(int width, int height) {
        double ratio = (double) height / width;
        if (ratio >= TALL_FROM) {
            return "tall";
        }
        if (ratio >= PORTRAIT_FROM) {
            return "portrait";
        }
        return ratio >= SQUARE_FROM ? "square" : "wide";
    }
}
