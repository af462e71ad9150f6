package io.vitrine.campaign.studio;

import io.vitrine.campaign.catalogue.ProductView;
import io.vitrine.web.SignedInMember;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The page of the catalogue.
 *
 * @param member who looks
 * @param products a page of them, by name
 * @param total how many the brand has
 * @param words what was searched for
 * @param next where the next page begins; null on the last
 * @param firstPage whether this is the first page
 */
record ProductsPage(
        SignedInMember member,
        List<ProductView> products,
        long total,
        String words,
        @Nullable String next,
        boolean firstPage) {

    public boolean mayEdit() {
        return StudioPage.mayEdit(member);
    }

    public String totalInWords() {
        return total == 1 ? "1 product" : String.format(Locale.ENGLISH, "%,d products", total);
    }

    public String nextHref() {
        return "/studio/products?q=" + encoded(words) + "&after=" + encoded(next == null ? "" : next);
    }

    /** Of a product's name for an address. */
    public String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
