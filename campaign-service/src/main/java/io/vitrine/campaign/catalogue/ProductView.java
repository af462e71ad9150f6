package io.vitrine.campaign.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A product in JSON and on pages.
 *
 * @param sku the brand's own name for it
 * @param name as shoppers read it
 * @param price a decimal, such as {@code 39.90}
 * @param currency ISO 4217
 * @param url where it can be bought
 * @param imageUrl its picture, a path on our origin
 * @param swatch its colour as {@code #rrggbb}, for where there is no picture
 */
public record ProductView(
        String sku,
        String name,
        String price,
        String currency,
        @Nullable String url,
        @Nullable String imageUrl,
        @Nullable String swatch) {

    public static ProductView of(Product product) {
        return new ProductView(
                product.sku(),
                product.name(),
                product.price().amount(),
                product.price().currency(),
                product.url(),
                product.imageKey() == null ? null : "/media/" + product.imageKey(),
                product.swatch());
    }
}
