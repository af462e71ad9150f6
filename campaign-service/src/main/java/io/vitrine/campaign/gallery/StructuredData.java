package io.vitrine.campaign.gallery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vitrine.campaign.campaign.Campaign;
import io.vitrine.campaign.catalogue.ProductView;
import io.vitrine.web.WebConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a page shows, in schema.org's words for search engines, as JSON-LD that is safe inside a script element. */
@ApplicationScoped
class StructuredData {

    private static final String CONTEXT = "https://schema.org";

    private final ObjectMapper json;
    private final String origin;

    StructuredData(ObjectMapper json, WebConfig config) {
        this.json = json;
        this.origin = config.publicUrl().toString().replaceFirst("/+$", "");
    }

    /** An address on this origin, whole. */
    String absolute(String path) {
        return origin + path;
    }

    String ofGallery(Campaign campaign, List<LookTile> looks) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", CONTEXT);
        data.put("@type", "ImageGallery");
        data.put("name", campaign.name());
        data.put("url", absolute("/g/" + campaign.slug()));
        data.put("publisher", Map.of("@type", "Organization", "name", campaign.brandName()));
        data.put("image", looks.stream().map(this::image).toList());
        return write(data);
    }

    String ofLook(Campaign campaign, LookTile look) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", CONTEXT);
        data.putAll(image(look));
        data.put("datePublished", look.publishedAt().toString());
        data.put(
                "isPartOf",
                Map.of("@type", "ImageGallery", "name", campaign.name(), "url", absolute("/g/" + campaign.slug())));
        if (!look.products().isEmpty()) {
            data.put("mentions", look.products().stream().map(this::product).toList());
        }
        return write(data);
    }

    private Map<String, Object> image(LookTile look) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@type", "ImageObject");
        data.put("name", look.alt());
        data.put("url", absolute(look.href()));
        data.put("contentUrl", absolute(look.largest().url()));
        data.put("width", look.largest().width());
        data.put("height", look.largest().height());
        if (!look.author().isBlank()) {
            data.put("creditText", look.author());
        }
        return data;
    }

    private Map<String, Object> product(ProductView product) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@type", "Product");
        data.put("name", product.name());
        data.put("sku", product.sku());
        if (product.url() != null) {
            data.put("url", product.url());
        }
        if (product.imageUrl() != null) {
            data.put("image", absolute(product.imageUrl()));
        }
        data.put("offers", Map.of("@type", "Offer", "price", product.price(), "priceCurrency", product.currency()));
        return data;
    }

    private String write(Map<String, Object> data) {
        try {
            // A "<" could end the script element, an "&" could begin an entity in other readers.
            return json.writeValueAsString(data)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps of text are plain data", e);
        }
    }
}
