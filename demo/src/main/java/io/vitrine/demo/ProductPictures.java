package io.vitrine.demo;

import static io.vitrine.demo.drawing.Tones.*;

import io.vitrine.demo.drawing.Garment;
import io.vitrine.demo.drawing.Garment.Cut;
import io.vitrine.demo.drawing.Garment.Pattern;
import io.vitrine.demo.drawing.Person.Headwear;
import io.vitrine.demo.drawing.ProductPicture;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The pictures of the catalogue's products, by SKU; the rest of the catalogue is {@code catalogue.csv}. */
final class ProductPictures {

    private static final Map<String, Supplier<BufferedImage>> PICTURES = new LinkedHashMap<>();

    static {
        garment("AN-101", Garment.of(Cut.DENIM_JACKET, DENIM, WHITE));
        garment("AN-102", Garment.of(Cut.SHIRT, WHITE));
        garment("AN-103", Garment.of(Cut.TEE, WHITE, Pattern.STRIPES, NAVY));
        garment("AN-104", Garment.of(Cut.TRENCH, CAMEL, CREAM));
        garment("AN-105", Garment.of(Cut.KNIT, MUSTARD, Pattern.RIB, WHITE));
        garment("AN-106", Garment.of(Cut.TURTLENECK, TEAL, Pattern.RIB, WHITE));
        garment("AN-107", Garment.of(Cut.DRESS, SKY, Pattern.FLOWERS, WHITE));
        garment("AN-108", Garment.of(Cut.DRESS, COBALT, Pattern.DOTS, WHITE));
        garment("AN-109", Garment.of(Cut.BLAZER, PLUM, CREAM));
        garment("AN-110", Garment.of(Cut.HOODIE, MINT, CORAL));
        garment("AN-111", Garment.of(Cut.PUFFER, LEMON, CHARCOAL));
        garment("AN-112", Garment.of(Cut.DUNGAREES, MUSTARD, FOREST));
        garment("AN-113", Garment.of(Cut.CARDIGAN, SAGE, CREAM));
        garment("AN-114", Garment.of(Cut.SHIRT, RED, Pattern.CHECK, CHARCOAL));
        garment("AN-115", Garment.of(Cut.TEE, RED, Pattern.DOTS, WHITE));
        garment("AN-201", Garment.of(Cut.WIDE_TROUSERS, COBALT));
        garment("AN-202", Garment.of(Cut.SKIRT, FOREST));
        PICTURES.put("AN-301", () -> ProductPicture.of(Headwear.BEANIE, RED, WHITE));
        PICTURES.put("AN-302", () -> ProductPicture.of(Headwear.STRAW, SAND, CORAL));
        PICTURES.put("AN-303", () -> ProductPicture.of(Headwear.BUCKET, MINT, WHITE));
        PICTURES.put("AN-304", () -> ProductPicture.sunglasses(CHARCOAL));
        PICTURES.put("AN-305", () -> ProductPicture.tote(CREAM));
        PICTURES.put("AN-306", () -> ProductPicture.scarf(TEAL, CREAM));
    }

    private ProductPictures() {}

    static Map<String, Supplier<BufferedImage>> all() {
        return java.util.Collections.unmodifiableMap(PICTURES);
    }

    private static void garment(String sku, Garment garment) {
        PICTURES.put(sku, () -> ProductPicture.of(garment));
    }
}
