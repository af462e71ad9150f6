package io.vitrine.campaign.gallery;

import io.smallrye.mutiny.Uni;
import io.vitrine.campaign.catalogue.Product;
import java.util.List;

/** What goes with a look. The gallery shows it, but does not know how it is found. */
public interface LookCompanions {

    /** What goes with {@code look}; empty lists if nothing does or the search is not ready. */
    Uni<Companions> of(Look look);

    /**
     * What goes with a look.
     *
     * @param looks visible ones of the same brand, best first
     * @param products of the same brand that are not worn in it, best first
     */
    record Companions(List<RelatedLook> looks, List<RelatedProduct> products) {
        public Companions {
            looks = List.copyOf(looks);
            products = List.copyOf(products);
        }
    }

    /**
     * A look, and why.
     *
     * @param reasons as people read them, strongest first, at least one
     */
    record RelatedLook(Look look, List<String> reasons) {}

    /**
     * A product, and why.
     *
     * @param reasons as people read them, strongest first, at least one
     */
    record RelatedProduct(Product product, List<String> reasons) {}
}
