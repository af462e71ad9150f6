package io.vitrine.campaign.catalogue;

import io.vitrine.web.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The place after which the next page of products begins, as text that means nothing to callers. */
public final class ProductCursor {

    private static final int ID_LENGTH = 36;

    private ProductCursor() {}

    public static String write(Product last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((last.id() + last.name()).getBytes(StandardCharsets.UTF_8));
    }

    /** Null for the first page. */
    public static Products.@Nullable Place read(@Nullable String after) {
        if (after == null || after.isEmpty()) {
            return null;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
            return new Products.Place(text.substring(ID_LENGTH), UUID.fromString(text.substring(0, ID_LENGTH)));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException malformed) {
            throw Problem.of(
                    400, "bad-cursor", "Unknown page", "Send the value of “next” as it was, or leave “after” out.");
        }
    }
}
