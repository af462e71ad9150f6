package io.vitrine.campaign.gallery;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vitrine.campaign.catalogue.ProductView;
import io.vitrine.contract.Hashtag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A look as the API gives it.
 *
 * @param id the look; its page is {@code /looks/{id}}
 * @param campaign the campaign's slug
 * @param caption the author's words; may be empty
 * @param hashtags the caption's tags, without {@code #}
 * @param author the name to show; may be empty
 * @param publishedAt when it first became public
 * @param pinned whether the brand put it in front
 * @param hidden whether it is out of sight; only said to the brand's own members
 * @param images the picture, smallest first
 * @param palette main colours, largest share first
 * @param products what is worn in it
 */
public record LookView(
        UUID id,
        String campaign,
        String caption,
        List<String> hashtags,
        String author,
        Instant publishedAt,
        boolean pinned,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean hidden,
        List<Image> images,
        List<Swatch> palette,
        List<ProductView> products) {

    /** As everybody may read it. */
    public static LookView of(Look look, String campaignSlug) {
        return of(look, campaignSlug, null);
    }

    /** As the brand's own members read it. */
    public static LookView forStudio(Look look, String campaignSlug) {
        return of(look, campaignSlug, look.hidden());
    }

    private static LookView of(Look look, String campaignSlug, @Nullable Boolean hidden) {
        LookContent content = look.content();
        return new LookView(
                look.id(),
                campaignSlug,
                content.caption(),
                content.hashtags().stream().map(Hashtag::value).toList(),
                content.authorName(),
                look.publishedAt(),
                look.isPinned(),
                hidden,
                content.pictures().stream()
                        .map(picture -> new Image(picture.url(), picture.width(), picture.height()))
                        .toList(),
                content.palette().stream()
                        .map(colour -> new Swatch(colour.rgb(), colour.share()))
                        .toList(),
                look.products().stream().map(ProductView::of).toList());
    }

    /**
     * One size of the picture.
     *
     * @param url on the same origin
     * @param width px
     * @param height px
     */
    public record Image(String url, int width, int height) {}

    /**
     * A main colour.
     *
     * @param rgb {@code #rrggbb}
     * @param share of the picture's area, 0 to 1
     */
    public record Swatch(String rgb, double share) {}

    /**
     * A page of a gallery.
     *
     * @param looks in the gallery's order
     * @param next give it as {@code after} for the next page; null on the last
     */
    public record Page(List<LookView> looks, @Nullable String next) {}
}
