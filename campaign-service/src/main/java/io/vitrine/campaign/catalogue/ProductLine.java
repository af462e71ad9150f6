package io.vitrine.campaign.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A row of a catalogue file that could be read.
 *
 * @param sku 1 to {@value #MAX_SKU} characters
 * @param name 1 to {@value #MAX_NAME} characters
 * @param price what it costs
 * @param url {@code http} or {@code https}; null clears it
 * @param swatch {@code #rrggbb}; null clears it
 */
public record ProductLine(String sku, String name, Price price, @Nullable String url, @Nullable String swatch) {

    public static final int MAX_SKU = 64;
    public static final int MAX_NAME = 200;
    public static final int MAX_URL = 2_000;
}
