package io.vitrine.campaign.catalogue;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vitrine.web.Problem;
import io.vitrine.web.Roles;
import io.vitrine.web.SignedIn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The brand's catalogue. Everybody in the brand reads it; owners and marketers change it. */
@Path("/api/products")
@Tag(name = "Products")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.OWNER, Roles.MARKETER})
public class ProductsResource {

    private final Products products;
    private final ProductImages images;
    private final CatalogueImport catalogueImport;
    private final SignedIn signedIn;

    ProductsResource(Products products, ProductImages images, CatalogueImport catalogueImport, SignedIn signedIn) {
        this.products = products;
        this.images = images;
        this.catalogueImport = catalogueImport;
        this.signedIn = signedIn;
    }

    /**
     * A page of products, by name.
     *
     * @param products at most as many as asked for
     * @param next to be sent as {@code after} for the next page; null on the last one
     */
    public record ProductPage(List<ProductView> products, @Nullable String next) {}

    @GET
    @RolesAllowed({Roles.OWNER, Roles.MARKETER, Roles.MODERATOR, Roles.CARE, Roles.ANALYST})
    @Operation(operationId = "listProducts", summary = "Your brand's products by name, or those with certain words")
    public Uni<ProductPage> list(
            @QueryParam("q") @DefaultValue("") @Size(max = 200) String words,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("after") @Nullable @Size(max = 1_000) String after) {
        return products.list(signedIn.member().brandId(), words, limit + 1, ProductCursor.read(after))
                .map(found -> {
                    boolean more = found.size() > limit;
                    var shown = more ? found.subList(0, limit) : found;
                    return new ProductPage(
                            shown.stream().map(ProductView::of).toList(),
                            more ? ProductCursor.write(shown.get(shown.size() - 1)) : null);
                });
    }

    @POST
    @Path("/import")
    @Consumes({"text/csv", "text/plain", "application/octet-stream", "application/vnd.ms-excel"})
    @Blocking
    @Operation(
            operationId = "importProducts",
            summary = "Import a CSV file with the columns sku, name, price and, if you like, currency, url, image",
            description =
                    "Good rows go in, bad rows are reported with their number; the same file again changes nothing.")
    @APIResponse(responseCode = "200", description = "What came of it; look at errors")
    public ImportReport importFile(
            InputStream file,
            @QueryParam("currency")
                    @DefaultValue("EUR")
                    @Pattern(regexp = "[A-Z]{3}", message = "use a code such as EUR")
                    String currency)
            throws IOException {
        return catalogueImport.run(signedIn.member().brandId(), file, currency);
    }

    @PUT
    @Path("/{sku:.+}/image")
    @Consumes({"image/png", "image/jpeg"})
    @Blocking
    @Operation(operationId = "illustrateProduct", summary = "Give a product a picture: PNG or JPEG, at most 5 MB")
    @APIResponse(responseCode = "200", description = "The product with its picture")
    @APIResponse(responseCode = "422", description = "The file is no picture that can be used; detail says why")
    public Uni<ProductView> illustrate(@PathParam("sku") String sku, byte[] picture) {
        byte[] jpeg = prepared(picture);
        return demand(sku).chain(() -> images.keep(jpeg)).chain(key -> change(sku, key));
    }

    @DELETE
    @Path("/{sku:.+}/image")
    @Operation(operationId = "unillustrateProduct", summary = "Take a product's picture away")
    public Uni<ProductView> unillustrate(@PathParam("sku") String sku) {
        return change(sku, null);
    }

    @DELETE
    @Path("/{sku:.+}")
    @Operation(operationId = "removeProduct", summary = "Remove a product; looks lose their tag of it")
    @APIResponse(responseCode = "204", description = "Removed")
    public Uni<Void> remove(@PathParam("sku") String sku) {
        return products.remove(signedIn.member().brandId(), sku)
                .map(found -> found.orElseThrow(ProductsResource::noSuchProduct))
                .chain(this::discardPicture);
    }

    private Uni<ProductView> change(String sku, @Nullable String key) {
        return products.illustrate(signedIn.member().brandId(), sku, key)
                .map(found -> found.orElseThrow(ProductsResource::noSuchProduct))
                .call(this::discardPicture)
                .chain(() -> demand(sku));
    }

    private Uni<Void> discardPicture(Product before) {
        String key = before.imageKey();
        return key == null ? Uni.createFrom().voidItem() : images.discard(key);
    }

    private Uni<ProductView> demand(String sku) {
        return products.bySkus(signedIn.member().brandId(), List.of(sku))
                .map(found -> Optional.ofNullable(found.get(sku))
                        .map(ProductView::of)
                        .orElseThrow(ProductsResource::noSuchProduct));
    }

    private static byte[] prepared(byte[] picture) {
        try {
            return ProductPicture.prepare(picture);
        } catch (ProductPicture.Unusable unusable) {
            throw Problem.of(
                    422, "picture-unusable", "The picture cannot be used", String.valueOf(unusable.getMessage()));
        }
    }

    private static Problem noSuchProduct() {
        return Problem.of(
                404, "no-such-product", "No such product", "Check the SKU; the product may have been removed.");
    }
}
